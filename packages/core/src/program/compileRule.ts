/** One rule: its short form expanded, selector, conditions and texts compiled, everything wrong with it listed. */
import { type ConditionBudget, compileCondition } from '../logic/compileCondition.ts';
import { compileAnd } from '../logic/control.ts';
import { phraseBounds } from '../phrases/parsePhrase.ts';
import type { MarkType, Platform } from '../plugins.ts';
import { digestOfJson } from '../report/fingerprint.ts';
import type { RuleInput, Severity } from '../schema/types.ts';
import type { Selector } from '../selectors/compileSelector.ts';
import type { Fault } from '../shape/fault.ts';
import { brief } from '../shape/jsonType.ts';
import { nearest } from '../shape/nearest.ts';
import { fromPointer, type PathKey, toPointer } from '../shape/pointer.ts';
import { isDay } from '../time/zone.ts';
import { programBounds } from './bounds.ts';
import { checkApplies } from './checkApplies.ts';
import { type ChangeInput, compileChange } from './compileChange.ts';
import { checkForms, compileForm } from './compileForm.ts';
import type { Contacts } from './contacts.ts';
import type { CheckTerm, Facts } from './environment.ts';
import { plainOutcome } from './evaluate.ts';
import { appliesParts, expandRule } from './expandRule.ts';
import type { LexiconList } from './lexicons.ts';
import type { Names } from './names.ts';
import { checkNeeds, placeInNeeds } from './needs.ts';
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
  /** What rules may have in common: one for all that say the same. */
  readonly shared: {
    readonly conditions: Map<string, { readonly term: CheckTerm; readonly nodes: number }>;
    readonly selectors: Map<string, Selector>;
  };
  readonly pluginOperators: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
  /** The contacts of the settings, by id. */
  readonly contacts: ReadonlyMap<string, Contacts>;
  /** How many nodes the conditions may still have. */
  readonly conditions: ConditionBudget;
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

export function compileRule(input: RuleInput, at: RulePlace, compiler: RuleCompiler, faults: Fault[]): Rule {
  // A wrong id is wrong in its own place, not wherever it is used.
  const id = `${at.pack}/${isRuleId(input.id) ? input.id : 'unnamed'}`;
  const { path, pack } = at;
  const add = (code: string, params: Fault['params'], ...keys: PathKey[]) =>
    faults.push({ code, params, pointer: toPointer([...path, ...keys]) });
  const addKey = (code: string, params: Fault['params'], ...keys: PathKey[]) =>
    faults.push({ code, params, pointer: toPointer([...path, ...keys]), meant: 'key' });
  if (!isRuleId(input.id)) add('rule-id', { found: brief(input.id), max: programBounds.name }, 'id');

  const form = expandRule(input, id);
  checkForms(input, add, addKey);
  const reads = new Set<string>();
  const nodesBefore = compiler.conditions.left;
  if (input.needs) checkNeeds(input.needs, [...path, 'needs'], faults);
  for (const key of printed) checkLength(input[key], [...path, key], faults);
  if (input.at && !input.at.startsWith('/')) add('wrong-pointer', { found: input.at }, 'at');
  for (const [key, text] of Object.entries(input.prefer ?? {}))
    checkLength(text, [...path, 'prefer', key], faults, phraseBounds.length);
  const { selector, score, sought } = compileForm(form, input, { id, pack, path, cap: at.cap }, compiler, faults);
  for (const name of selector?.reads ?? []) reads.add(name);
  for (const name of score?.reads ?? []) reads.add(name);

  if (input.applies) checkApplies(input.applies, [...path, 'applies'], compiler, faults);
  const types = selector?.types ?? score?.types ?? ['post'];
  const place = input.needs && placeInNeeds([...path, 'needs'], input.needs);
  const environment = ruleEnvironment(id, pack, types, compiler, reads, place);
  const compileAt = (rule: unknown, ...keys: PathKey[]) => {
    const found: Fault[] = [];
    const term = compileCondition(rule, environment, [...path, ...keys], found, compiler.conditions);
    for (const fault of found)
      faults.push(place ? { ...fault, pointer: toPointer(place(fromPointer(fault.pointer))) } : fault);
    return term;
  };
  const parts = appliesParts(checkDays(withNetworks(input, compiler.platforms), compiler, add));
  const compileApplies = () => {
    const always = parts.filter(({ key }) => key !== 'if').map((part) => part.condition);
    const term = compileCondition({ and: always }, environment, [], []);
    return input.applies?.if === undefined ? term : compileAnd([term, compileAt(input.applies.if, 'applies', 'if')]);
  };
  const asks = { types, compiler, faults };
  const applies = shareCondition({ and: parts.map((part) => part.condition) }, compileApplies, asks);
  const condition = shareCondition(form.condition, () => compileAt(form.condition, form.conditionKey), asks);
  const weight = nodesBefore - compiler.conditions.left + applies.known + condition.known;

  const template = (key: 'message' | 'why' | 'do' | 'confirm'): Template | undefined =>
    input[key] === undefined || input[key].length > programBounds.text
      ? undefined
      : compileTemplate(input[key], environment, toPointer([...path, key]), faults);

  const contactsOf = (name: string, ...keys: PathKey[]) =>
    findContacts(name, compiler.contacts, (code, params) => add(code, params, ...keys));

  const change = (changed: ChangeInput, ...keys: PathKey[]) =>
    compileChange(changed, types, environment, [...path, ...keys], faults);
  if (input.every !== undefined && input.confirm === undefined) addKey('every-alone', {}, 'every');
  if (input.fix && input.prefer) addKey('fix-beside-prefer', {}, 'fix');
  /** Worked out when somebody asks: it takes all phrases that the rule reads. */
  let digest: string | undefined;
  const rule: Omit<Rule, 'passed' | 'inapplicable'> = {
    id,
    pack,
    clause: at.clause,
    severity: input.severity ?? severities.find((level) => input.score?.levels[level] !== undefined) ?? 'error',
    stage: input.stage ?? 'live',
    applies: applies.term,
    form,
    selector,
    score,
    condition: condition.term,
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
    yieldsTo: readYieldsTo(input.yieldsTo, pack, path),
    isUrgent: input.refer?.by === 'now',
    units: input.units ?? at.units,
    reads,
    weight,
    get digest() {
      return (digest ??= digestOf(input, compiler.lexicons.digest(reads)));
    },
    source: { input, environment, applies: parts, sought, changedBy: at.changedBy ?? [] },
  };
  return withOutcomes(rule);
}

