/** Operators of conditions beyond JsonLogic: `has`, `count`, `covers`, and those of plugins. */
import { termsOf } from '../detect/detected.ts';
import { node, POST } from '../detect/nodes.ts';
import { fieldNames } from '../draft/field.ts';
import { UNKNOWN } from '../facts/unknown.ts';
import { compileArgs } from '../logic/compileCondition.ts';
import type { CompileOperator } from '../logic/environment.ts';
import type { Truth } from '../logic/term.ts';
import { constant, fail, fromTest } from '../logic/terms.ts';
import { compileSelector, type Selector } from '../selectors/compileSelector.ts';
import type { SelectorChain } from '../selectors/parseSelector.ts';
import type { Fault } from '../shape/fault.ts';
import { reasonOf } from '../shape/jsonType.ts';
import type { Check } from './check.ts';
import type { Facts } from './environment.ts';
import { isMeantAsField, unknownField } from './fieldPaths.ts';
import { primary } from './lexicons.ts';

export interface OperatorOptions {
  readonly facts: Facts;
  /** Makes a hidden lexicon of the phrases of a `has`; gives its id. */
  readonly addPhrases: (phrases: readonly string[], path: (index: number) => readonly (string | number)[]) => string;
  /** Reads a selector; where it is undefined there are faults. */
  readonly readSelector: (
    text: string,
    path: readonly (string | number)[],
    faults: Fault[],
  ) => readonly SelectorChain[] | undefined;
  /** Told what the condition reads. */
  readonly onRead: (name: string) => void;
}

/** Fields that a post may be silent about: `has` is unknown where one of them is named and not given. */
const openFields: ReadonlySet<string> = new Set(['account.bio', 'inReplyTo.author.bio']);

export function createOperators(options: OperatorOptions): Readonly<Record<string, CompileOperator<Check>>> {
  return {
    has: (args, compiler, raw) => {
      if (!args.every((arg) => typeof arg === 'string'))
        return fail(compiler, 'wrong-arguments', { expected: 'phrases and names of fields' });
      const at = (index: number) => (Array.isArray(raw) ? [...compiler.path, index] : compiler.path);
      const isField = args.map((arg) => fieldNames.includes(arg));
      const fields = args.filter((_, index) => isField[index]);
      const places = args.flatMap((_, index) => (isField[index] ? [] : [index]));
      if (places.length === 0) return fail(compiler, 'has-nothing', {});
      const wrong = new Set(places.filter((place) => isMeantAsField(args[place]!, place > 0)));
      for (const place of wrong) fail({ ...compiler, path: at(place) }, 'unknown-field', unknownField(args[place]!));
      const sound = places.filter((place) => !wrong.has(place));
      const lexicon = options.addPhrases(
        sound.map((place) => args[place]!),
        (index) => at(sound[index]!),
      );
      if (wrong.size > 0) return constant(null);
      options.onRead(lexicon);
      const facts = fields.filter((field) => openFields.has(field)).map((field) => options.facts.post.get(field)!);
      // The same for every node of a check, and for every item of a list.
      const truths = new WeakMap<Check, Truth>();
      const truthFor = (view: Check): Truth => {
        if (hasTerm(view, lexicon, fields)) return true;
        if (view.detected.unknown.has(lexicon)) return UNKNOWN;
        return facts.some((fact) => fact.get(view.post) === undefined) ? UNKNOWN : false;
      };
      const term = fromTest<Check>(
        ({ view, node: handle, item }) => {
          if (handle === wholePost && item === null) return truthFor(view);
          let truth = truths.get(view);
          if (truth === undefined) truths.set(view, (truth = truthFor(view)));
          return truth;
        },
        ({ view }, found) => {
          for (const fact of facts) {
            if (fact.get(view.post) === undefined) found.push({ fact, at: `/${fact.path.replaceAll('.', '/')}` });
          }
        },
      );
      return facts.length === 0 ? { ...term, needs: [lexicon] } : term;
    },

    count: (args, compiler) => {
      const [text] = args;
      if (typeof text !== 'string') return fail(compiler, 'wrong-arguments', { expected: 'a selector' });
      const chains = options.readSelector(text, compiler.path, compiler.faults);
      if (!chains) return constant(null);
      const selector: Selector = compileSelector(chains);
      for (const name of selector.reads) options.onRead(name);
      const ofPost = new WeakMap<Check, number>();
      const value = ({ view, node: handle }: { view: Check; node: number }) => {
        for (const name of selector.reads) if (view.detected.unknown.has(name)) return UNKNOWN;
        if (handle !== wholePost) return selector.countInside(view.detected, handle);
        // Of the post it is asked again and again where it stands inside a list.
        let count = ofPost.get(view);
        if (count === undefined) ofPost.set(view, (count = selector.countInside(view.detected, handle)));
        return count;
      };
      return {
        value,
        test: (scope) => {
          const count = value(scope);
          return count === UNKNOWN ? UNKNOWN : count > 0;
        },
        missing: () => {},
        needs: needsOf(selector),
      };
    },

    /** Whether a list of languages covers one: `en` covers `en-GB`. */
    covers: (args, compiler, raw) => {
      const [languages, language] = compileArgs(args, compiler, raw);
      return fromTest(
        (scope) => {
          const found = language!.value(scope);
          if (typeof found !== 'string') return UNKNOWN;
          const listed = languages!.value(scope) as readonly string[];
          return listed.some(
            (each) => each.toLowerCase() === found.toLowerCase() || each.toLowerCase() === primary(found),
          );
        },
        () => {},
      );
    },
  };
}

const wholePost = node(POST, 0);

/** A mark or lexicon for each alternative of a selector; undefined where one needs none. */
function needsOf({ needs }: Selector): readonly string[] | undefined {
  const marks = needs.map((each) => each.find((need) => typeof need === 'string'));
  return marks.every((need) => need !== undefined) ? marks : undefined;
}

/** Fields of one's own content, or exactly those named, wherever they stand. */
function hasTerm({ detected }: Check, lexicon: string, fields: readonly string[]): boolean {
  for (const row of termsOf(detected, lexicon)) {
    const field = detected.scanned.fields[detected.marks[row]!.field]!;
    if (fields.length === 0 ? field.context === undefined : fields.includes(field.name)) return true;
  }
  return false;
}

/** Operators of plugins get known values only; one that throws makes what it decides unknown. */
export function pluginOperator(name: string, call: (args: readonly unknown[]) => unknown): CompileOperator<Check> {
  return (args, compiler, raw) => {
    const terms = compileArgs(args, compiler, raw);
    const value = (scope: Parameters<(typeof terms)[number]['value']>[0]): unknown => {
      const values = terms.map((term) => term.value(scope));
      if (values.includes(UNKNOWN)) return UNKNOWN;
      try {
        return call(values) ?? null;
      } catch (error) {
        const { faults } = scope.view;
        const known = faults.some(({ code, params: { operator } }) => code === 'operator-failed' && operator === name);
        if (!known)
          faults.push({ code: 'operator-failed', params: { operator: name, reason: reasonOf(error) }, pointer: '' });
        return UNKNOWN;
      }
    };
    return {
      value,
      test: (scope) => {
        const found = value(scope);
        return found === UNKNOWN ? UNKNOWN : !!found && (!Array.isArray(found) || found.length > 0);
      },
      missing: (scope, found) => {
        for (const term of terms) if (term.value(scope) === UNKNOWN) term.missing(scope, found);
      },
    };
  };
}
