/** Why a rule did what it did with a post: everything it read, what came of each part, and what would change it. */
import { node, POST, pointerOf, rangeOf } from '../detect/nodes.ts';
import { UNKNOWN } from '../facts/unknown.ts';
import type { Post } from '../post/post.ts';
import type { Check } from '../program/check.ts';
import { scopeOf } from '../program/environment.ts';
import { evaluateRule, type Outcome, type RuleOutcome, severityOf } from '../program/evaluate.ts';
import type { Program, Rule } from '../program/program.ts';
import { createMask, type Mask } from '../report/mask.ts';
import { toMessage } from '../report/messages.ts';
import type { Selected } from '../selectors/compileSelector.ts';
import { toPointer } from '../shape/pointer.ts';
import { explainCondition, type TreeContext } from './conditionTree.ts';
import { expansionOf } from './expansion.ts';
import type { ExplainedPlace, Explanation, PlaceInPost } from './explanation.ts';
import { findFlips, flipBounds } from './flips.ts';
import { originOfFact } from './origins.ts';
import { settingsOf } from './settingsOf.ts';

export interface ExplainOptions {
  readonly program: Program;
  readonly rule: Rule;
  readonly check: Check;
  /** What the post itself says, before anything was laid under it. */
  readonly own: Post;
  readonly given: Readonly<Record<string, unknown>> | undefined;
  readonly reveal: boolean;
  /** The outcome of the rule, in a whole check, for this post or another. */
  readonly outcomeOf: (post: unknown) => Outcome | 'confirms';
}

export function explainRule(options: ExplainOptions): Explanation {
  const { program, rule, check, reveal } = options;
  const mask = createMask(check.detected, program.markTypes, reveal);
  const alone = evaluateRule(rule, check);
  const post = JSON.parse(JSON.stringify(check.post)) as Record<string, unknown>;
  const found = options.outcomeOf(plainPost(post));
  const outcome = found === 'confirms' ? 'cannotTell' : found;
  const { flips, cut } = findFlips({
    rule,
    facts: program.facts,
    detected: check.detected,
    post: plainPost(post),
    outcome: found,
    nodes: [...alone.nodes, ...candidatesOf(rule, check)],
    outcomeOf: options.outcomeOf,
    mask: mask.text,
  });
  return {
    rule: rule.id,
    clause: rule.clause,
    severity: severityOf(alone),
    outcome,
    because: because(rule, alone, found, check),
    expansion: expansionOf(rule),
    applies: appliesOf(options, mask),
    looked: rule.source.sought.map(({ keys, what, find }) => ({
      pointer: toPointer(keys),
      what,
      found: find(check.detected)
        .slice(0, flipBounds.places)
        .map((each) => placeIn(each, check, mask)),
    })),
    places: placesOf(options, alone, mask),
    flips,
    ...(cut && { flipsCut: toMessage('flips-cut', { max: flipBounds.tries }) }),
    settings: settingsOf(rule, program),
    changedBy: rule.source.changedBy,
  };
}

/** What the linter itself has added to the post may not be given again. */
function plainPost(post: Record<string, unknown>): Record<string, unknown> {
  const plain = structuredClone(post);
  for (const place of [plain['account'], author(plain['inReplyTo']), author(plain['reposted'])])
    if (typeof place === 'object' && place !== null) delete (place as Record<string, unknown>)['official'];
  return plain;
}

function author(of: unknown): unknown {
  return (of as { author?: unknown } | undefined)?.author;
}

function treeContext(
  { rule, own, given, program: { facts } }: ExplainOptions,
  scope: TreeContext['scope'],
  mask: Mask,
): TreeContext {
  return {
    environment: rule.source.environment,
    scope,
    mask: mask.text,
    originOf: (path, value) => originOfFact(path, value, { own, given, facts }),
  };
}

function appliesOf(options: ExplainOptions, mask: Mask): Explanation['applies'] {
  const context = treeContext(options, scopeOf(options.check, node(POST, 0)), mask);
  return options.rule.source.applies.map(({ key, condition }) =>
    explainCondition(condition, key === 'from' || key === 'until' ? [key] : ['applies', key], context),
  );
}

/** The nodes its condition is asked of. */
function candidatesOf({ selector, score }: Rule, { detected }: Check): readonly Selected[] {
  if (score) return [];
  const post = node(POST, 0);
  return (selector?.select(detected) ?? [{ node: post, witnesses: [post] }]).slice(0, flipBounds.places);
}

function placesOf(options: ExplainOptions, alone: RuleOutcome, mask: Mask): ExplainedPlace[] {
  const { rule, check } = options;
  const { mode, conditionKey, condition } = rule.form;
  if (rule.score) {
    const { failed, open } = rule.score.evaluate(check);
    return [
      ...failed.map((each) => countedPlace(each, true, check, mask)),
      ...open.map((each) => countedPlace(each, 'unknown', check, mask)),
    ];
  }
  const failing = new Set(alone.outcome === 'failed' ? alone.nodes.map((each) => each.node) : []);
  return candidatesOf(rule, check).map((each): ExplainedPlace => {
    const context = treeContext(options, scopeOf(check, each.node), mask);
    const asked = mode === 'when' || mode === 'require';
    const truth = asked ? rule.condition.test(context.scope) : true;
    const fails = truth === UNKNOWN ? 'unknown' : asked ? (mode === 'when') === truth : failing.has(each.node);
    const tree = asked ? { condition: explainCondition(condition, [conditionKey], context) } : {};
    return { ...placeIn(each.node, check, mask), fails, ...tree };
  });
}

function countedPlace(
  { node: handle, scored }: Selected,
  fails: true | 'unknown',
  check: Check,
  mask: Mask,
): ExplainedPlace {
  return {
    ...placeIn(handle, check, mask),
    fails,
    counted: scored!.counted.map(({ node: counted, label, points }) => {
      const text = counted === undefined ? undefined : placeIn(counted, check, mask).text;
      return { ...(label !== undefined && { label }), ...(text !== undefined && { text }), points };
    }),
  };
}

function placeIn(handle: number, { detected }: Check, mask: Mask): PlaceInPost {
  const at = pointerOf(detected, handle);
  const range = rangeOf(detected, handle);
  if (!range) return { at };
  const { field, start, end } = range;
  return { at, start, end, text: mask.range(field, start, end) };
}

/** The outcome in a sentence. */
function because(rule: Rule, alone: RuleOutcome, found: Outcome | 'confirms', check: Check): string {
  if (found === 'inapplicable') {
    const scope = scopeOf(check, node(POST, 0));
    const { environment, applies } = rule.source;
    const keys = applies.flatMap(({ key, condition }) => {
      const tree = explainCondition(condition, [], {
        environment,
        scope,
        mask: (text) => text,
        originOf: () => undefined,
      });
      return tree.value === false ? key : [];
    });
    return toMessage('because-inapplicable', { keys });
  }
  if (found === 'confirms') return toMessage('because-confirms', {});
  if (found === 'failed') return toMessage('because-failed', { count: alone.nodes.length });
  if (found === 'cannotTell') {
    const facts = [...new Set(alone.missing.map(({ fact }) => fact.path))];
    return toMessage('because-cannot-tell', { facts: facts.length > 0 ? facts : alone.blind });
  }
  if (alone.nodes.length > 0) return toMessage('because-yields', { rules: rule.yieldsTo?.rules ?? [] });
  return toMessage(candidatesOf(rule, check).length === 0 ? 'because-nothing-found' : 'because-passed', {});
}
