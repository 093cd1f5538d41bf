/** What a condition of a rule may read: facts of the post, of the selected node, settings, the time. */
import type { Count } from '../counts/countFields.ts';
import { node, POST, pointerOf, rowOf, textOf, typeOf } from '../detect/nodes.ts';
import { withinOf } from '../detect/within.ts';
import { mediaFacts, postFacts } from '../facts/coreFacts.ts';
import type { FactRow, MediaFact, PackFact, PostFact } from '../facts/row.ts';
import { UNKNOWN } from '../facts/unknown.ts';
import { dataEnvironment } from '../logic/dataEnvironment.ts';
import type { Environment, Variable } from '../logic/environment.ts';
import type { MissingFact, Scope, Term } from '../logic/term.ts';
import { certaintyOf, inReach } from '../platform.ts';
import { tokenTypes } from '../scan/rows.ts';
import { ANY_MARK } from '../selectors/compileSelector.ts';
import type { Check } from './check.ts';
import { settingAt } from './network.ts';

export type CheckTerm = Term<Check>;
export type CheckScope = Scope<Check>;
type CheckVariable = Variable<Check>;

export interface Facts {
  readonly post: ReadonlyMap<string, PostFact>;
  readonly media: ReadonlyMap<string, MediaFact>;
  readonly pack: ReadonlyMap<string, PackFact>;
  /** The compiled conditions of derived facts, filled while the program is compiled. */
  readonly derived: Map<string, CheckTerm>;
}

export interface EnvironmentOptions {
  readonly facts: Facts;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Types of the selected nodes; undefined: any. */
  readonly types: readonly (string | undefined)[];
  /** Attributes of marks, by type. */
  readonly markAttributes: ReadonlyMap<string, readonly string[]>;
  readonly operators: Environment<Check>['operators'];
  /** Told what marks a condition or text looks at beyond the selected node. */
  readonly onRead?: (name: string) => void;
}

/** The scope a rule starts with. */
export function scopeOf(check: Check, handle: number): CheckScope {
  return { view: check, node: handle, item: null, accumulator: null, steps: check.steps };
}

export function createEnvironment(options: EnvironmentOptions): Environment<Check> {
  const { facts, settings } = options;
  const nodeNames = nodeVariables(options);
  return {
    operators: options.operators,
    variables: () => [
      ...[...facts.post.keys()].map((path) => `post.${path}`),
      ...[...facts.pack.keys()].map((name) => `post.facts.${name}`),
      ...nodeNames.keys(),
      ...Object.keys(settings).map((name) => `settings.${name}`),
      'now',
    ],
    variable: (path) => {
      if (path === 'now') return { get: ({ view }) => view.now ?? UNKNOWN, fact: nowFact, at: () => '' };
      if (path.startsWith('settings.')) return settingVariable(settings, path.slice('settings.'.length));
      if (path.startsWith('post.facts.')) return packVariable(facts, path.slice('post.facts.'.length));
      if (path.startsWith('post.')) return postVariable(facts, path.slice('post.'.length), options.operators);
      if (path === 'node.within') options.onRead?.(ANY_MARK);
      return nodeNames.get(path);
    },
  };
}

const nowFact: FactRow = {
  path: 'now',
  type: 'time',
  absent: 'unknown',
  ask: 'What is the time of the check?',
  who: 'host',
};

function postVariable(
  facts: Facts,
  path: string,
  operators: Environment<Check>['operators'],
): CheckVariable | undefined {
  const fact = facts.post.get(path);
  if (!fact) return undefined;
  const items = path === 'media' ? { items: mediaEnvironment(facts, operators) } : {};
  return { ...postGetter(fact), ...items };
}

function postGetter(fact: PostFact): CheckVariable {
  const { get } = fact;
  const at = () => `/${fact.path.replaceAll('.', '/')}`;
  if (fact.absent === 'unknown') {
    return {
      fact,
      at,
      get: ({ view }) => {
        const value = get(view.post);
        return value === undefined ? UNKNOWN : value;
      },
    };
  }
  const { value: absent } = fact.absent;
  return {
    get: ({ view }) => {
      const value = get(view.post);
      return value === undefined ? absent : value;
    },
  };
}