interface Asks {
  readonly types: readonly (string | undefined)[];
  readonly compiler: RuleCompiler;
  readonly faults: readonly Fault[];
}

/**
 * One condition for all rules that ask the same, except where it means something else in each. `known` is how many nodes
 * it has that are not counted again.
 */
function shareCondition(
  condition: unknown,
  compileIt: () => CheckTerm,
  { types, compiler, faults }: Asks,
): { readonly term: CheckTerm; readonly known: number } {
  const { shared, conditions } = compiler;
  const text = JSON.stringify(condition);
  // Phrases and selectors belong to a rule; what covers a node is told to the rule that asks.
  if (/"(?:has|count)"|"node\.within/.test(text)) return { term: compileIt(), known: 0 };
  // What a node has depends on its type.
  const key = /"node\b/.test(text) ? `${text} ${JSON.stringify(types)}` : text;
  const made = shared.conditions.get(key);
  if (made) return { term: made.term, known: made.nodes };
  const before = faults.length;
  const left = conditions.left;
  const term = compileIt();
  // What is wrong is told at every place it stands.
  if (faults.length === before) shared.conditions.set(key, { term, nodes: left - conditions.left });
  return { term, known: 0 };
}

function isRuleId(id: string): boolean {
  return id.length <= programBounds.name && /^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id);
}

/** The texts of a rule that are printed. */
const printed = ['message', 'why', 'do', 'confirm', 'at'] as const;

function checkLength(
  text: string | undefined,
  path: readonly PathKey[],
  faults: Fault[],
  max: number = programBounds.text,
): void {
  if (text !== undefined && text.length > max)
    faults.push({ code: 'text-too-long', params: { max, found: text.length }, pointer: toPointer(path) });
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
  contacts: RuleCompiler['contacts'],
  add: (code: string, params: Fault['params']) => void,
): Contacts {
  const known = contacts.get(id);
  if (known) return known;
  const near = nearest(id, contacts.keys());
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
