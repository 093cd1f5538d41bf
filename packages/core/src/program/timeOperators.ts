/**
 * Operators of time: `open` (hours of the settings), `before` and `after`. With one argument `before` and `after` speak of
 * the time of the post: when it came in, or is to go out, or else when it is checked.
 */
import { UNKNOWN, type Unknown } from '../facts/unknown.ts';
import { compileArgs } from '../logic/compileCondition.ts';
import type { CompileOperator, Compiler } from '../logic/environment.ts';
import type { MissingFact, Scope, Term, Truth } from '../logic/term.ts';
import { fail, failName, fromTest } from '../logic/terms.ts';
import { type Closed, type HoursRow, isOpen } from '../time/hours.ts';
import { isDay, isZone, startOfDay } from '../time/zone.ts';
import type { Check } from './check.ts';
import type { Facts } from './environment.ts';

export interface TimeOptions {
  readonly facts: Facts;
  readonly settings: Readonly<Record<string, unknown>>;
}

export function createTimeOperators(options: TimeOptions): Readonly<Record<string, CompileOperator<Check>>> {
  return {
    open: (args, compiler) => compileOpen(args, compiler, options),
    before: (args, compiler, raw) => compileOrder(args, compiler, raw, options, (a, b) => a < b),
    after: (args, compiler, raw) => compileOrder(args, compiler, raw, options, (a, b) => a >= b),
  };
}

// -- the time of a post -----------------------------------------------------------------------------------------

/** Inbound: when it came in. Outbound: when it is to go out. Else the time of the check. */
export function timeOf({ view: { post, now } }: Scope<Check>): number | Unknown {
  const own = post.direction === 'inbound' ? post.receivedAt : post.publishAt;
  const time = own === undefined ? now : Date.parse(own);
  return time === undefined || Number.isNaN(time) ? UNKNOWN : time;
}

function missingTime({ facts }: TimeOptions): (scope: Scope<Check>, found: MissingFact[]) => void {
  return (scope, found) => {
    if (timeOf(scope) !== UNKNOWN) return;
    const path = scope.view.post.direction === 'inbound' ? 'receivedAt' : 'publishAt';
    found.push({ fact: facts.post.get(path)!, at: `/${path}` });
  };
}

// -- hours ------------------------------------------------------------------------------------------------------

function compileOpen(args: readonly unknown[], compiler: Compiler<Check>, options: TimeOptions): Term<Check> {
  const [name] = args;
  const { settings } = options;
  const hours = (settings['hours'] ?? {}) as Readonly<Record<string, readonly HoursRow[]>>;
  if (args.length !== 1 || typeof name !== 'string')
    return fail(compiler, 'wrong-arguments', { expected: 'a name of settings.hours' });
  if (!Object.hasOwn(hours, name)) {
    return failName(compiler, 'unknown-hours', name, () => Object.keys(hours));
  }
  const zone = zoneOf(settings);
  if (zone === undefined) return fail(compiler, 'no-timezone', {});
  const closed = settings['closed'] as Closed | undefined;
  // The same for every node of a check.
  const truths = new WeakMap<Check, Truth>();
  return fromTest((scope) => {
    let truth = truths.get(scope.view);
    if (truth === undefined) {
      const time = timeOf(scope);
      truths.set(scope.view, (truth = time === UNKNOWN ? UNKNOWN : isOpen(time, hours[name]!, zone, closed)));
    }
    return truth;
  }, missingTime(options));
}

/** The zone of the settings; what is none is a fault of theirs, and stands for UTC until it is mended. */
function zoneOf(settings: Readonly<Record<string, unknown>>): string | undefined {
  const zone = settings['timezone'];
  if (typeof zone !== 'string') return undefined;
  return isZone(zone) ? zone : 'UTC';
}

// -- before and after -------------------------------------------------------------------------------------------

function compileOrder(
  args: readonly unknown[],
  compiler: Compiler<Check>,
  raw: unknown,
  options: TimeOptions,
  holds: (a: number, b: number) => boolean,
): Term<Check> {
  if (args.length < 1 || args.length > 2) return fail(compiler, 'wrong-arguments', { expected: 'one time, or two' });
  const zone = zoneOf(options.settings);
  const faults = compiler.faults.length;
  args.forEach((arg, index) => {
    const at = Array.isArray(raw) ? { ...compiler, path: [...compiler.path, index] } : compiler;
    if (typeof arg === 'string') checkTime(arg, zone, at);
  });
  if (compiler.faults.length > faults) return fail({ ...compiler, faults: [] }, 'wrong-arguments', {});
  const terms = compileArgs(args, compiler, raw);
  const last = terms[terms.length - 1]!;
  const first = terms.length === 2 ? terms[0] : undefined;
  // A day that is written in the rule is looked up once.
  const written = new Map<Term<Check>, number | Unknown>(
    terms.flatMap((term) => (term.known ? [[term, toTime(term.known.value, zone)] as const] : [])),
  );
  const read = (term: Term<Check> | undefined, scope: Scope<Check>): number | Unknown =>
    term ? (written.get(term) ?? toTime(term.value(scope), zone)) : timeOf(scope);
  return fromTest(
    (scope) => {
      const a = read(first, scope);
      const b = read(last, scope);
      return a === UNKNOWN || b === UNKNOWN ? UNKNOWN : holds(a, b);
    },
    (scope, found) => {
      if (!first) missingTime(options)(scope, found);
      for (const term of terms) if (term.value(scope) === UNKNOWN) term.missing(scope, found);
    },
  );
}

function checkTime(text: string, zone: string | undefined, compiler: Compiler<Check>): void {
  if (isDay(text)) {
    if (zone === undefined) fail(compiler, 'no-timezone', {});
  } else if (!moment.test(text) || !isDay(text.slice(0, 10)) || Number.isNaN(Date.parse(text)))
    fail(compiler, 'wrong-time', { found: text });
}

const moment = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/;

/** A day stands for its beginning in the zone of the settings. What is no time is unknown. */
function toTime(value: unknown, zone: string | undefined): number | Unknown {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return UNKNOWN;
  const time = isDay(value) && zone !== undefined ? startOfDay(value, zone) : Date.parse(value);
  return Number.isNaN(time) ? UNKNOWN : time;
}
