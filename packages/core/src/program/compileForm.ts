/** The form of a rule, compiled: what it selects, or how it scores. */
import { type Detected, termsOf } from '../detect/detected.ts';
import { MARK, type Node, node } from '../detect/nodes.ts';
import { parsePhrase } from '../phrases/parsePhrase.ts';
import type { RuleInput, Severity } from '../schema/types.ts';
import { compileSelector, type Selector } from '../selectors/compileSelector.ts';
import { compileUnits, type UnitQuery } from '../selectors/compileUnits.ts';
import type { SelectorChain } from '../selectors/parseSelector.ts';
import { pastMaximum } from '../selectors/pastMaximum.ts';
import type { Fault } from '../shape/fault.ts';
import { brief } from '../shape/jsonType.ts';
import type { PathKey } from '../shape/pointer.ts';
import type { RuleCompiler } from './compileRule.ts';
import type { Score } from './compileScore.ts';
import { forbidLexicon, formsOf, type GeneralForm } from './expandRule.ts';
import { severities } from './program.ts';
import { readScore } from './readScore.ts';
import { readSelector } from './readSelector.ts';

export interface CompiledForm {
  /** Undefined where the post itself is meant. */
  readonly selector: Selector | undefined;
  readonly score: CompiledScore | undefined;
  /** What is looked for, part by part, for explanations. */
  readonly sought: readonly Sought[];
}

/** A part of a form that looks for something. */
export interface Sought {
  /** Way to it in the rule. */
  readonly keys: readonly PathKey[];
  /** As the rule says it. */
  readonly what: string;
  readonly find: (detected: Detected) => readonly Node[];
}

export interface CompiledScore {
  readonly evaluate: Score;
  readonly reads: ReadonlySet<string>;
  /** As of a selector: for each row what it cannot count without. A whole post may be scored by facts alone. */
  readonly needs: Selector['needs'];
  /** Types of the units, for what conditions and texts may read of them. */
  readonly types: readonly string[];
}

/** A rule while its form is compiled. */
export interface FormPlace {
  /** Full. */
  readonly id: string;
  readonly pack: string;
  readonly path: readonly PathKey[];
  readonly cap: Severity | undefined;
}

export type AddFault = (code: string, params: Fault['params'], ...keys: PathKey[]) => void;

/** One form it has to be, with what belongs to it. */
export function checkForms(input: RuleInput, add: AddFault, addKey: AddFault): void {
  const forms = formsOf(input);
  if (forms.length > 1) addKey('two-forms', { found: forms }, forms.at(-1)!);
  if (forms.length === 0 && input.select === undefined && input.confirm === undefined) add('no-form', {});
  for (const [keys, condition] of conditionsOf(input))
    if (typeof condition === 'string') add('condition-text', { found: brief(condition) }, ...keys);
  if (input.unless !== undefined && input.prefer === undefined) addKey('unless-alone', {}, 'unless');
  if (input.severity === undefined && input.score === undefined)
    add('missing-key', { key: 'severity', expected: severities });
  if (typeof input.forbid === 'object' && !Array.isArray(input.forbid)) checkUnits(input.forbid, add, addKey);
}

/** Conditions where a text is never meant: it would hold for every post. */
function conditionsOf({ applies, when, require }: RuleInput): [PathKey[], unknown][] {
  return [
    [['applies', 'if'], applies?.if],
    [['when'], when],
    [['require'], require],
  ];
}

function checkUnits({ any, all, near }: UnitsInput, add: AddFault, addKey: AddFault): void {
  if (any === undefined && all === undefined) add('forbid-any-all', {}, 'forbid');
  if (any !== undefined && all !== undefined) addKey('forbid-any-all', {}, 'forbid', 'all');
  if (near !== undefined && all === undefined) addKey('forbid-near', {}, 'forbid', 'near');
}

type UnitsInput = Extract<NonNullable<RuleInput['forbid']>, { any?: unknown }>;

export function compileForm(
  form: GeneralForm,
  input: RuleInput,
  place: FormPlace,
  compiler: RuleCompiler,
  faults: Fault[],
): CompiledForm {
  const { id, pack, path } = place;
  if (form.score) return { selector: undefined, ...readScore(form.score, place, compiler, faults) };
  if (form.units) {
    const query = addUnits(form.units, id, pack, [...path, 'forbid'], compiler);
    return { selector: compileUnits(query), score: undefined, sought: soughtInUnits(form.units, query) };
  }
  if (form.forbid) addForbidden(form, input, id, pack, path, compiler);
  const chains =
    form.select === undefined
      ? undefined
      : readSelector(form.select, pack, [...path, ...selectKeys(form)], compiler, faults);
  const plain = chains && shareSelector(chains, compiler);
  const selector = plain && form.max !== undefined ? pastMaximum(plain, form.max) : plain;
  const what = form.forbid?.join('; ') ?? form.select ?? 'post';
  const find = (detected: Detected) => plain?.select(detected).map((each) => each.node) ?? [];
  return { selector, score: undefined, sought: plain ? [{ keys: selectKeys(form), what, find }] : [] };
}

function soughtInUnits({ key, all, without = [] }: NonNullable<GeneralForm['units']>, query: UnitQuery): Sought[] {
  const ofLexicon = (lexicon: string) => (detected: Detected) =>
    termsOf(detected, lexicon).map((row) => node(MARK, row));
  const parts = all.map((phrases, part): Sought => {
    const keys = key === 'all' ? ['forbid', key, part] : ['forbid', key];
    return { keys, what: phrases.join('; '), find: ofLexicon(query.all[part]!) };
  });
  if (query.without === undefined) return parts;
  return [...parts, { keys: ['forbid', 'without'], what: without.join('; '), find: ofLexicon(query.without) }];
}

/** One selector for all rules that select the same, so that it is worked out once. */
function shareSelector(chains: readonly SelectorChain[], { shared: { selectors } }: RuleCompiler): Selector {
  const key = JSON.stringify(chains);
  const known = selectors.get(key);
  if (known) return known;
  const selector = compileSelector(chains);
  selectors.set(key, selector);
  return selector;
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
    ...(preferred && { preferred, meant: 'key' }),
    ...(unless && { unless, unlessPath: [...path, 'unless'] }),
  });
}

/** A text that is a phrase as it stands: no sign in it means anything to phrases. */
function isPhrase(text: string): boolean {
  return !/[()|*=<>~?]/.test(text) && !('code' in parsePhrase(text));
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
