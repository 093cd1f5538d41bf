/** One rule: its short form expanded, selector, conditions and texts compiled, everything wrong with it listed. */
import { attributesOfType } from '../detect/nodes.ts';
import { compileCondition } from '../logic/compileCondition.ts';
import type { Environment } from '../logic/environment.ts';
import { parsePhrase } from '../phrases/parsePhrase.ts';
import type { MarkType, Platform } from '../plugins.ts';
import { digestOfJson } from '../report/fingerprint.ts';
import type { RuleInput } from '../schema/types.ts';
import { compileSelector } from '../selectors/compileSelector.ts';
import { compileUnits, type UnitQuery } from '../selectors/compileUnits.ts';
import { pastMaximum } from '../selectors/pastMaximum.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import { isDay } from '../time/zone.ts';
import type { Check } from './check.ts';
import { checkApplies } from './checkApplies.ts';
import { type Contacts, compileContacts } from './contacts.ts';
import { type CheckTerm, createEnvironment, type Facts } from './environment.ts';
import { plainOutcome } from './evaluate.ts';
import { expandRule, forbidLexicon, formsOf, type GeneralForm, toCondition } from './expandRule.ts';
import type { LexiconList } from './lexicons.ts';
import type { Names } from './names.ts';
import { networkName } from './networkName.ts';
import { createOperators, pluginOperator } from './operators.ts';
import { defaultMaxFindings, type Rule } from './program.ts';
import { readSelector } from './readSelector.ts';
import { compileRefer } from './refer.ts';
import { compileTemplate, type Template } from './template.ts';
import { createTimeOperators } from './timeOperators.ts';
import { readYieldsTo } from './yieldTo.ts';

/** What all rules of a program share while they are compiled. */
export interface RuleCompiler {
  readonly facts: Facts;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly names: Names;
  readonly lexicons: LexiconList;
  readonly markTypes: ReadonlyMap<string, MarkType>;
  readonly platforms: ReadonlyMap<string, Platform>;
  /** Conditions of `applies` that are the same for several rules, by what they say. */
  readonly shared: Map<string, CheckTerm>;
  readonly pluginOperators: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
}

export interface RulePlace {
  readonly pack: string;
  readonly clause: string;
  readonly units: readonly string[];
  /** Way to the rule in the pack. */
  readonly path: readonly PathKey[];
}

export function compileRule(input: RuleInput, place: RulePlace, compiler: RuleCompiler, faults: Fault[]): Rule {
  const id = `${place.pack}/${input.id}`;
  const { path, pack } = place;
  const add = (code: string, params: Fault['params'], ...keys: PathKey[]) =>
    faults.push({ code, params, pointer: toPointer([...path, ...keys]) });
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(input.id)) add('rule-id', { found: input.id }, 'id');

  const forms = formsOf(input);
  if (forms.length > 1) add('two-forms', { found: forms });
  if (forms.length === 0 && input.select === undefined && input.confirm === undefined) add('no-form', {});
  const form = expandRule(input, id);
  const reads = new Set<string>();
  if (form.forbid) addForbidden(form, input, id, pack, path, compiler);
  if (input.unless !== undefined && input.prefer === undefined) add('unless-alone', {}, 'unless');

  const chains =
    form.select === undefined
      ? undefined
      : readSelector(form.select, place.pack, [...path, ...selectKeys(form)], compiler, faults);
  const selector = form.units
    ? compileUnits(addUnits(form.units, id, pack, [...path, 'forbid'], compiler))
    : chains && (form.max === undefined ? compileSelector(chains) : pastMaximum(compileSelector(chains), form.max));
  if (form.units) checkUnits(input.forbid as UnitsInput, (code, params) => add(code, params, 'forbid'));
  for (const name of selector?.reads ?? []) reads.add(name);

  if (input.applies) checkApplies(input.applies, [...path, 'applies'], compiler, faults);
  const environment = ruleEnvironment(id, pack, selector?.types ?? ['post'], compiler, faults, reads);
  const applies = compileApplies(
    toCondition(checkDays(withNetworks(input, compiler.platforms), compiler, add)),
    input,
    environment,
    compiler,
  );
  // The condition of `applies` once more, only for its faults at their own place.
  if (input.applies?.if !== undefined)
    compileCondition(input.applies.if, environment, [...path, 'applies', 'if'], faults);
  const condition = compileCondition(form.condition, environment, [...path, form.conditionKey], faults);

  const template = (key: 'message' | 'why' | 'do' | 'confirm'): Template | undefined =>
    input[key] === undefined ? undefined : compileTemplate(input[key], environment, toPointer([...path, key]), faults);

  const contactsOf = (name: string, ...keys: PathKey[]) =>
    findContacts(name, compiler, environment, faults, (code, params) => add(code, params, ...keys));

  const rule: Omit<Rule, 'passed' | 'inapplicable'> = {
    id,
    pack,
    clause: place.clause,
    severity: input.severity,
    stage: input.stage ?? 'live',
    applies,
    form,
    selector,
    condition,
    at: input.at,
    maxFindings: input.maxFindings ?? defaultMaxFindings,
    message: template('message') ?? { source: '', parts: [] },
    why: template('why'),
    do: template('do'),
    confirm: template('confirm'),
    contact: input.contact === undefined ? undefined : contactsOf(input.contact, 'contact'),
    refer: input.refer && compileRefer(input.refer, contactsOf(input.refer.to, 'refer', 'to'), compiler.settings),
    action: input.action,
    yieldsTo: readYieldsTo(input.yieldsTo, pack),
    isUrgent: input.refer?.by === 'now',
    units: input.units ?? place.units,
    reads,
    digest: digestOf(input),
  };
  return withOutcomes(rule);
}

