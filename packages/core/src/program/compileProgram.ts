/** Compiles packs, settings and plugins together. Everything that is wrong with the packs is found in one go. */

import { frameTypes } from '../detect/frames/frames.ts';
import { frameLists } from '../detect/frames/frameWords.ts';
import { handleDetector } from '../detect/handleDetector.ts';
import { nodeTypes } from '../detect/nodes.ts';
import { postFacts } from '../facts/coreFacts.ts';
import type { FactRow, PackFact } from '../facts/row.ts';
import { compileCondition } from '../logic/compileCondition.ts';
import type { PackFault } from '../packs/packFault.ts';
import { compilePhrases } from '../phrases/compilePhrases.ts';
import type { Detector, MarkType, Platform, Plugin, Preset } from '../plugins.ts';
import { digestOfJson } from '../report/fingerprint.ts';
import type { FactRowInput, OverridesInput, PackInput, RuleInput } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';
import { mergeLayers } from '../shape/merge.ts';
import { nearest } from '../shape/nearest.ts';
import type { PathKey } from '../shape/pointer.ts';
import { checkTimeSettings } from './checkTimeSettings.ts';
import { compileRule, type RuleCompiler, type RulePlace } from './compileRule.ts';
import { collectFacts, type Facts } from './environment.ts';
import { createFaultList, type FaultList } from './faultList.ts';
import { checkReferences, collectLexicons } from './lexicons.ts';
import { createNames } from './names.ts';
import { compileNetwork, type Network } from './network.ts';
import { orderDetectors } from './orderDetectors.ts';
import { pathsOf } from './pathsOf.ts';
import type { Clause, Program, Rule } from './program.ts';
import { resolvePacks } from './resolvePacks.ts';
import { ruleEnvironment } from './ruleEnvironment.ts';
import { indexRules } from './ruleIndex.ts';
import { collectWatched } from './watched.ts';
import { orderYielding } from './yieldTo.ts';

export interface ProgramOptions {
  readonly packs: readonly (PackInput | Preset)[];
  readonly plugins?: readonly Plugin[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly overrides?: OverridesInput;
}

export interface CompiledProgram {
  /** Undefined where there are faults. */
  readonly program: Program | undefined;
  readonly faults: readonly PackFault[];
}

export function compileProgram(options: ProgramOptions): CompiledProgram {
  const list = createFaultList();
  const { packs, plugins } = resolvePacks(options.packs, options.plugins ?? [], list);
  // A pack that cannot be read leaves gaps that would only be reported again as unknown names.
  if (list.faults.length > 0) return { program: undefined, faults: list.faults };

  const settingLayers = [
    ...packs.map((pack) => ({ from: pack.name, settings: pack.settings ?? {} })),
    { from: hostName, settings: options.settings ?? {} },
  ];
  const settings = mergeLayers(...settingLayers.map((layer) => layer.settings));
  checkTimeSettings(settings, (code, params, path) => list.add(ownerOf(packs, path), code, params, path));
  const markTypes = collectMarkTypes(plugins, list);
  const facts = readFacts(packs, plugins, list);
  const platforms = collectPlatforms(plugins, settings, (path, found) =>
    list.add(ownerOf(packs, ['settings', ...path.split('.')]), 'setting-no-number', { found, key: path }, [
      'settings',
      ...path.split('.'),
    ]),
  );
  const names = createNames(packs, new Set(markTypes.keys()), settings);
  const lexicons = collectLexicons(packs, names, settings, list);
  const compiler: RuleCompiler = {
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
  };
  const factReads = compileDerivedFacts(facts, compiler, list);
  const { rules, yielding, clauses, clauseOf } = compileRules(packs, options.overrides, compiler, list);
  checkReferences(lexicons.sources, list);
  const detectors = orderDetectors(plugins, list);
  if (list.faults.length > 0) return { program: undefined, faults: list.faults };

  const digests = packs.map((pack) => ({
    name: pack.name,
    version: pack.version,
    digest: digestOfJson(pack),
  }));
  const phrases = compilePhrases([...frameLists, ...lexicons.sources]);
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
      lexicons: new Map(lexicons.sources.map((source) => [source.id, source])),
      languages: new Set(lexicons.sources.map(({ language }) => language).filter((language) => language !== '*')),
      detectors,
      watched: collectWatched([factReads, ...rules.map((rule) => rule.reads)], detectors, phrases),
      markTypes,
      externalTypes: [...markTypes].filter(([, { external }]) => external).map(([type]) => type),
      platforms,
      defaultPlatform: platforms.get('default') ?? compileNetwork(neutralPlatform, {}, () => {}),
      facts,
      settings,
      settingLayers,
      fingerprint: digestOfJson(digests, settings, options.overrides ?? {}, versions),
    },
  };
}

