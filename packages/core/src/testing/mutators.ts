/**
 * The mutators: each makes one small mistake in a rule. A rule whose examples notice none of them is not tested, however
 * many it has. Numbered, so that a report can name them.
 */
import type { RuleInput } from '../schema/types.ts';
import { isObject } from '../shape/jsonType.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';

export interface Mutation {
  readonly number: number;
  readonly mutator: string;
  /** JSON Pointer into the rule. */
  readonly pointer: string;
  /** Completes “nothing notices when …”. */
  readonly words: string;
  readonly rule: RuleInput;
}

type Mutator = (rule: RuleInput) => Omit<Mutation, 'number' | 'mutator'>[];

/** A lexicon of nothing, which stands in the place of one that is emptied. */
export const emptyLexicon = 'nothing--';

export const mutators: readonly (readonly [name: string, mutate: Mutator])[] = [
  ['drop-part', dropParts],
  ['flip-comparison', flipComparisons],
  ['drop-exception', dropExceptions],
  ['empty-lexicon', emptyLexicons],
  ['drop-applies', dropApplies],
  ['change-unit', changeUnit],
  ['drop-near', dropNear],
  ['drop-phrase', dropPhrases],
  ['change-number', changeNumbers],
  ['drop-yields', dropYields],
  ['swap-connective', swapConnectives],
  ['drop-not', dropNots],
];

export function mutationsOf(rule: RuleInput): Mutation[] {
  return mutators.flatMap(([mutator, mutate], index) =>
    mutate(rule).map((mutation) => ({ number: index + 1, mutator, ...mutation })),
  );
}

// -- parts of a rule --------------------------------------------------------------------------------------------

const quote = (text: string) => `“${text}”`;

function change(rule: RuleInput, path: readonly PathKey[], words: string, to: unknown): ReturnType<Mutator>[number] {
  return { pointer: toPointer(path), words, rule: withValue(rule, path, to) as RuleInput };
}

/** A copy with another value at a place; undefined takes away what is there. */
function withValue(value: unknown, path: readonly PathKey[], to: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(value)) {
    const list = [...value];
    if (rest.length === 0 && to === undefined) list.splice(Number(key), 1);
    else list[Number(key)] = withValue(list[Number(key)], rest, to);
    return list;
  }
  const { [key]: old, ...others } = value as Record<string, unknown>;
  const next = withValue(old, rest, to);
  return next === undefined ? others : { ...(value as object), [key]: next };
}

/** Every list at one of these places, whose entries can go one by one while others stay. */
function dropEntries(
  rule: RuleInput,
  path: readonly PathKey[],
  list: readonly unknown[] | undefined,
  say: (entry: unknown, index: number) => string,
) {
  return (list ?? []).length < 2
    ? []
    : list!.map((entry, index) => change(rule, [...path, index], say(entry, index), undefined));
}

interface Placed {
  readonly operator: string;
  readonly args: readonly unknown[];
  readonly path: readonly PathKey[];
  /** Way to the arguments. */
  readonly at: readonly PathKey[];
}

/** Every operator of the conditions of a rule. */
function operatorsOf(rule: RuleInput): Placed[] {
  const places: [unknown, PathKey[]][] = [
    [rule.applies?.if, ['applies', 'if']],
    [rule.when, ['when']],
    [rule.require, ['require']],
    ...(rule.score?.evidence ?? []).map((row, index): [unknown, PathKey[]] => [
      row.fact,
      ['score', 'evidence', index, 'fact'],
    ]),
  ];
  return places.flatMap(([condition, path]) => operatorsIn(condition, path));
}

function operatorsIn(condition: unknown, path: readonly PathKey[]): Placed[] {
  if (Array.isArray(condition)) return condition.flatMap((item, index) => operatorsIn(item, [...path, index]));
  if (!isObject(condition)) return [];
  const [operator] = Object.keys(condition) as [string];
  if (operator === undefined) return [];
  const raw = condition[operator];
  const at = [...path, operator];
  return [{ operator, args: Array.isArray(raw) ? raw : [raw], path, at }, ...operatorsIn(raw, at)];
}

const json = (value: unknown) => JSON.stringify(value);

// -- the mutators -----------------------------------------------------------------------------------------------

