/** Rules without examples, and examples that say something else than they mean. */
import { createLinter, type Linter, type LinterOptions } from '../linter.ts';
import { programOptions } from '../packs/readPack.ts';
import { isPreset } from '../program/resolvePacks.ts';
import type { Issue } from '../schema/types.ts';
import { fromPointer, type PathKey } from '../shape/pointer.ts';
import type { LintContext, PlacedRule } from './lintPack.ts';

export function checkExamples(context: LintContext): void {
  const { raw, pack, rules, options, warn } = context;
  if (rules.length === 0 && !buildsOnPolicy(context)) warn('no-rules', {}, []);
  for (const rule of rules) checkLists(rule, context);
  pack.clauses.forEach((clause, index) => {
    const isSilent = (clause.rules ?? []).length === 0 && clause.nothing === undefined;
    if (isSilent) warn('empty-clause', { found: clause.clause }, ['clauses', index]);
  });
  const linter = createLinter(programOptions(raw, options) as LinterOptions);
  for (const { post, path } of postsOf(context))
    for (const issue of slipsIn(post, linter))
      warn('example-post', { message: issue.message, ...nearOf(issue) }, [
        ...path,
        ...fromPointer(issue.pointer ?? ''),
      ]);
}

/** Another organisation's pack for the same policy has no clause of its own: its settings are what it is for. */
function buildsOnPolicy({ pack, options }: LintContext): boolean {
  const packs = (options.packs ?? []).map((each) => (isPreset(each) ? each.pack : each));
  return (
    pack.clauses.length === 0 &&
    packs.some(
      ({ name, clauses }) => pack.extends?.includes(name) && clauses.some(({ rules = [] }) => rules.length > 0),
    )
  );
}

/** Nobody knows whether a rule without examples does what it says. */
function checkLists({ input, path }: PlacedRule, { warn }: LintContext): void {
  if (input.stage === 'draft') return;
  const { fails, passes, confirms, inapplicable, cannotTell } = input.examples ?? {};
  const fires = [fails, confirms].some((list) => list && list.length > 0);
  const silent = [passes, inapplicable, cannotTell].some((list) => list && list.length > 0);
  if (!fires) warn('no-failing-example', { found: input.id }, path);
  else if (!silent) warn('no-passing-example', { found: input.id }, path);
}

// -- posts ------------------------------------------------------------------------------------------------------

interface PlacedPost {
  readonly post: unknown;
  readonly path: readonly PathKey[];
}

/** The posts of examples, and what completes them, as they are written. */
function postsOf({ pack, rules }: LintContext): PlacedPost[] {
  const givens = [
    { post: pack.given, path: ['given'] },
    ...pack.clauses.map(({ given }, index) => ({ post: given, path: ['clauses', index, 'given'] })),
    ...rules.map(({ input, path }) => ({ post: input.given, path: [...path, 'given'] })),
  ];
  const examples = rules.flatMap(({ input, path }) =>
    Object.entries(input.examples ?? {}).flatMap(([list, entries]) =>
      (entries ?? []).map((entry, index) => ({
        post: typeof entry === 'object' ? entry.post : undefined,
        path: [...path, 'examples', list, index, 'post'],
      })),
    ),
  );
  return [...givens, ...examples].filter(({ post }) => typeof post === 'object' && post !== null);
}

/** Keys and values that no post has. What an example leaves out may be meant. */
const slips: ReadonlySet<string> = new Set([
  'unknown-key',
  'wrong-type',
  'wrong-value',
  'unlisted-value',
  'unknown-fact-given',
]);

function slipsIn(post: unknown, linter: Linter): Issue[] {
  return linter.check({ platform: 'default', ...(post as object) }).issues.filter(({ code }) => slips.has(code));
}

function nearOf({ params }: Issue): { near?: string } {
  return typeof params['near'] === 'string' ? { near: params['near'] } : {};
}
