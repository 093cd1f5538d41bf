/** Compiles packs, settings and plugins together. Everything that is wrong with the packs is found in one go. */

import { frameTypes } from '../detect/frames/frames.ts';
import { frameLists } from '../detect/frames/frameWords.ts';
import { handleDetector } from '../detect/handleDetector.ts';
import { nodeTypes } from '../detect/nodes.ts';
import { postFacts } from '../facts/coreFacts.ts';
import type { FactRow, PackFact } from '../facts/row.ts';
import type { PackFault } from '../packs/packFault.ts';
import { compilePhrases } from '../phrases/compilePhrases.ts';
import { createPhraseParser } from '../phrases/parsePhrase.ts';
import type { Detector, MarkType, Platform, Plugin, Preset } from '../plugins.ts';
import { createRegistry, type Registered } from '../post/registry.ts';
import { digestOfJson } from '../report/fingerprint.ts';
import type { FactRowInput, OverridesInput, PackInput, RuleInput } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';
import { brief, isList, reasonOf } from '../shape/jsonType.ts';
import { nearest } from '../shape/nearest.ts';
import { fromPointer, type PathKey, toPointer } from '../shape/pointer.ts';
import { programBounds } from './bounds.ts';
import { compileRule, type RuleCompiler, type RulePlace } from './compileRule.ts';
import { type ContactRow, compileAllContacts } from './contacts.ts';
import { compileDerivedFacts } from './derivedFacts.ts';
import { collectFacts, type Facts } from './environment.ts';
import { createFaultList, type FaultList } from './faultList.ts';
import { checkReferences, collectLexicons } from './lexicons.ts';
import { createNames } from './names.ts';
import { compileNetwork, type Network } from './network.ts';
import { collectNeutral } from './neutral.ts';
import { lexiconIds, orderDetectors } from './orderDetectors.ts';
import type { Clause, Program, Rule } from './program.ts';
import { resolvePacks } from './resolvePacks.ts';
import { ruleEnvironment } from './ruleEnvironment.ts';
import { indexRules } from './ruleIndex.ts';
import { hostName, readHostOverrides, readSettings, type Settings } from './settings.ts';
import type { Unreadable } from './unread.ts';
import { collectTerms, collectWatched } from './watched.ts';
import { checkYieldsTo, orderYielding } from './yieldTo.ts';