/** 1. One of several things that have to be there is no longer asked for. */
function dropParts(rule: RuleInput) {
  const { forbid, needs, score } = rule;
  const all = typeof forbid === 'object' && !Array.isArray(forbid) ? forbid.all : undefined;
  const say = (entry: unknown) => `${quote(String(entry))} need not be there`;
  return [
    ...dropEntries(rule, ['forbid', 'all'], all, say),
    ...dropEntries(rule, ['needs', 'all'], needs?.all, say),
    ...dropEntries(rule, ['score', 'evidence'], score?.evidence, (row, index) => {
      const { label, lexicon, find } = row as { label?: string; lexicon?: string; find?: string };
      return `${quote(label ?? lexicon ?? find ?? `row ${index}`)} does not count`;
    }),
    ...operatorsOf(rule)
      .filter(({ operator }) => operator === 'and' || operator === 'or')
      .flatMap(({ args, at }) => dropEntries(rule, at, args, (entry) => `${json(entry)} is dropped`)),
  ];
}

const flipped: Readonly<Record<string, string>> = {
  '==': '!=',
  '!=': '==',
  '===': '!==',
  '!==': '===',
  '>': '<=',
  '<=': '>',
  '<': '>=',
  '>=': '<',
  some: 'none',
  none: 'some',
};

/** 2. A comparison says the opposite. */
function flipComparisons(rule: RuleInput) {
  return operatorsOf(rule)
    .filter(({ operator }) => Object.hasOwn(flipped, operator))
    .map(({ operator, args, path }) =>
      change(rule, path, `${operator} is turned into ${flipped[operator]} in ${json({ [operator]: args })}`, {
        [flipped[operator]!]: args,
      }),
    );
}

/** 3. An exception is gone. */
function dropExceptions(rule: RuleInput) {
  const { forbid, unless } = rule;
  const without = typeof forbid === 'object' && !Array.isArray(forbid) ? forbid.without : undefined;
  return [
    ...exceptions(rule, ['forbid', 'without'], without, 'without'),
    ...exceptions(rule, ['unless'], unless, 'unless'),
  ];
}

function exceptions(rule: RuleInput, path: readonly PathKey[], list: readonly string[] | undefined, word: string) {
  if (!list) return [];
  const say = (entry: unknown) => `${word} ${quote(String(entry))} is dropped`;
  return list.length === 1 ? [change(rule, path, say(list[0]), undefined)] : dropEntries(rule, path, list, say);
}