/** What settings and overrides come from that no pack has. */
export const hostName = 'host';

/** The last pack that has a setting; the host's own where none does. */
function ownerOf(packs: readonly PackInput[], path: readonly PathKey[]): string {
  const has = ({ settings }: PackInput) => settings !== undefined && Object.hasOwn(settings, String(path[1]));
  return packs.findLast(has)?.name ?? 'settings';
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
      if (typeof entry === 'string') continue; // "$schema" and "note" of the file
      if (enumerations.has(key)) listed.set(key, rowChanges(entry));
      else if (/^[A-Za-z][A-Za-z0-9_-]*$/.test(key)) declared.push(toPackFact(key, entry, pack));
      else list.add(pack, 'unknown-fact', { found: key }, ['facts', key]);
    }
  }
  return collectFacts(declared, listed);
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

/** Gives what marks they look at. */
function compileDerivedFacts(facts: Facts, compiler: RuleCompiler, list: FaultList): ReadonlySet<string> {
  const reads = new Set<string>();
  for (const fact of facts.pack.values()) {
    if (fact.from === undefined) continue;
    if (readsItself(fact.name, facts)) {
      list.add(fact.pack, 'fact-cycle', { found: fact.name }, ['facts', fact.name, 'from']);
      continue;
    }
    const faults: Fault[] = [];
    const environment = ruleEnvironment(
      `${fact.pack}/facts.${fact.name}`,
      fact.pack,
      ['post'],
      compiler,
      faults,
      reads,
    );
    facts.derived.set(fact.name, compileCondition(fact.from, environment, ['facts', fact.name, 'from'], faults));
    list.addAll(fact.pack, faults);
  }
  return reads;
}

function readsItself(name: string, facts: Facts): boolean {
  const open = [...derivedReads(facts.pack.get(name)?.from)];
  const seen = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === name) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...derivedReads(facts.pack.get(next)?.from));
  }
  return false;
}

/** Names of pack facts a condition reads. */
function derivedReads(condition: unknown): string[] {
  const own = pathsOf(condition).filter((path) => path.startsWith('post.facts.'));
  return own.map((path) => path.slice('post.facts.'.length));
}

// -- rules ------------------------------------------------------------------------------------------------

interface PlacedRule extends RulePlace {
  readonly input: RuleInput;
}

function compileRules(
  packs: readonly PackInput[],
  hostOverrides: OverridesInput | undefined,
  compiler: RuleCompiler,
  list: FaultList,
) {
  const placed = new Map<string, PlacedRule>();
  const clauses = new Map<string, Clause>();
  const clauseOf = new Map<string, Clause>();
  for (const pack of packs) {
    const own = new Set<string>();
    pack.clauses.forEach((clause, index) => {
      if (own.has(clause.clause))
        list.add(pack.name, 'duplicate-clause', { found: clause.clause }, ['clauses', index, 'clause']);
      own.add(clause.clause);
      const units = clause.units ?? [];
      const entry: Clause = { id: clause.clause, pack: pack.name, gist: clause.gist, units };
      clauses.set(clause.clause, entry);
      clause.rules?.forEach((input, position) => {
        const path = ['clauses', index, 'rules', position];
        const id = `${pack.name}/${input.id}`;
        if (placed.has(id)) list.add(pack.name, 'duplicate-rule', { found: input.id }, [...path, 'id']);
        placed.set(id, { input, pack: pack.name, clause: clause.clause, units, path });
        clauseOf.set(id, entry);
      });
    });
  }
  const off = new Set<string>();
  for (const pack of packs) applyOverrides(pack.overrides, pack.name, placed, off, list);
  applyOverrides(hostOverrides, 'overrides', placed, off, list);

  const rules: Rule[] = [];
  for (const [id, { input, ...place }] of placed) {
    const faults: Fault[] = [];
    const rule = compileRule(input, place, compiler, faults);
    list.addAll(place.pack, faults);
    if (!off.has(id) && rule.stage !== 'draft') rules.push(rule);
  }
  const yielding = orderYielding(rules, new Set(placed.keys()), list);
  return { rules, yielding, clauses, clauseOf };
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
    if (!rule) {
      const near = nearest(id, placed.keys());
      list.add(
        pack,
        'unknown-rule',
        { found: name, ...(near && { near }) },
        pack === 'overrides' ? [name] : ['overrides', name],
      );
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
    placed.set(id, {
      ...rule,
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
