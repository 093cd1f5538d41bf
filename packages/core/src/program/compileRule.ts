/** One rule: its short form expanded, selector, conditions and texts compiled, everything wrong with it listed. */
import { compileCondition } from '../logic/compileCondition.ts';
import type { Environment } from '../logic/environment.ts';
import type { MarkType, Platform } from '../plugins.ts';
import { digestOfJson } from '../report/fingerprint.ts';
import type { RuleInput, Severity } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import { isDay } from '../time/zone.ts';
import type { Check } from './check.ts';
import { checkApplies } from './checkApplies.ts';
import { type ChangeInput, compileChange } from './compileChange.ts';
import { checkForms, compileForm } from './compileForm.ts';
import { type Contacts, compileContacts } from './contacts.ts';
import type { Facts } from './environment.ts';
import { plainOutcome } from './evaluate.ts';
import { appliesParts, expandRule } from './expandRule.ts';
import type { LexiconList } from './lexicons.ts';
import type { Names } from './names.ts';
import { networkName } from './networkName.ts';
import { defaultMaxFindings, type Rule, severities } from './program.ts';
import { compileRefer } from './refer.ts';
import { ruleEnvironment } from './ruleEnvironment.ts';
import { compileTemplate, type Template } from './template.ts';
import { readYieldsTo } from './yieldTo.ts';

/** What all rules of a program share while they are compiled. */
export interface RuleCompiler {
  readonly facts: Facts;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly names: Names;
  readonly lexicons: LexiconList;
  readonly markTypes: ReadonlyMap<string, MarkType>;
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly pluginOperators: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
}

export interface RulePlace {
  readonly pack: string;
  readonly clause: string;
  readonly units: readonly string[];
  /** Way to the rule in the pack. */
  readonly path: readonly PathKey[];
  /** The highest severity a score may have, where an override says so. */
  readonly cap?: Severity;
  /** Who has overridden something of it: a pack, or the host. */
  readonly changedBy?: readonly string[];
}

export function compileRule(input: RuleInput, place: RulePlace, compiler: RuleCompiler, faults: Fault[]): Rule {
  const id = `${place.pack}/${input.id}`;
  const { path, pack } = place;
  const add = (code: string, params: Fault['params'], ...keys: PathKey[]) =>
    faults.push({ code, params, pointer: toPointer([...path, ...keys]) });
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(input.id)) add('rule-id', { found: input.id }, 'id');

  const form = expandRule(input, id);
  checkForms(input, add);
  const reads = new Set<string>();
  const { selector, score, sought } = compileForm(form, input, { id, pack, path, cap: place.cap }, compiler, faults);
  for (const name of selector?.reads ?? []) reads.add(name);
  for (const name of score?.reads ?? []) reads.add(name);

  if (input.applies) checkApplies(input.applies, [...path, 'applies'], compiler, faults);
  const types = selector?.types ?? score?.types ?? ['post'];
  const environment = ruleEnvironment(id, pack, types, compiler, faults, reads);
  const parts = appliesParts(checkDays(withNetworks(input, compiler.platforms), compiler, add));
  const applies = compileCondition({ and: parts.map((part) => part.condition) }, environment, [], []);
  // The condition of `applies` once more, only for its faults at their own place.
  if (input.applies?.if !== undefined)
    compileCondition(input.applies.if, environment, [...path, 'applies', 'if'], faults);
  const condition = compileCondition(form.condition, environment, [...path, form.conditionKey], faults);

  const template = (key: 'message' | 'why' | 'do' | 'confirm'): Template | undefined =>
    input[key] === undefined ? undefined : compileTemplate(input[key], environment, toPointer([...path, key]), faults);

  const contactsOf = (name: string, ...keys: PathKey[]) =>
    findContacts(name, compiler, environment, faults, (code, params) => add(code, params, ...keys));

  const change = (changed: ChangeInput, ...keys: PathKey[]) =>
    compileChange(changed, types, environment, [...path, ...keys], faults);
  if (input.every !== undefined && input.confirm === undefined) add('every-alone', {}, 'every');
  if (input.fix && input.prefer) add('fix-beside-prefer', {}, 'fix');
  const rule: Omit<Rule, 'passed' | 'inapplicable'> = {
    id,
    pack,
    clause: place.clause,
    severity: input.severity ?? severities.find((level) => input.score?.levels[level] !== undefined) ?? 'error',
    stage: input.stage ?? 'live',
    applies,
    form,
    selector,
    score: score?.evaluate,
    condition,
    at: input.at,
    maxFindings: input.maxFindings ?? defaultMaxFindings,
    message: template('message') ?? { source: '', parts: [] },
    why: template('why'),
    do: template('do'),
    confirm: template('confirm'),
    every: input.every,
    contact: input.contact === undefined ? undefined : contactsOf(input.contact, 'contact'),
    refer: input.refer && compileRefer(input.refer, contactsOf(input.refer.to, 'refer', 'to'), compiler.settings),
    action: input.action,
    fix: input.fix && change(input.fix, 'fix'),
    suggest: (input.suggest ?? []).map((each, index) =>
      change(typeof each === 'string' ? { replace: each } : each, 'suggest', index),
    ),
    yieldsTo: readYieldsTo(input.yieldsTo, pack),
    isUrgent: input.refer?.by === 'now',
    units: input.units ?? place.units,
    reads,
    digest: digestOf(input, compiler.lexicons.digest(reads)),
    source: { input, environment, applies: parts, sought, changedBy: place.changedBy ?? [] },
  };
  return withOutcomes(rule);
}