/** 4. A lexicon finds nothing any more. */
function emptyLexicons(rule: RuleInput) {
  const { examples: _, given: _given, ...asked } = rule;
  const written = json(asked);
  const names = new Set<string>();
  for (const [, name] of written.matchAll(/<([^<>\s]+)>/g)) names.add(name!);
  for (const [, name] of written.matchAll(/lexicon=(?:\\"|')?([\w./-]+)/g)) names.add(name!);
  for (const row of rule.score?.evidence ?? []) if (row.lexicon !== undefined) names.add(row.lexicon);
  return [...names].flatMap((name) => {
    const emptied = JSON.parse(replaced(written, name)) as RuleInput;
    const words = `the lexicon ${quote(name)} is empty`;
    return replaced(written, name) === written
      ? []
      : [{ pointer: '', words, rule: { ...emptied, ...withExamples(rule) } }];
  });
}

function replaced(written: string, name: string): string {
  return written
    .replaceAll(`<${name}>`, `<${emptyLexicon}>`)
    .replaceAll(
      new RegExp(`(lexicon=(?:\\\\"|')?)${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w./-])`, 'g'),
      `$1${emptyLexicon}`,
    )
    .replaceAll(`"lexicon":${json(name)}`, `"lexicon":${json(emptyLexicon)}`);
}

function withExamples({ examples, given }: RuleInput): Partial<RuleInput> {
  return { ...(examples && { examples }), ...(given !== undefined && { given }) };
}

/** 5. It applies more widely. */
function dropApplies(rule: RuleInput) {
  return Object.keys(rule.applies ?? {}).map((key) =>
    change(rule, ['applies', key], `applies.${key} is dropped`, undefined),
  );
}

const wider: Readonly<Record<string, string>> = {
  sentence: 'next',
  next: 'paragraph',
  paragraph: 'field',
  field: 'post',
};
const narrower: Readonly<Record<string, string>> = {
  next: 'sentence',
  paragraph: 'sentence',
  field: 'paragraph',
  post: 'field',
};

/** 6. It looks further, or not so far. */
function changeUnit(rule: RuleInput) {
  const { forbid, score } = rule;
  const isUnits = typeof forbid === 'object' && !Array.isArray(forbid) && (forbid.all ?? []).length > 1;
  const form = isUnits ? (['forbid', forbid.within] as const) : score ? (['score', score.within] as const) : undefined;
  if (!form) return [];
  const [key, within = 'sentence'] = form;
  const to = [wider[within], narrower[within]].filter((unit) => unit !== undefined);
  return to.map((unit) => change(rule, [key, 'within'], `it looks within ${unit} instead of ${within}`, unit));
}

/** 7. Things may stand far from each other. */
function dropNear(rule: RuleInput) {
  const { forbid } = rule;
  const near = typeof forbid === 'object' && !Array.isArray(forbid) ? forbid.near : undefined;
  return near === undefined ? [] : [change(rule, ['forbid', 'near'], `near: ${near} is dropped`, undefined)];
}

/** 8. A phrase of the rule itself is not looked for. */
function dropPhrases(rule: RuleInput) {
  const { forbid, prefer, needs } = rule;
  const say = (entry: unknown) => `${quote(String(entry))} is not looked for`;
  const units = typeof forbid === 'object' && !Array.isArray(forbid) ? forbid : undefined;
  const preferred = Object.keys(prefer ?? {});
  return [
    ...(Array.isArray(forbid) ? dropEntries(rule, ['forbid'], forbid, say) : []),
    ...dropEntries(rule, ['forbid', 'any'], units?.any, say),
    ...dropEntries(rule, ['needs', 'any'], needs?.any, say),
    ...(preferred.length < 2
      ? []
      : preferred.map((phrase) => change(rule, ['prefer', phrase], say(phrase), undefined))),
    ...operatorsOf(rule)
      .filter(({ operator }) => operator === 'has')
      .flatMap(({ args, at }) => {
        const phrases = args.filter((arg) => typeof arg === 'string' && !isField(arg));
        return phrases.length < 2
          ? []
          : args.flatMap((arg, index) =>
              phrases.includes(arg) ? change(rule, [...at, index], say(arg), undefined) : [],
            );
      }),
  ];
}

function isField(name: unknown): boolean {
  return /^(?:text|title|description|contentWarning|tags|[a-zA-Z]+(?:\.[a-zA-Z]+)+)$/.test(String(name));
}

/** 9. A number is another. */
function changeNumbers(rule: RuleInput) {
  const { atMost, score } = rule;
  const say = (from: number, to: number) => `${from} is turned into ${to}`;
  const levels = Object.entries(score?.levels ?? {}).filter(
    (entry): entry is [string, number] => entry[1] !== undefined,
  );
  return [
    ...(atMost ? [change(rule, ['atMost', 'max'], say(atMost.max, atMost.max + 1), atMost.max + 1)] : []),
    // The levels keep their order.
    ...levels.map(([level, least]) => change(rule, ['score', 'levels', level], say(least, least + 0.5), least + 0.5)),
    ...operatorsOf(rule)
      .filter(({ operator }) => ['>', '>=', '<', '<='].includes(operator))
      .flatMap(({ args, at }) =>
        args.flatMap((arg, index) =>
          typeof arg === 'number' ? change(rule, [...at, index], say(arg, arg + 1), arg + 1) : [],
        ),
      ),
  ];
}

/** 10. It does not keep silent beside others. */
function dropYields(rule: RuleInput) {
  if (!rule.yieldsTo) return [];
  const { rules } = Array.isArray(rule.yieldsTo) ? { rules: rule.yieldsTo } : rule.yieldsTo;
  return [change(rule, ['yieldsTo'], `it does not yield to ${rules.join(', ')}`, undefined)];
}

/** 11. `and` is `or`, and the other way round. */
function swapConnectives(rule: RuleInput) {
  return operatorsOf(rule)
    .filter(({ operator, args }) => (operator === 'and' || operator === 'or') && args.length > 1)
    .map(({ operator, args, path }) => {
      const other = operator === 'and' ? 'or' : 'and';
      return change(rule, path, `${operator} is turned into ${other} in ${json({ [operator]: args })}`, {
        [other]: args,
      });
    });
}

/** 12. A “not” is gone. */
function dropNots(rule: RuleInput) {
  return operatorsOf(rule)
    .filter(({ operator }) => operator === '!')
    .map(({ args, path }) => change(rule, path, `the “not” before ${json(args[0])} is dropped`, args[0]));
}
