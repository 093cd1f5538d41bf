/** Reads the bounded subset of CSS that selectors are written in, and says in words what lies outside it. */
import { type AstRule, type AstSelector, createParser } from 'css-selector-parser';
import type { PhraseFault } from '../phrases/parsePhrase.ts';

export interface SelectorChain {
  /** From the outermost to the node itself. */
  readonly compounds: readonly Compound[];
}

export interface Compound {
  /** How it hangs on the compound before: anywhere below, or directly. */
  readonly direct: boolean;
  /** Node types, or undefined for any. */
  readonly type: string | undefined;
  readonly attributes: readonly AttributeTest[];
  readonly is: readonly (readonly SelectorChain[])[];
  readonly not: readonly (readonly SelectorChain[])[];
  readonly has: readonly (readonly SelectorChain[])[];
}

export interface AttributeTest {
  readonly name: string;
  readonly operator: 'exists' | '=' | '~=';
  readonly value: string;
}

const parse = createParser({
  syntax: {
    tag: { wildcard: true },
    combinators: ['>'],
    attributes: { operators: ['=', '~='], unknownCaseSensitivityModifiers: 'reject' },
    pseudoClasses: { unknown: 'reject', definitions: { Selector: ['is', 'not', 'has'] } },
  },
  substitutes: false,
});

export const selectorBounds = { length: 1000 } as const;

/** The alternatives of a selector, or what is wrong with it. */
export function parseSelector(text: string): readonly SelectorChain[] | PhraseFault {
  if (text.length > selectorBounds.length)
    return { code: 'selector-too-long', params: { max: selectorBounds.length, found: text.length } };
  let selector: AstSelector;
  try {
    selector = parse(text);
  } catch (error) {
    return { code: 'selector', params: { found: text, reason: error instanceof Error ? error.message : '' } };
  }
  try {
    return selector.rules.map((rule) => toChain(rule, true));
  } catch (error) {
    if (error instanceof OutsideSubset) return { code: 'selector', params: { found: text, reason: error.message } };
    throw error;
  }
}

/** Thrown and caught in this file only: a part of CSS that selectors do not have. */
class OutsideSubset extends Error {}

function toChain(rule: AstRule, mayHave: boolean): SelectorChain {
  const compounds: Compound[] = [];
  for (let each: AstRule | undefined = rule; each; each = each.nestedRule) compounds.push(toCompound(each, mayHave));
  return { compounds };
}

function toCompound(rule: AstRule, mayHave: boolean): Compound {
  const attributes: AttributeTest[] = [];
  const tests = { is: [] as SelectorChain[][], not: [] as SelectorChain[][], has: [] as SelectorChain[][] };
  let type: string | undefined;
  for (const item of rule.items) {
    switch (item.type) {
      case 'TagName':
        type = item.name;
        break;
      case 'WildcardTag':
        break;
      case 'Attribute':
        attributes.push({
          name: item.name,
          operator: (item.operator as '=' | '~=' | undefined) ?? 'exists',
          value: item.value?.type === 'String' ? item.value.value : '',
        });
        break;
      case 'PseudoClass': {
        const name = item.name as 'is' | 'not' | 'has';
        if (item.argument?.type !== 'Selector') throw new OutsideSubset(`:${name} needs a selector in brackets`);
        if (name === 'has' && !mayHave) throw new OutsideSubset(':has cannot stand inside :has');
        tests[name].push(item.argument.rules.map((inner) => toChain(inner, mayHave && name !== 'has')));
        break;
      }
      default:
        throw new OutsideSubset(
          `${item.type} is not one of the parts a selector may have: types, [a], [a=v], [a~=v], :is, :not, :has`,
        );
    }
  }
  return { direct: rule.combinator === '>', type, attributes, ...tests };
}
