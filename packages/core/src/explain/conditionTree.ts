/** A condition with the value of each of its parts, evaluated one by one over the same post. */
import { UNKNOWN } from '../facts/unknown.ts';
import { compileCondition } from '../logic/compileCondition.ts';
import type { Environment } from '../logic/environment.ts';
import type { Scope } from '../logic/term.ts';
import type { Check } from '../program/check.ts';
import { isObject } from '../shape/jsonType.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import type { ExplainedCondition, FactOrigin } from './explanation.ts';

export interface TreeContext {
  readonly environment: Environment<Check>;
  readonly scope: Scope<Check>;
  /** Hides personal data in whatever quotes the post. */
  readonly mask: (text: string) => string;
  readonly originOf: (path: string, value: unknown) => FactOrigin | undefined;
}

/** Operators whose parts are tests, not values. */
const tests: ReadonlySet<string> = new Set(['and', 'or', '!', '!!', 'if', '?:']);

/** Operators whose second argument is asked of each item of a list: it has no value of its own. */
const overLists: ReadonlySet<string> = new Set(['some', 'all', 'none', 'map', 'filter', 'reduce']);

export function explainCondition(
  condition: unknown,
  path: readonly PathKey[],
  context: TreeContext,
  asTest = true,
): ExplainedCondition {
  const { environment, scope, mask } = context;
  const term = compileCondition(condition, environment, [], []);
  const value = asTest ? term.test(scope) : term.value(scope);
  const shown = value === UNKNOWN ? { unknown: true as const } : { value: maskAll(value, mask) };
  const pointer = toPointer(path);
  const operator = operatorOf(condition);
  if (operator === undefined) return { pointer, operator: 'value', condition, ...shown };
  const raw = (condition as Record<string, unknown>)[operator];
  if (operator === 'var') return { pointer, operator, condition, ...shown, ...placeOf(raw, value, context) };
  const args = Array.isArray(raw) ? raw : [raw];
  const asked = overLists.has(operator) ? args.slice(0, 1) : args;
  const parts = asked.flatMap((arg, index) =>
    operatorOf(arg) === undefined
      ? []
      : explainCondition(
          arg,
          [...path, operator, ...(Array.isArray(raw) ? [index] : [])],
          context,
          tests.has(operator),
        ),
  );
  return {
    pointer,
    operator,
    ...(tests.has(operator) ? {} : { condition }),
    ...shown,
    ...(parts.length > 0 && { parts }),
  };
}

function operatorOf(condition: unknown): string | undefined {
  const keys = isObject(condition) ? Object.keys(condition) : [];
  return keys.length === 1 ? keys[0] : undefined;
}

/** Where the value of a path stands in the post, and who gave it. */
function placeOf(
  raw: unknown,
  value: unknown,
  { environment, scope, originOf }: TreeContext,
): Pick<ExplainedCondition, 'at' | 'from'> {
  const path = String(Array.isArray(raw) ? raw[0] : raw);
  const variable = environment.variable(path);
  const at =
    variable?.at?.(scope) ??
    (path.startsWith('post.') ? `/${path.slice('post.'.length).replaceAll('.', '/')}` : undefined);
  const from = originOf(path, value);
  return { ...(at !== undefined && { at }), ...(from && { from }) };
}

/** Every text inside a value. */
export function maskAll(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskAll(item, mask));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskAll(item, mask)]));
}
