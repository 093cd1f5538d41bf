/** Reads `score`: its levels and rows of evidence, with everything wrong in them listed. */
import { type Detected, termsOf } from '../detect/detected.ts';
import { MARK, type Node, node, nodeTypes } from '../detect/nodes.ts';
import { compileCondition } from '../logic/compileCondition.ts';
import type { RuleInput } from '../schema/types.ts';
import { compileSelector } from '../selectors/compileSelector.ts';
import type { Within } from '../selectors/units.ts';
import type { Fault } from '../shape/fault.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import type { CompiledScore, FormPlace, Sought } from './compileForm.ts';
import type { RuleCompiler } from './compileRule.ts';
import { compileScore, type EvidenceRow, type ScoreQuery } from './compileScore.ts';
import { pathsOf } from './pathsOf.ts';
import { severities } from './program.ts';
import { readSelector } from './readSelector.ts';
import { ruleEnvironment } from './ruleEnvironment.ts';

type ScoreInput = NonNullable<RuleInput['score']>;
type RowInput = ScoreInput['evidence'][number];

export function readScore(
  input: ScoreInput,
  place: FormPlace,
  compiler: RuleCompiler,
  faults: Fault[],
): { score: CompiledScore; sought: Sought[] } {
  const within: Within = input.within ?? 'sentence';
  const types = [within === 'next' ? 'sentence' : within];
  const reads = new Set<string>();
  const levels = readLevels(input, place, faults);
  const evidence = input.evidence.flatMap(
    (row, index) => readRow(row, index, types, place, compiler, faults, reads) ?? [],
  );
  if (input.evidence.length === 0) add(faults, place, 'score-empty', {}, 'evidence');
  const sought = evidence.flatMap((row, index) => soughtOf(row, index) ?? []);
  const needs = within === 'post' ? [[]] : evidence.flatMap(needsOf);
  return { score: { evaluate: compileScore({ within, levels, evidence }), reads, needs, types }, sought };
}

/** What a row cannot count without; a fact alone scores no part of a text. */
function needsOf({ counts }: EvidenceRow): CompiledScore['needs'] {
  if ('fact' in counts) return [];
  return 'lexicon' in counts ? [[counts.lexicon]] : counts.selector.needs;
}

function soughtOf({ counts, label = '' }: EvidenceRow, index: number): Sought | undefined {
  if ('fact' in counts) return undefined;
  const find = (detected: Detected): Node[] =>
    'lexicon' in counts
      ? termsOf(detected, counts.lexicon).map((row) => node(MARK, row))
      : counts.selector.select(detected).map((each) => each.node);
  return { keys: ['score', 'evidence', index], what: label, find };
}

function add(faults: Fault[], { path }: FormPlace, code: string, params: Fault['params'], ...keys: PathKey[]): void {
  faults.push({ code, params, pointer: toPointer([...path, 'score', ...keys]) });
}

/** The highest level first. A stronger one that takes fewer points would leave the weaker one out of reach. */
function readLevels({ levels }: ScoreInput, place: FormPlace, faults: Fault[]): ScoreQuery['levels'] {
  const given = severities.flatMap((severity) => {
    const least = levels[severity];
    return least === undefined ? [] : [[severity, least] as const];
  });
  if (given.length === 0) add(faults, place, 'score-levels', {}, 'levels');
  given.forEach(([severity, least], index) => {
    const weaker = given[index + 1];
    if (weaker && weaker[1] >= least)
      add(faults, place, 'score-order', { found: severity, weaker: weaker[0] }, 'levels', severity);
    if (least <= 0) add(faults, place, 'score-nothing', { found: least }, 'levels', severity);
  });
  const cap = place.cap === undefined ? 0 : severities.indexOf(place.cap);
  return given.map(([severity, least]) => [severities[Math.max(cap, severities.indexOf(severity))]!, least]);
}

function readRow(
  row: RowInput,
  index: number,
  types: readonly string[],
  place: FormPlace,
  compiler: RuleCompiler,
  faults: Fault[],
  reads: Set<string>,
): EvidenceRow | undefined {
  const keys: PathKey[] = ['evidence', index];
  const kinds = (['lexicon', 'find', 'fact'] as const).filter((key) => row[key] !== undefined);
  if (kinds.length !== 1) {
    add(faults, place, 'score-row', { found: kinds }, ...keys);
    return undefined;
  }
  if (row.fact !== undefined && row.each)
    faults.push({
      code: 'score-each',
      params: {},
      pointer: toPointer([...place.path, 'score', ...keys, 'each']),
      meant: 'key',
    });
  const counts = readCounts(row, keys, types, place, compiler, faults, reads);
  return counts && { points: row.points, each: row.each ?? false, label: row.label ?? labelOf(row), counts };
}

function readCounts(
  row: RowInput,
  keys: readonly PathKey[],
  types: readonly string[],
  place: FormPlace,
  compiler: RuleCompiler,
  faults: Fault[],
  reads: Set<string>,
): EvidenceRow['counts'] | undefined {
  const { id, pack } = place;
  const path = [...place.path, 'score', ...keys];
  if (row.fact !== undefined) {
    const environment = ruleEnvironment(`${id}#score:${keys[1]}`, pack, types, compiler, reads);
    const fact = compileCondition(row.fact, environment, [...path, 'fact'], faults, compiler.conditions);
    const [first] = pathsOf(row.fact);
    return { fact, at: first?.startsWith('post.') ? `/${first.slice('post.'.length).replaceAll('.', '/')}` : '' };
  }
  if (row.find !== undefined && isSelector(row.find, compiler)) {
    const chains = readSelector(row.find, pack, [...path, 'find'], compiler, faults);
    if (!chains) return undefined;
    const selector = compileSelector(chains);
    for (const name of selector.reads) reads.add(name);
    return { selector };
  }
  const lexicon = row.find === undefined ? nameOf(row.lexicon!, path, place, compiler, faults) : phraseOf();
  if (lexicon === undefined) return undefined;
  reads.add(lexicon);
  return { lexicon, weights: compiler.lexicons.weights(lexicon) };

  function phraseOf(): string {
    return compiler.lexicons.addHidden(`${id}#score:${keys[1]}`, pack, 'en', [row.find!], () => [...path, 'find']);
  }
}

/** The name of a node or mark (`hashtag`), or signs that no phrase has (`media[kind=image]`). Anything else is a phrase. */
function isSelector(text: string, { markTypes }: RuleCompiler): boolean {
  return nodeTypes.has(text) || markTypes.has(text) || (/[[:>]/.test(text) && !text.includes('<'));
}

function nameOf(
  name: string,
  path: readonly PathKey[],
  { pack }: FormPlace,
  { names }: RuleCompiler,
  faults: Fault[],
): string | undefined {
  const full = names.lexicon(pack, name);
  if (full !== undefined) return full;
  const near = names.nearLexicon(pack, name);
  faults.push({
    code: 'unknown-lexicon',
    params: { found: name, ...(near && { near }) },
    pointer: toPointer([...path, 'lexicon']),
  });
  return undefined;
}

/** What a row is called where nobody has named it: hidden lexicons and conditions say nothing to a reader. */
function labelOf({ find, fact }: RowInput): string | undefined {
  return find ?? (fact === undefined ? undefined : pathsOf(fact)[0]);
}