export interface ProgramOptions {
  readonly packs: readonly (PackInput | Preset)[];
  readonly plugins?: readonly Plugin[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly overrides?: OverridesInput;
  /** What could not be read of the files of the last pack: there are faults for that already. */
  readonly unread?: readonly Unreadable[];
}

export interface CompiledProgram {
  /** Undefined where there are faults. */
  readonly program: Program | undefined;
  readonly faults: readonly PackFault[];
}

/** Never throws, whatever the packs hold: what no bound and no check has foreseen is a fault too. */
export function compileProgram(options: ProgramOptions): CompiledProgram {
  const list = createFaultList();
  try {
    return compile(options, list);
  } catch (error) {
    list.add('packs', 'pack-failed', { reason: reasonOf(error) }, []);
    return { program: undefined, faults: list.faults };
  }
}

function compile(options: ProgramOptions, list: FaultList): CompiledProgram {
  const given = isList(options.packs) ? options.packs : [];
  if (given !== options.packs) list.add('packs', 'wrong-type', { expected: 'a list', found: 'something else' }, []);
  const { packs, offered, plugins } = resolvePacks(given, options.plugins ?? [], list, options.unread);
  const whole = readSettings(packs, options.settings, list);
  const { values: settings } = whole;
  const overrides = readHostOverrides(options.overrides, list);
  const markTypes = collectMarkTypes(plugins, list);
  const facts = readFacts(packs, plugins, list);
  const platforms = collectPlatforms(plugins, settings, (path, found) =>
    list.add(whole.ownerOf(['settings', ...path.split('.')]), 'setting-no-number', { found, key: path }, [
      'settings',
      ...path.split('.'),
    ]),
  );
  const withWords = [...wordsOfDetectors(packs, offered, plugins), ...packs];
  const names = createNames(withWords, new Set(markTypes.keys()), settings);
  const { parse, forget } = createPhraseParser();
  const lexicons = collectLexicons(withWords, names, whole, list, parse);
  const shared = {
    facts,
    settings,
    names,
    lexicons,
    markTypes,
    platforms,
    shared: { conditions: new Map(), selectors: new Map() },
    pluginOperators: Object.assign(
      {},
      ...plugins.map((plugin) => plugin.operators ?? {}),
    ) as RuleCompiler['pluginOperators'],
    conditions: { left: programBounds.nodes, max: programBounds.nodes },
  };
  const compiler: RuleCompiler = { ...shared, contacts: contactsOf(whole, shared, list) };
  const factReads = compileDerivedFacts(facts, compiler, list);
  const { rules, yielding, clauses, clauseOf } = compileRules(packs, overrides, compiler, list);
  checkReferences(lexicons, list);
  const detectors = orderDetectors(plugins, { markTypes, lexicons: lexiconIds([...packs, ...offered]) }, list);
  if (list.faults.length > 0) return { program: undefined, faults: list.faults };

  const digests = packs.map((pack) => ({
    name: pack.name,
    version: pack.version,
    digest: digestOfJson(pack),
  }));
  const phrases = compilePhrases([...frameLists, ...lexicons.sources], parse);
  forget();
  const sources = new Map(lexicons.sources.map((source) => [source.id, source]));
  const watched = collectWatched([factReads, ...rules.map((rule) => rule.reads)], detectors, phrases);
  const versions = plugins.map(({ name, version }) => [name, version]);
  return {
    faults: [],
    program: {
      packs: digests,
      rules,
      index: indexRules(rules),
      mayFail: Object.keys(compiler.pluginOperators).length > 0,
      yielding,
      clauses,
      clauseOf,
      phrases,
      lexicons: sources,
      languages: new Set(lexicons.sources.map(({ language }) => language).filter((language) => language !== '*')),
      detectors,
      neutral: collectNeutral(detectors, phrases, rules, facts),
      watched,
      terms: collectTerms(phrases, sources, watched),
      markTypes,
      externalTypes: [...markTypes].filter(([, { external }]) => external).map(([type]) => type),
      platforms,
      defaultPlatform: platforms.get('default') ?? compileNetwork(neutralPlatform, {}, () => {}),
      facts,
      registry: createRegistry((settings['accounts'] ?? []) as readonly Registered[], platforms),
      settings,
      settingLayers: whole.layers,
      fingerprint: digestOfJson(digests, settings, overrides ?? {}, versions),
    },
  };
}

/**
 * The lexicons that detectors read, of packs that nobody extends: what a detector finds does not hang on whether the
 * rules beside it are wanted.
 */
function wordsOfDetectors(
  packs: readonly PackInput[],
  offered: readonly PackInput[],
  plugins: readonly Plugin[],
): PackInput[] {
  const used = new Set(packs.map(({ name }) => name));
  const needed = new Set(
    plugins.flatMap(({ detectors = [] }) =>
      detectors.flatMap(({ needs = [], triggers }) => [...needs, ...(triggers?.lexicons ?? [])]),
    ),
  );
  return offered
    .filter((pack) => !used.has(pack.name) && [...lexiconIds([pack])].some((id) => needed.has(id)))
    .map(({ name, version, title, lexicons }) => ({ name, version, title, clauses: [], lexicons }));
}

/** Where no plugin brings a profile nothing is known of the network, and nothing is claimed. */
const neutralPlatform: Platform = { name: 'default', title: 'any network', limits: [], alt: [] };

function collectPlatforms(
  plugins: readonly Plugin[],
  settings: Readonly<Record<string, unknown>>,
  fault: (path: string, found: unknown) => void,
): Map<string, Network> {
  const platforms = new Map<string, Network>();
  for (const each of plugins.flatMap((plugin) => plugin.platforms ?? [])) {
    const platform = compileNetwork(each, settings, fault);
    for (const name of [platform.name, ...(platform.aliases ?? [])]) platforms.set(name.toLowerCase(), platform);
  }
  return platforms;
}

/** A plugin may not take the name of a node or of a mark of core's: a rule could not tell which is meant. */
function collectMarkTypes(plugins: readonly Plugin[], list: FaultList): Map<string, MarkType> {
  const types = new Map<string, MarkType>(Object.entries(frameTypes));
  for (const detector of [
    handleDetector,
    ...plugins.flatMap((plugin): readonly Detector[] => plugin.detectors ?? []),
  ]) {
    for (const [type, mark] of Object.entries(detector.marks)) {
      if (nodeTypes.has(type) || type === 'term' || type === 'space' || Object.hasOwn(frameTypes, type))
        list.add(detector.name, 'mark-type-taken', { found: type }, ['marks', type]);
      types.set(type, mark);
    }
  }
  return types;
}

function contactsOf({ values, ownerOf }: Settings, compiler: Omit<RuleCompiler, 'contacts'>, list: FaultList) {
  const faults: Fault[] = [];
  const environment = ruleEnvironment('settings', 'settings', ['post'], compiler, new Set());
  const contacts = (values['contacts'] ?? {}) as Readonly<Record<string, readonly ContactRow[]>>;
  const compiled = compileAllContacts(contacts, environment, faults);
  for (const fault of faults) list.addAll(ownerOf(fromPointer(fault.pointer)), [fault]);
  return compiled;
}

// -- facts ------------------------------------------------------------------------------------------------

function readFacts(packs: readonly PackInput[], plugins: readonly Plugin[], list: FaultList): Facts {
  const declared: PackFact[] = [];
  const listed = new Map<string, Partial<FactRow>>();
  const enumerations = new Set(postFacts.map((fact) => fact.path));
  const sources = [
    ...plugins.map((plugin) => ({ name: plugin.name, facts: plugin.facts })),
    ...packs.map((pack) => ({ name: pack.name, facts: pack.facts })),
  ];
  for (const { name: pack, facts } of sources) {
    for (const [key, entry] of Object.entries(facts ?? {})) {
      if (key === '$schema' || key === 'note') continue; // of the file
      if (typeof entry === 'string') {
        const fault = { code: 'wrong-type', params: { expected: 'an object', found: 'text' } };
        list.addUnread(pack, [{ ...fault, pointer: toPointer(['facts', key]) }]);
      } else if (enumerations.has(key)) listed.set(key, rowChanges(entry));
      else if (key.length > programBounds.name || !/^[A-Za-z][A-Za-z0-9_-]*$/.test(key))
        addFactName(key, pack, enumerations, list);
      else if (declared.length < programBounds.facts) declared.push(toPackFact(key, entry, pack));
      else list.addUnread(pack, [{ code: 'too-many-facts', params: { max: programBounds.facts }, pointer: '/facts' }]);
    }
  }
  return collectFacts(declared, listed);
}

/** `account.typ`: a path has a dot, and then it is one of the engine's; else it is a name. */
function addFactName(found: string, pack: string, known: ReadonlySet<string>, list: FaultList): void {
  const near = nearest(found, known);
  const code = found.includes('.') ? 'unknown-fact' : 'fact-name';
  const params = { found: brief(found), max: programBounds.name, ...(near && { near }) };
  list.add(pack, code, params, ['facts', found], 'key');
}

function rowChanges({ values, ask, who }: FactRowInput): Partial<FactRow> {
  return { ...(values && { values }), ...(ask && { ask }), ...(who && { who }) };
}

function toPackFact(name: string, row: FactRowInput, pack: string): PackFact {
  return {
    of: 'pack',
    pack,
    name,
    path: `facts.${name}`,
    type: row.type ?? 'string',
    absent: row.absent === undefined || row.absent === 'unknown' ? 'unknown' : { value: row.absent },
    ask: row.ask ?? `What is ${name}?`,
    who: row.who ?? 'author',
    ...(row.values && { values: row.values }),
    ...(row.from !== undefined && { from: row.from }),
  };
}

// -- rules ------------------------------------------------------------------------------------------------

interface PlacedRule extends RulePlace {
  readonly id: string;
  readonly input: RuleInput;
  /** The keys of `applies` that a change replaced, and where that change stands. */
  readonly changed?: ReadonlyMap<string, { readonly pack: string; readonly path: readonly PathKey[] }>;
}

/** All rules of all packs, by their full ids, and the clauses they stand in. */
function placeRules(packs: readonly PackInput[], list: FaultList) {
  const placed = new Map<string, PlacedRule>();
  const clauses = new Map<string, Clause>();
  const clauseOf = new Map<string, Clause>();
  const max = programBounds.rules;
  for (const pack of packs) {
    const own = new Set<string>();
    pack.clauses.forEach((clause, index) => {
      const path = ['clauses', index, 'clause'];
      if (own.has(clause.clause)) list.add(pack.name, 'duplicate-clause', { found: clause.clause }, path);
      own.add(clause.clause);
      checkLength(clause.clause, programBounds.name, path, pack.name, list);
      const units = clause.units ?? [];
      const entry: Clause = { id: clause.clause, pack: pack.name, gist: clause.gist, units };
      clauses.set(clause.clause, entry);
      clause.rules?.forEach((input, position) => placeRule(input, entry, ['clauses', index, 'rules', position]));
    });
  }
  return { placed, clauses, clauseOf };

  function placeRule(input: RuleInput, { pack, id: clause, units }: Clause, path: readonly PathKey[]): void {
    const id = `${pack}/${input.id}`;
    const again = placed.has(id);
    if (placed.size > max) return;
    if (placed.size === max)
      list.addUnread(pack, [{ code: 'too-many-rules', params: { max }, pointer: toPointer(path) }]);
    if (again) list.add(pack, 'duplicate-rule', { found: input.id }, [...path, 'id']);
    // The second of a name is looked at all the same: it may have other faults.
    placed.set(again ? toPointer([id, ...path]) : id, { id, input, pack, clause, units, path });
    clauseOf.set(id, clauses.get(clause)!);
  }
}

function compileRules(
  packs: readonly PackInput[],
  hostOverrides: OverridesInput | undefined,
  compiler: RuleCompiler,
  list: FaultList,
) {
  const { placed, clauses, clauseOf } = placeRules(packs, list);
  const off = new Set<string>();
  for (const pack of packs) applyOverrides(pack.overrides, pack.name, placed, off, list);
  applyOverrides(hostOverrides, 'overrides', placed, off, list);

  const rules: Rule[] = [];
  for (const { id, input, changed, ...place } of placed.values()) {
    if (list.isFull()) break;
    const faults: Fault[] = [];
    const rule = compileRule(input, place, compiler, faults);
    for (const fault of faults) addRuleFault(fault, place, changed, list);
    checkYieldsTo(rule, placed, list);
    if (!off.has(id) && rule.stage !== 'draft') rules.push(rule);
  }
  const yielding = orderYielding(rules, list);
  return { rules, yielding, clauses, clauseOf };
}

function checkLength(text: string, max: number, path: readonly PathKey[], pack: string, list: FaultList): void {
  if (text.length > max) list.add(pack, 'text-too-long', { max, found: text.length }, path);
}

/** A fault of a rule, in the change that brought it where one did. */
function addRuleFault(
  { code, params, pointer, meant }: Fault,
  { pack, path }: RulePlace,
  changed: PlacedRule['changed'],
  list: FaultList,
): void {
  const keys = fromPointer(pointer).slice(path.length);
  const change = keys[0] === 'applies' ? changed?.get(keys[1] ?? '') : undefined;
  if (change) list.add(change.pack, code, params, [...change.path, ...keys], meant);
  else list.addAll(pack, [{ code, params, pointer, ...(meant && { meant }) }]);
}

function applyOverrides(
  overrides: OverridesInput | undefined,
  pack: string,
  placed: Map<string, PlacedRule>,
  off: Set<string>,
  list: FaultList,
): void {
  for (const [name, change] of Object.entries(overrides ?? {})) {
    const id = name.includes('/') ? name : `${pack}/${name}`;
    const rule = placed.get(id);
    const path = pack === 'overrides' ? [name] : ['overrides', name];
    if (!rule) {
      const near = list.isLong() ? undefined : nearest(id, placed.keys());
      list.add(pack, 'unknown-rule', { found: name, ...(near && { near }) }, path, 'key');
      continue;
    }
    const {
      off: reason,
      severity,
      stage,
      applies,
    } = typeof change === 'string'
      ? change === 'off'
        ? { off: '' }
        : { severity: change }
      : (change as Exclude<typeof change, string>);
    if (reason === undefined) off.delete(id);
    else off.add(id);
    const changes = Object.keys(applies ?? {}).map((key) => [key, { pack, path }] as const);
    placed.set(id, {
      ...rule,
      changed: new Map([...(rule.changed ?? []), ...changes]),
      input: {
        ...rule.input,
        ...(severity && { severity }),
        ...(stage && { stage }),
        ...(applies && { applies: { ...rule.input.applies, ...applies } }),
      },
      ...(severity && { cap: severity }),
      changedBy: [...(rule.changedBy ?? []), pack === 'overrides' ? hostName : pack],
    });
  }
}
