/** The branches of a rule: everything in it that an example could exercise. */
import type { Rule } from '../program/program.ts';
import type { RuleInput } from '../schema/types.ts';
import { isObject } from '../shape/jsonType.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';

export interface Branch {
  /** JSON Pointer into the rule. */
  readonly pointer: string;
  /** What an example would have to show, e.g. `“click here” found`. */
  readonly words: string;
}

/** Names for what is seen: `seenAs` of an observation has to give the same. */
export const outcomeBranch = (outcome: string): Branch => ({ pointer: '', words: `an example that ${outcome}` });
export const notMet = (key: string): Branch => ({
  pointer: toPointer(['applies', key]),
  words: 'a post it does not apply to',
});
export const truthOf = (pointer: string, truth: boolean): Branch => ({
  pointer,
  words: truth ? 'where it holds' : 'where it does not',
});
export const phraseFound = (pointer: string, phrase: string): Branch => ({ pointer, words: `“${phrase}” found` });
export const rowCounted = (index: number): Branch => ({
  pointer: toPointer(['score', 'evidence', index]),
  words: 'a post in which it counts',
});
export const levelReached = (level: string): Branch => ({
  pointer: toPointer(['score', 'levels', level]),
  words: 'a post that reaches it',
});

export const keyOf = ({ pointer, words }: Branch): string => `${pointer} ${words}`;

export function branchesOf({ source: { input }, form }: Rule): Branch[] {
  const outcomes = input.confirm !== undefined && form.mode === 'confirm' ? ['confirms'] : ['fails', 'passes'];
  return [
    ...outcomes.map(outcomeBranch),
    ...Object.entries(input.applies ?? {})
      .filter(([key, value]) => key !== 'if' && value !== undefined)
      .map(([key]) => notMet(key)),
    ...testsOf(input.applies?.if, ['applies', 'if']),
    ...testsOf(input.when, ['when']),
    ...testsOf(input.require, ['require']),
    ...phraseBranches(input),
    ...scoreBranches(input),
  ];
}

/** Each test of a condition, held and not held. What only puts tests together is seen in them. */
function testsOf(condition: unknown, path: readonly PathKey[]): Branch[] {
  return eachTest(condition, path).flatMap((pointer) => [truthOf(pointer, true), truthOf(pointer, false)]);
}

const connectives: ReadonlySet<string> = new Set(['and', 'or', '!', '!!', 'if', '?:']);

/** Pointers to the tests of a condition. */
function eachTest(condition: unknown, path: readonly PathKey[]): string[] {
  if (!isObject(condition)) return [];
  const [operator] = Object.keys(condition) as [string];
  if (operator === undefined) return [];
  if (!connectives.has(operator)) return [toPointer(path)];
  const raw = condition[operator];
  if (!Array.isArray(raw)) return eachTest(raw, [...path, operator]);
  return raw.flatMap((arg, index) => eachTest(arg, [...path, operator, index]));
}

function phraseBranches({ forbid, prefer }: RuleInput): Branch[] {
  if (prefer) return Object.keys(prefer).map((phrase) => phraseFound(toPointer(['prefer', phrase]), phrase));
  if (typeof forbid === 'string') return [phraseFound('/forbid', forbid)];
  if (Array.isArray(forbid)) return forbid.map((phrase, index) => phraseFound(toPointer(['forbid', index]), phrase));
  return (['any', 'all', 'without'] as const).flatMap((key) =>
    (forbid?.[key] ?? []).map((phrase, index) => phraseFound(toPointer(['forbid', key, index]), phrase)),
  );
}

function scoreBranches({ score }: RuleInput): Branch[] {
  if (!score) return [];
  return [
    ...score.evidence.map((_, index) => rowCounted(index)),
    ...Object.entries(score.levels).flatMap(([level, least]) => (least === undefined ? [] : levelReached(level))),
  ];
}