/** Facts of a media item inside `some`, `all` and the like over `post.media`. */
function mediaEnvironment(facts: Facts, operators: Environment<Check>['operators']): Environment<Check> {
  const own = dataEnvironment<Check>(operators);
  const names = [...facts.media.keys()].map((path) => path.slice('media.'.length));
  return {
    operators,
    variables: () => names,
    variable: (path) => {
      const fact = facts.media.get(`media.${path}`);
      if (!fact) return path === '' ? own.variable('') : undefined;
      return {
        fact,
        at: ({ view, item }) =>
          `${view.detected.scanned.media.find((row) => row.item === item)?.pointer ?? '/media'}/${path.replaceAll('.', '/')}`,
        get: ({ item }) => mediaValue(fact, item),
      };
    },
  };
}

function mediaValue(fact: MediaFact, item: unknown): unknown {
  const value = fact.get(item as Parameters<MediaFact['get']>[0]);
  if (value !== undefined) return value;
  return fact.absent === 'unknown' ? UNKNOWN : fact.absent.value;
}

function packVariable(facts: Facts, name: string): CheckVariable | undefined {
  const fact = facts.pack.get(name);
  if (!fact) return undefined;
  const absent = fact.absent === 'unknown' ? UNKNOWN : fact.absent.value;
  const given = ({ view }: CheckScope) =>
    view.post.facts && Object.hasOwn(view.post.facts, name) ? view.post.facts[name] : undefined;
  if (fact.from === undefined) return { fact, at: () => `/facts/${name}`, get: (scope) => given(scope) ?? absent };
  const derived = () => facts.derived.get(name)!;
  return {
    get: (scope) => {
      const value = given(scope);
      if (value !== undefined) return value;
      const known = scope.view.derived.get(name);
      if (known !== undefined) return known;
      const truth = derived().test({ ...scope, node: node(POST, 0) });
      scope.view.derived.set(name, truth);
      return truth;
    },
    // What is missing is what the condition behind the fact misses, not the fact itself.
    missing: (scope, found) => {
      const told = toldOf(found);
      if (told.has(name)) return;
      told.add(name);
      derived().missing({ ...scope, node: node(POST, 0) }, found);
    },
  };
}

/** The derived facts that have told a list what they miss: facts that rest on facts twice each would double at every level. */
function toldOf(found: MissingFact[]): Set<string> {
  let names = told.get(found);
  if (!names) told.set(found, (names = new Set()));
  return names;
}

const told = new WeakMap<MissingFact[], Set<string>>();

function settingVariable(settings: Readonly<Record<string, unknown>>, path: string): CheckVariable | undefined {
  const value = settingAt(settings, path);
  return value === undefined ? undefined : { get: () => value, constant: value };
}

// -- the selected node ------------------------------------------------------------------------------------

/** Names a condition may read of the nodes it gets: those that every type of them has. */
function nodeVariables(options: EnvironmentOptions): Map<string, CheckVariable> {
  const byType = options.types.map((type) => variablesOfType(type, options));
  const [first, ...rest] = byType;
  const common = new Map<string, CheckVariable>();
  for (const [name, variable] of first ?? []) {
    const others = rest.map((names) => names.get(name));
    if (others.includes(undefined)) continue;
    const same = others.every(
      (other) => other!.get === variable.get || options.types.every((type) => type === options.types[0]),
    );
    common.set(`node.${name}`, same ? variable : dispatch(options.types, [variable, ...(others as CheckVariable[])]));
  }
  return common;
}

/** Nodes of several types: the type of the node at hand decides. */
function dispatch(types: readonly (string | undefined)[], variables: readonly CheckVariable[]): CheckVariable {
  const pick = (scope: CheckScope) => variables[Math.max(0, types.indexOf(typeOf(scope.view.detected, scope.node)))]!;
  return {
    get: (scope) => pick(scope).get(scope),
    missing: (scope, found) => {
      const { fact, at, missing, get } = pick(scope);
      if (missing) missing(scope, found);
      else if (fact && get(scope) === UNKNOWN) found.push({ fact, at: at?.(scope) ?? '' });
    },
  };
}

const common: Readonly<Record<string, CheckVariable>> = {
  type: { get: ({ view, node: handle }) => typeOf(view.detected, handle) },
  pointer: { get: ({ view, node: handle }) => pointerOf(view.detected, handle) },
};
const text: CheckVariable = { get: ({ view, node: handle }) => textOf(view.detected, handle) };

