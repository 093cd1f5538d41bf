/** Conditions that are always or never true, comparisons that never hold, and the traps of JsonLogic. */
import { appliesParts } from '../program/expandRule.ts';
import { isObject } from '../shape/jsonType.ts';
import { nearest } from '../shape/nearest.ts';
import { conditionsOf, type Part, partsOf } from './eachCondition.ts';
import type { LintContext, PlacedRule } from './lintPack.ts';
import { possible, type Values, valuesOf, type World } from './possible.ts';

const any: Values = new Map();

export function checkConditions(context: LintContext): void {
  const world = context.program;
  for (const rule of context.rules) checkRule(rule, world, context);
  for (const placed of conditionsOf(context)) {
    for (const part of partsOf(placed)) {
      checkComparison(part, world, context);
      checkTraps(part, world, context);
    }
  }
}

/** A rule as a whole: when it applies, and what makes a finding. */
function checkRule({ input, path }: PlacedRule, world: World, { warn }: LintContext): void {
  const parts = appliesParts({ applies: input.applies, from: undefined, until: undefined });
  const applies = { and: parts.map(({ condition }) => condition) };
  if (!possible(applies, any, world).yes) {
    warn('never-applies', {}, [...path, 'applies']);
    return;
  }
  if (input.from !== undefined && input.until !== undefined && input.from > input.until)
    warn('never-in-force', { from: input.from, until: input.until }, [...path, 'until']);
  const key = input.when === undefined ? 'require' : 'when';
  const asked = input[key];
  if (asked === undefined) return;
  const alone = possible(asked, any, world);
  const whole = possible({ and: [applies, key === 'when' ? asked : { '!': asked }] }, any, world);
  if (!whole.yes) warn('never-fires', { found: key }, [...path, key]);
  else if (key === 'when' ? !alone.no : !alone.yes) warn('always-fires', { found: key }, [...path, key]);
}

/** A fact that is compared with a value it never has. */
function checkComparison({ operator, args, path, inList }: Part, world: World, { warn }: LintContext): void {
  if (inList || !['==', '===', '!=', '!==', 'in'].includes(operator) || args.length !== 2) return;
  const [fact, constant] = isObject(args[0]) ? args : [args[1], args[0]];
  if (!isObject(fact) || isObject(constant)) return;
  const known = valuesOf(fact, any, world);
  if (!known || !Object.hasOwn(fact, 'var')) return;
  const wanted = Array.isArray(constant) ? constant : [constant];
  for (const value of wanted) {
    if (typeof value !== 'string' || known.has(value)) continue;
    const expected = [...known].filter((each) => each !== null);
    const near = nearest(
      value,
      expected.filter((each) => typeof each === 'string'),
    );
    warn('never-equal', { found: value, expected, ...(near && { near }) }, [...path, operator, args.indexOf(constant)]);
  }
}

// -- traps of JsonLogic -----------------------------------------------------------------------------------------

function checkTraps({ operator, args, path, inList }: Part, { facts }: World, { warn }: LintContext): void {
  const [first, second] = args;
  if (operator === 'all') warn('all-of-nothing', {}, path);
  if (operator === 'in' && typeof first === 'string' && isText(second, facts))
    warn('in-text', { found: first }, [...path, operator, 0]);
  if (operator === 'var' && inList && typeof first === 'string' && /^(?:post|node|settings)\b|^now$/.test(first))
    warn('outer-in-list', { found: first }, path);
}

/** A fact whose value is any text. */
function isText(arg: unknown, { post, pack }: World['facts']): boolean {
  if (!isObject(arg) || !Object.hasOwn(arg, 'var')) return false;
  const path = String([arg['var']].flat()[0]);
  if (path === 'node.text') return true;
  const row = path.startsWith('post.facts.')
    ? pack.get(path.slice('post.facts.'.length))
    : post.get(path.slice('post.'.length));
  return row?.type === 'string' && row.values === undefined;
}