/** Networks in `applies` by the names posts have. */
function withNetworks(input: RuleInput, platforms: RuleCompiler['platforms']): RuleInput {
  const { applies } = input;
  if (!applies?.platform) return input;
  return { ...input, applies: { ...applies, platform: applies.platform.map((name) => networkName(name, platforms)) } };
}

/** The days of a rule, which need a time zone; those that are none are left out once they are named. */
function checkDays(
  { applies, from, until }: RuleInput,
  { settings }: RuleCompiler,
  add: (code: string, params: Fault['params'], ...keys: PathKey[]) => void,
): Parameters<typeof appliesParts>[0] {
  const days = Object.entries({ from, until }).filter(
    (entry): entry is ['from' | 'until', string] => entry[1] !== undefined,
  );
  const known = days.filter(([key, found]) => {
    const sound = isDay(found);
    if (!sound) add('wrong-day', { found }, key);
    else if (settings['timezone'] === undefined) add('no-timezone', {}, key);
    return sound;
  });
  return { applies, ...Object.fromEntries(known) };
}

/** The outcomes of the rule that carry nothing but itself. */
function withOutcomes(rule: Omit<Rule, 'passed' | 'inapplicable'>): Rule {
  const whole = rule as { -readonly [K in keyof Rule]: Rule[K] };
  whole.passed = plainOutcome(whole, 'passed');
  whole.inapplicable = plainOutcome(whole, 'inapplicable');
  return whole;
}

/** The contacts of an id of the settings. */
function findContacts(
  id: string,
  compiler: RuleCompiler,
  environment: Environment<Check>,
  faults: Fault[],
  add: (code: string, params: Fault['params']) => void,
): Contacts {
  const contacts = (compiler.settings['contacts'] ?? {}) as Record<string, Parameters<typeof compileContacts>[0]>;
  if (Object.hasOwn(contacts, id)) return compileContacts(contacts[id]!, id, environment, faults);
  const near = nearest(id, Object.keys(contacts));
  add('unknown-contact', { found: id, ...(near && { near }) });
  return () => [];
}

/** What a rule asks, without its words: what is confirmed stays confirmed while only these stay the same. */
const asked = [
  'applies',
  'select',
  'when',
  'require',
  'forbid',
  'prefer',
  'unless',
  'atMost',
  'needs',
  'score',
  'confirm',
  'every',
  'at',
  'from',
  'until',
] as const satisfies readonly (keyof RuleInput)[];

/** Two rules that ask the same have the same digest: what their lexicons say is a part of it. */
function digestOf(input: RuleInput, lexicons: string): string {
  return digestOfJson(Object.fromEntries(asked.map((key) => [key, input[key]])), lexicons);
}
