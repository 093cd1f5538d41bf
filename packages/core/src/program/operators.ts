/** Operators of conditions beyond JsonLogic: `has`, `count`, `covers`, and those of plugins. */
import { termsOf } from '../detect/detected.ts';
import { fieldNames } from '../draft/field.ts';
import { UNKNOWN } from '../facts/unknown.ts';
import { compileArgs } from '../logic/compileCondition.ts';
import type { CompileOperator } from '../logic/environment.ts';
import { fail, fromTest } from '../logic/terms.ts';
import { compileSelector, type Selector } from '../selectors/compileSelector.ts';
import type { SelectorChain } from '../selectors/parseSelector.ts';
import { reasonOf } from '../shape/jsonType.ts';
import { nearest } from '../shape/nearest.ts';
import type { Check } from './check.ts';
import type { Facts } from './environment.ts';
import { primary } from './lexicons.ts';

export interface OperatorOptions {
  readonly facts: Facts;
  /** Makes a hidden lexicon of the phrases of a `has`; gives its id. */
  readonly addPhrases: (phrases: readonly string[], path: (index: number) => readonly (string | number)[]) => string;
  /** Reads a selector, with its faults already listed where it is undefined. */
  readonly readSelector: (text: string, path: readonly (string | number)[]) => readonly SelectorChain[] | undefined;
  /** Told what the condition reads. */
  readonly onRead: (name: string) => void;
}

/** Fields that a post may be silent about: `has` is unknown where one of them is named and not given. */
const openFields: ReadonlySet<string> = new Set(['account.bio', 'inReplyTo.author.bio']);

export function createOperators(options: OperatorOptions): Readonly<Record<string, CompileOperator<Check>>> {
  return {
    has: (args, compiler) => {
      if (!args.every((arg) => typeof arg === 'string'))
        return fail(compiler, 'wrong-arguments', { expected: 'phrases and names of fields' });
      const fields = args.filter((arg) => fieldNames.includes(arg));
      const phrases = args.filter((arg) => !fields.includes(arg));
      if (phrases.length === 0) return fail(compiler, 'has-nothing', {});
      const wrong = phrases.find((phrase) => looksLikeField(phrase));
      if (wrong !== undefined) {
        const near = nearest(wrong, fieldNames);
        return fail(compiler, 'unknown-field', { found: wrong, ...(near && { near }) });
      }
      const lexicon = options.addPhrases(phrases, (index) => [...compiler.path, args.indexOf(phrases[index]!)]);
      options.onRead(lexicon);
      const facts = fields.filter((field) => openFields.has(field)).map((field) => options.facts.post.get(field)!);
      return fromTest(
        ({ view }) => {
          if (hasTerm(view, lexicon, fields)) return true;
          if (view.detected.unknown.has(lexicon)) return UNKNOWN;
          return facts.some((fact) => fact.get(view.post) === undefined) ? UNKNOWN : false;
        },
        ({ view }, found) => {
          for (const fact of facts) {
            if (fact.get(view.post) === undefined) found.push({ fact, at: `/${fact.path.replaceAll('.', '/')}` });
          }
        },
      );
    },

    count: (args, compiler) => {
      const [text] = args;
      if (typeof text !== 'string') return fail(compiler, 'wrong-arguments', { expected: 'a selector' });
      const chains = options.readSelector(text, compiler.path);
      if (!chains) return fail({ ...compiler, faults: [] }, 'selector', {});
      const selector: Selector = compileSelector(chains);
      for (const name of selector.reads) options.onRead(name);
      const value = ({ view, node }: { view: Check; node: number }) => {
        for (const name of selector.reads) if (view.detected.unknown.has(name)) return UNKNOWN;
        return selector.countInside(view.detected, node);
      };
      return {
        value,
        test: (scope) => {
          const count = value(scope);
          return count === UNKNOWN ? UNKNOWN : count > 0;
        },
        missing: () => {},
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

/** Fields of one's own content, or exactly those named, wherever they stand. */
function hasTerm({ detected }: Check, lexicon: string, fields: readonly string[]): boolean {
  for (const row of termsOf(detected, lexicon)) {
    const field = detected.scanned.fields[detected.marks[row]!.field]!;
    if (fields.length === 0 ? field.context === undefined : fields.includes(field.name)) return true;
  }
  return false;
}

/** `account.boi`: dotted names are no phrases anybody would write. */
function looksLikeField(phrase: string): boolean {
  return /^[a-zA-Z]+(?:\.[a-zA-Z]+)+$/.test(phrase);
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
