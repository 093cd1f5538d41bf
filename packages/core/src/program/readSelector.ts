/** Reads a selector of a pack: every name in it is checked, and those of lexicons are made full. */
import { attributesOfType, nodeTypes, valuesOfAttribute } from '../detect/nodes.ts';
import type { MarkType } from '../plugins.ts';
import { tokenTypes } from '../scan/rows.ts';
import { type AttributeTest, type Compound, parseSelector, type SelectorChain } from '../selectors/parseSelector.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import type { Facts } from './environment.ts';
import type { Names } from './names.ts';

export interface SelectorNames {
  readonly facts: Facts;
  readonly names: Names;
  readonly markTypes: ReadonlyMap<string, MarkType>;
}

/** The chains of a selector; undefined where it cannot be read. What is wrong with it goes into `faults`. */
export function readSelector(
  text: string,
  pack: string,
  path: readonly PathKey[],
  { facts, names, markTypes }: SelectorNames,
  faults: Fault[],
): readonly SelectorChain[] | undefined {
  const chains = parseSelector(text);
  if ('code' in chains) {
    faults.push({ ...chains, pointer: toPointer(path) });
    return undefined;
  }
  const add = (code: string, params: Fault['params'], near?: string) =>
    faults.push({ code, params: { ...params, ...(near && { near }) }, pointer: toPointer(path) });
  return readChains(chains, undefined);

  /** `around` is the type of the compound whose :is or :not holds them: they speak of the same node. */
  function readChains(list: readonly SelectorChain[], around: string | undefined): SelectorChain[] {
    return list.map(({ compounds }) => ({
      compounds: compounds.map((compound, index) =>
        readCompound(compound, index === compounds.length - 1 ? around : undefined),
      ),
    }));
  }

  function readCompound(compound: Compound, around: string | undefined): Compound {
    const type = compound.type ?? around;
    if (compound.type !== undefined && !isType(compound.type)) {
      add(
        'selector-type',
        { found: compound.type },
        nearest(compound.type, [...nodeTypes, 'term', ...markTypes.keys()]),
      );
      return compound;
    }
    return {
      ...compound,
      attributes: compound.attributes.map((test) => readAttribute(test, type)),
      is: compound.is.map((list) => readChains(list, type)),
      not: compound.not.map((list) => readChains(list, type)),
      has: compound.has.map((list) => readChains(list, undefined)),
    };
  }

  function isType(type: string): boolean {
    return type === 'term' || nodeTypes.has(type) || markTypes.has(type);
  }

  function readAttribute(test: AttributeTest, type: string | undefined): AttributeTest {
    const known = attributesOf(type, markTypes);
    if (!known.includes(test.name)) {
      const isFact = facts.media.has(`media.${test.name}`) || facts.post.has(test.name);
      add(
        isFact ? 'selector-fact' : 'selector-attribute',
        { found: test.name, type: type ?? 'any node' },
        nearest(test.name, known),
      );
      return test;
    }
    if (test.operator === 'exists') return test;
    if (test.name === 'within') return readWithin(test);
    if (test.name === 'lexicon' || (test.name === 'label' && type === 'term')) return readLexicon(test);
    const values = type === undefined ? undefined : valuesOfAttribute[`${type}[${test.name}]`];
    if (values && !values.includes(test.value))
      add('selector-value', { found: test.value, attribute: test.name, expected: values }, nearest(test.value, values));
    return test;
  }

  function readLexicon(test: AttributeTest): AttributeTest {
    if (test.value.includes('#')) return test;
    const full = names.lexicon(pack, test.value);
    if (!full) add('unknown-lexicon', { found: test.value }, names.nearReference(pack, test.value));
    return full ? { ...test, value: full } : test;
  }

  /** What covers a mark is a list: types, labels, lexicons. Labels may be anything, so only what is nearly a name is a slip. */
  function readWithin(test: AttributeTest): AttributeTest {
    if (test.operator === '=') add('selector-within', { found: test.value });
    if (isType(test.value) || labels.includes(test.value)) return test;
    const full = names.lexicon(pack, test.value);
    if (full) return { ...test, value: full };
    const near =
      nearest(test.value, [...nodeTypes, 'term', ...markTypes.keys(), ...labels]) ??
      names.nearReference(pack, test.value);
    if (near)
      add('selector-value', { found: test.value, attribute: 'within', expected: 'a type, a label or a lexicon' }, near);
    return test;
  }
}

/** Labels of core's own marks. */
const labels = ['not', 'against'];

/** Attributes of a type; of any node, those of all. */
function attributesOf(type: string | undefined, markTypes: ReadonlyMap<string, MarkType>): readonly string[] {
  if (type === undefined)
    return [
      ...Object.values(attributesOfType).flat(),
      ...[...markTypes.values()].flatMap(({ attributes }) => attributes),
    ];
  if ((tokenTypes as readonly string[]).includes(type)) return attributesOfType['token']!;
  if (nodeTypes.has(type)) return attributesOfType[type] ?? [];
  return [
    ...attributesOfType['mark']!,
    ...(type === 'term' ? attributesOfType['term']! : (markTypes.get(type)?.attributes ?? [])),
  ];
}
