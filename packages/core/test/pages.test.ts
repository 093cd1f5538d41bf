/** The pages for policy authors: what their tables say is what happens. */
import { readFileSync } from 'node:fs';
import { runExamples } from '@postlint/core/testing';
import { describe, expect, test } from 'vitest';
import { maxMarksPerField } from '../src/detect/detect.ts';
import { mostComparisons } from '../src/detect/handleDetector.ts';
import { flipBounds } from '../src/explain/flips.ts';
import { fixBounds } from '../src/fix/fixPost.ts';
import { conditionBounds } from '../src/logic/compileCondition.ts';
import { valueBounds } from '../src/logic/sizes.ts';
import { markdownBounds } from '../src/markdown/parseBody.ts';
import { fileBounds } from '../src/packs/gatherFiles.ts';
import { jsonBounds } from '../src/packs/parseJson.ts';
import { packBounds } from '../src/packs/readShape.ts';
import { matchBounds } from '../src/phrases/compilePhrases.ts';
import { longestGap } from '../src/phrases/joinSequence.ts';
import { phraseBounds } from '../src/phrases/parsePhrase.ts';
import { postBounds } from '../src/post/bounds.ts';
import { programBounds } from '../src/program/bounds.ts';
import { maxSteps } from '../src/program/check.ts';
import { mostClosed, mostHours } from '../src/program/checkTimeSettings.ts';
import { longestContact, mostRows } from '../src/program/contacts.ts';
import { maxReferenceDepth } from '../src/program/lexicons.ts';
import { defaultMaxFindings } from '../src/program/program.ts';
import { longestInsert, longestText } from '../src/program/template.ts';
import { maxEvidence, maxFindingsInAll } from '../src/report/findings.ts';
import { messageCodes } from '../src/report/messages.ts';
import { longestDisguise } from '../src/scan/strictFold.ts';
import { selectorBounds } from '../src/selectors/parseSelector.ts';
import { linterOf, packOf } from './fixtures.ts';

const read = (page: string) => readFileSync(new URL(`../../../docs/${page}`, import.meta.url), 'utf8');

/** The cells of the first table of a page, without its head. */
function rowsOf(page: string): string[][] {
  const lines = read(page)
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .replaceAll('\\|', '\u0000')
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('\u0000', '|').trim()),
  );
}

const settings = { names: ['Anytown ICB', 'the ICB'] };
const colleague = { lexicon: 'colleague', language: 'en', phrases: ['boss', '(line)? manager'] };
function finds(lexicon: object, text: string): string[] {
  const linter = linterOf([{ select: 'term[lexicon=page]' }], {
    lexicons: [{ language: 'en', ...lexicon, lexicon: 'page' } as never, colleague],
    settings,
  });
  return linter.check({ platform: 'x', text }).findings.map((finding) => finding.text!);
}

describe('docs/phrases.md', () => {
  const rows = rowsOf('phrases.md').map(([phrase, yes, no]) => [phrase!.slice(1, -1), yes!, no!] as const);
  test.each(rows)('%s', (phrase, yes, no) => {
    for (const text of yes.split('; ')) expect(finds({ phrases: [phrase] }, text), text).not.toEqual([]);
    for (const text of no.split('; ')) expect(finds({ phrases: [phrase] }, text), text).toEqual([]);
  });

  test('the lexicon it shows', () => {
    const lexicon = JSON.parse(/```json lexicon\n([\s\S]*?)```/.exec(read('phrases.md'))![1]!);
    const texts = ['See you in court', 'The tennis court', 'Tribunal today', 'An employment tribunal'];
    expect(texts.map((text) => finds(lexicon, text).join())).toEqual(['court', '', 'Tribunal', '']);
  });
});

describe('docs/rules.md', () => {
  const rules = [...read('rules.md').matchAll(/```json rule\n([\s\S]*?)```/g)].map(([, rule]) => JSON.parse(rule!));
  const results = runExamples(packOf(rules));
  test('every rule has examples', () => {
    expect([...new Set(results.map(({ rule }) => rule))]).toEqual(rules.map(({ id }) => `test/${id}`));
  });
  test.each(results.map((result) => [result.rule, result.list, JSON.stringify(result.post), result] as const))(
    '%s %s %s',
    (_rule, _list, _post, { ok, found, reason }) => {
      expect({ ok, found, reason }).toEqual({ ok: true, found });
    },
  );
});

test('docs/bounds.md has the numbers of the code, and codes that exist', () => {
  const rows = [...read('bounds.md').matchAll(/^\|([^|\n]+)\| +([\d,]+) \|([^|\n]*)\|([^|\n]+)\|$/gm)];
  expect(rows.map(([, , bound]) => Number(bound!.replaceAll(',', '')))).toEqual([
    postBounds.maxText,
    postBounds.maxItems,
    postBounds.maxDepth,
    postBounds.maxValues,
    postBounds.maxFaults,
    maxMarksPerField,
    mostComparisons,
    matchBounds.matches,
    matchBounds.joins,
    matchBounds.disguises,
    maxSteps,
    valueBounds.items,
    valueBounds.depth,
    valueBounds.characters,
    defaultMaxFindings,
    maxFindingsInAll,
    maxEvidence,
    longestInsert,
    longestText,
    flipBounds.tries,
    fixBounds.tries,
    markdownBounds.length,
    markdownBounds.runs,
    markdownBounds.depth,
    markdownBounds.quotes,
    longestDisguise,
    fileBounds.files,
    fileBounds.characters,
    packBounds.maxText,
    jsonBounds.depth,
    packBounds.maxDepth,
    packBounds.maxValues,
    packBounds.maxTotal,
    packBounds.maxItems,
    programBounds.packs,
    programBounds.rules,
    programBounds.lexicons,
    programBounds.phrases,
    programBounds.words,
    programBounds.facts,
    programBounds.factDepth,
    conditionBounds.nodes,
    programBounds.nodes,
    conditionBounds.depth,
    programBounds.settings,
    programBounds.settingsText,
    mostRows,
    mostHours,
    mostClosed,
    programBounds.name,
    programBounds.text,
    longestContact,
    phraseBounds.length,
    phraseBounds.alternatives,
    phraseBounds.words,
    phraseBounds.gap,
    longestGap,
    maxReferenceDepth,
    selectorBounds.length,
    programBounds.faults,
  ]);
  // No row is passed over because it is written another way.
  const all = read('bounds.md')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  expect(rows).toHaveLength(all.length - 4);
  const codes = rows.flatMap(([, , , code]) =>
    [...code!.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map((match) => match[1]!),
  );
  expect(codes.filter((code) => !messageCodes.includes(code))).toEqual([]);
});