function variablesOfType(type: string | undefined, options: EnvironmentOptions): Map<string, CheckVariable> {
  const names = new Map<string, CheckVariable>(Object.entries(common));
  if (type === undefined || type === 'thread' || type === 'context') return names;
  if (type === 'post') {
    for (const [path, fact] of options.facts.post) names.set(path, postGetter(fact));
    return names;
  }
  if (type === 'media') {
    for (const [path, fact] of options.facts.media) names.set(path.slice('media.'.length), mediaNodeVariable(fact));
    names.set('altSupported', { get: altSupported });
    names.set('described', { get: described });
    return names;
  }
  names.set('text', text);
  if (type === 'field') {
    for (const [name, variable] of Object.entries(fieldVariables)) names.set(name, variable);
    return names;
  }
  if (type === 'paragraph' || type === 'sentence' || (tokenTypes as readonly string[]).includes(type)) return names;
  names.set('label', { get: ({ view, node: handle }) => view.detected.marks[rowOf(handle)]!.label });
  names.set('within', { get: ({ view, node: handle }) => withinOf(view.detected, rowOf(handle)) });
  for (const attribute of options.markAttributes.get(type) ?? []) names.set(attribute, markVariable(attribute));
  return names;
}

function markVariable(attribute: string): CheckVariable {
  return {
    get: ({ view, node: handle }) => {
      const { attributes } = view.detected.marks[rowOf(handle)]!;
      return Object.hasOwn(attributes, attribute) ? (attributes[attribute] ?? null) : null;
    },
  };
}

function mediaNodeVariable(fact: MediaFact): CheckVariable {
  const way = fact.path.slice('media'.length).replaceAll('.', '/');
  return {
    fact,
    at: ({ view, node: handle }) => view.detected.scanned.media[rowOf(handle)]!.pointer + way,
    get: ({ view, node: handle }) => mediaValue(fact, view.detected.scanned.media[rowOf(handle)]!.item),
  };
}

/** true, false, or null where nobody knows whether the network carries a description for this kind. */
function altSupported({ view, node: handle }: CheckScope): unknown {
  const { item } = view.detected.scanned.media[rowOf(handle)]!;
  const rows = view.platform.alt.filter(({ kind }) => kind === item.kind);
  const support = inReach(rows, view.post, undefined)[0]?.supported;
  return support === undefined || support === 'unknown' ? null : support;
}

/** Whether its alt text says anything: at least a word, number or emoji. */
function described({ view, node: handle }: CheckScope): boolean {
  const { scanned } = view.detected;
  const field = scanned.fields.findIndex(({ media }) => media === rowOf(handle));
  return field >= 0 && (scanned.bounds[field]!.kinds & saying) !== 0;
}

/** The kinds of tokens that say something, a bit each. */
const saying = tokenTypes.reduce((bits, type, kind) => (type === 'punctuation' ? bits : bits | (1 << kind)), 0);

/** The limit a field is past, or else the first it has. */
const countOf = ({ view, node: handle }: CheckScope): Count | undefined => {
  const counts = view.counts[rowOf(handle)];
  return counts && (counts.past ?? counts.counts[0]);
};
const pastOf = ({ view, node: handle }: CheckScope): Count | undefined => view.counts[rowOf(handle)]?.past;

/** Lengths are null where the network has no known limit for the field. */
const fieldVariables: Readonly<Record<string, CheckVariable>> = {
  name: { get: ({ view, node: handle }) => view.detected.scanned.fields[rowOf(handle)]!.name },
  length: { get: (scope) => countOf(scope)?.length ?? null },
  limit: { get: (scope) => countOf(scope)?.limit.max ?? null },
  unit: { get: (scope) => countOf(scope)?.limit.count.unit ?? null },
  confidence: { get: (scope) => countOf(scope)?.limit.confidence ?? null },
  statedIn: { get: (scope) => countOf(scope)?.limit.source ?? null },
  read: { get: (scope) => countOf(scope)?.limit.read ?? null },
  over: {
    get: (scope) => {
      const past = pastOf(scope);
      return past ? past.length - past.limit.max : 0;
    },
  },
  certainty: {
    get: (scope) => {
      const past = pastOf(scope);
      return past ? certaintyOf(past.limit) : null;
    },
  },
};

// -- tables -----------------------------------------------------------------------------------------------

/** The facts there are: core's, with the values packs list, and those packs declare. */
export function collectFacts(declared: readonly PackFact[], listed: ReadonlyMap<string, Partial<FactRow>>): Facts {
  const withValues = <F extends FactRow>(fact: F): F => ({ ...fact, ...listed.get(fact.path) });
  return {
    post: new Map(postFacts.map((fact) => [fact.path, withValues(fact)])),
    media: new Map(mediaFacts.map((fact) => [fact.path, withValues(fact)])),
    pack: new Map(declared.map((fact) => [fact.name, fact])),
    derived: new Map(),
  };
}
