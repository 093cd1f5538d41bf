/** The pages for policy authors: what their tables say is what happens. */
import { readFileSync } from 'node:fs';
import { runExamples } from '@postlint/core/testing';
import { describe, expect, test } from 'vitest';
import { maxMarksPerField } from '../src/detect/detect.ts';
import { conditionBounds } from '../src/logic/compileCondition.ts';
import { markdownBounds } from '../src/markdown/parseBody.ts';
import { phraseBounds } from '../src/phrases/parsePhrase.ts';
import { postBounds } from '../src/post/bounds.ts';
import { maxReferenceDepth } from '../src/program/lexicons.ts';
import { defaultMaxFindings } from '../src/program/program.ts';
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
  const rows = rowsOf('bounds.md');
  const numbers = rows.map(([, bound]) => Number(bound!.replaceAll(',', '')));
  expect(numbers).toEqual([
    postBounds.maxText,
    postBounds.maxItems,
    postBounds.maxDepth,
    postBounds.maxValues,
    postBounds.maxFaults,
    maxMarksPerField,
    defaultMaxFindings,
    phraseBounds.length,
    phraseBounds.alternatives,
    phraseBounds.words,
    phraseBounds.gap,
    maxReferenceDepth,
    selectorBounds.length,
    conditionBounds.depth,
    markdownBounds.length,
    markdownBounds.runs,
    markdownBounds.depth,
    markdownBounds.quotes,
    longestDisguise,
  ]);
  const codes = rows.flatMap(([, , code]) => [...code!.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)].map((match) => match[1]!));
  expect(codes.filter((code) => !messageCodes.includes(code))).toEqual([]);
});