/** Rules that apply alike share a condition, so that a check need ask it once. A condition of their own is their own. */
function compileApplies(
  condition: unknown,
  { applies }: RuleInput,
  environment: Environment<Check>,
  { shared }: RuleCompiler,
): CheckTerm {
  const key = applies?.if === undefined ? JSON.stringify(condition) : undefined;
  const known = key === undefined ? undefined : shared.get(key);
  const term = known ?? compileCondition(condition, environment, [], []);
  if (key !== undefined) shared.set(key, term);
  return term;
}

/** Where the selector of a form stands in the rule. */
function selectKeys({ conditionKey }: GeneralForm): readonly PathKey[] {
  if (conditionKey === 'atMost') return ['atMost', 'what'];
  return conditionKey === 'forbid' || conditionKey === 'prefer' ? [conditionKey] : ['select'];
}

/** The phrases of `forbid` or `prefer` as a hidden lexicon of the rule. */
function addForbidden(
  { forbid = [], preferred }: GeneralForm,
  input: RuleInput,
  id: string,
  pack: string,
  path: readonly PathKey[],
  { lexicons }: RuleCompiler,
): void {
  const at = (index: number): readonly PathKey[] => {
    if (preferred) return [...path, 'prefer', forbid[index]!];
    return typeof input.forbid === 'string' ? [...path, 'forbid'] : [...path, 'forbid', index];
  };
  // What is preferred is never found inside itself: "user" in "wheelchair user".
  const unless = preferred && [...(input.unless ?? []), ...new Set(preferred.filter(isPhrase))];
  lexicons.addHidden(forbidLexicon(id), pack, 'en', forbid, at, {
    own: true,
    ...(preferred && { preferred }),
    ...(unless && { unless, unlessPath: [...path, 'unless'] }),
  });
}

/** A text that is a phrase as it stands: no sign in it means anything to phrases. */
function isPhrase(text: string): boolean {
  return !/[()|*=<>~?]/.test(text) && !('code' in parsePhrase(text));
}

type UnitsInput = Extract<NonNullable<RuleInput['forbid']>, { any?: unknown }>;

function checkUnits({ any, all, near }: UnitsInput, add: (code: string, params: Fault['params']) => void): void {
  if ((any === undefined) === (all === undefined)) add('forbid-any-all', {});
  if (near !== undefined && all === undefined) add('forbid-near', {});
}

/** The lists of `forbid` as lexicons: hidden ones of the rule, or those that are no more than a reference. */
function addUnits(
  { key, all, without, within, near }: NonNullable<GeneralForm['units']>,
  id: string,
  pack: string,
  path: readonly PathKey[],
  { lexicons }: RuleCompiler,
): UnitQuery {
  const addList = (phrases: readonly string[], name: string, at: (index: number) => readonly PathKey[]) =>
    lexicons.addHidden(`${forbidLexicon(id)}:${name}`, pack, 'en', phrases, at);
  return {
    all: all.map((phrases, part) =>
      addList(phrases, String(part), (index) => [...path, key, key === 'all' ? part : index]),
    ),
    without: without && addList(without, 'without', (index) => [...path, 'without', index]),
    within,
    near,
  };
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
): Parameters<typeof toCondition>[0] {
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

/** The environment of conditions of one rule; hidden lexicons are numbered as they are met. */
export function ruleEnvironment(
  id: string,
  pack: string,
  types: readonly (string | undefined)[],
  compiler: RuleCompiler,
  faults: Fault[],
  reads: Set<string>,
): Environment<Check> {
  const made = new Map<string, string>();
  const operators = createOperators({
    facts: compiler.facts,
    onRead: (name) => reads.add(name),
    readSelector: (text, path) => readSelector(text, pack, path, compiler, faults),
    addPhrases: (phrases, path) => {
      const key = phrases.join('\n');
      const known = made.get(key);
      if (known) return known;
      const lexicon = compiler.lexicons.addHidden(`${id}#has:${made.size}`, pack, 'en', phrases, path);
      made.set(key, lexicon);
      return lexicon;
    },
  });
  const own = Object.fromEntries(
    Object.entries(compiler.pluginOperators).map(([name, call]) => [name, pluginOperator(name, call)]),
  );
  const markAttributes = new Map([...compiler.markTypes].map(([type, { attributes }]) => [type, attributes]));
  markAttributes.set('term', attributesOfType['term']!);
  return createEnvironment({
    facts: compiler.facts,
    settings: compiler.settings,
    types,
    markAttributes,
    operators: { ...own, ...operators, ...createTimeOperators(compiler) },
  });
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
  'confirm',
  'at',
  'from',
  'until',
] as const satisfies readonly (keyof RuleInput)[];

function digestOf(input: RuleInput): string {
  return digestOfJson(Object.fromEntries(asked.map((key) => [key, input[key]])));
}
