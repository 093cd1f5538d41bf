import { type AstRule, createParser } from 'css-selector-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toMessage } from '../src/report/messages.ts';
import { type Compound, parseSelector, type SelectorChain } from '../src/selectors/parseSelector.ts';

/** The oracle: a parser of CSS, restricted to the parts that selectors of rules have. */
const parse = createParser({
  syntax: {
    tag: { wildcard: true },
    combinators: ['>'],
    attributes: { operators: ['=', '~='], unknownCaseSensitivityModifiers: 'reject' },
    pseudoClasses: { unknown: 'reject', definitions: { Selector: ['is', 'not', 'has'] } },
  },
  substitutes: false,
});

function toChain(rule: AstRule): SelectorChain {
  const compounds: Compound[] = [];
  for (let each: AstRule | undefined = rule; each; each = each.nestedRule) {
    const tests = { is: [] as SelectorChain[][], not: [] as SelectorChain[][], has: [] as SelectorChain[][] };
    const attributes: Compound['attributes'][number][] = [];
    let type: string | undefined;
    for (const item of each.items) {
      if (item.type === 'TagName') type = item.name;
      if (item.type === 'Attribute')
        attributes.push({
          name: item.name,
          operator: (item.operator as '=' | '~=' | undefined) ?? 'exists',
          value: item.value?.type === 'String' ? item.value.value : '',
        });
      if (item.type === 'PseudoClass' && item.argument?.type === 'Selector')
        tests[item.name as 'is'].push(item.argument.rules.map(toChain));
    }
    compounds.push({ direct: each.combinator === '>', type, attributes, ...tests });
  }
  return { compounds };
}

const space = fc.constantFrom('', '', ' ', '  ', '\n');
const name = fc.constantFrom('word', 'term', 'x-y', '_a', 'é', '-b', 'N1');
const value = fc.oneof(name, fc.constantFrom('"a b"', "'NHS number'", '"icb/x"', '"\\""', '"a\\\\b"', '""'));
const attribute = fc.oneof(
  fc.tuple(space, name, space).map((all) => `[${all.join('')}]`),
  fc.tuple(name, space, fc.constantFrom('=', '~='), space, value, space).map((all) => `[${all.join('')}]`),
);
const { selector } = fc.letrec<{ selector: string; chain: string; compound: string }>((tie) => ({
  selector: fc
    .tuple(fc.array(tie('chain'), { minLength: 1, maxLength: 3 }), space)
    .map(([all, gap]) => all.join(`,${gap}`)),
  chain: fc
    .tuple(
      tie('compound'),
      fc.array(fc.tuple(fc.constantFrom(' ', ' > ', '>', '  '), tie('compound')), { maxLength: 2 }),
    )
    .map(([first, rest]) => first + rest.flat().join('')),
  compound: fc.oneof(
    { depthSize: 'small' },
    name,
    fc.constant('*'),
    fc
      .tuple(fc.constantFrom('', 'media', '*'), fc.array(attribute, { minLength: 1, maxLength: 2 }))
      .map(([a, b]) => a + b.join('')),
    fc
      .tuple(name, fc.constantFrom('is', 'not'), tie('selector'), space)
      .map(([a, b, c, d]) => `${a}:${b}(${d}${c}${d})`),
    fc.tuple(name, fc.constantFrom('', '> '), name).map(([a, b, c]) => `${a}:has(${b}${c})`),
  ),
}));

describe('agrees with a parser of CSS', () => {
  test('on every selector of the subset', () => {
    fc.assert(
      fc.property(selector, (text) => {
        const ours = parseSelector(text);
        // A selector may nest too many :has for us; nothing else of the subset is refused.
        if ('code' in ours) expect(text).toMatch(/:has\(.*:has\(/s);
        else expect(ours).toEqual(parse(text).rules.map(toChain));
      }),
      { numRuns: 3000 },
    );
  });

  test('takes nothing that it does not take, and reads it alike', () => {
    const broken = fc
      .tuple(
        selector,
        fc.nat(),
        fc.nat(2),
        fc.constantFrom('[', ']', '(', ')', ':', '>', ',', '"', '=', ' ', '.', 'a', '1', '*'),
      )
      .map(([text, at, cut, sign]) => {
        const index = at % (text.length + 1);
        return text.slice(0, index) + sign + text.slice(index + cut);
      });
    let taken = 0;
    fc.assert(
      fc.property(broken, (text) => {
        const ours = parseSelector(text);
        if ('code' in ours) return;
        taken++;
        expect(ours).toEqual(parse(text).rules.map(toChain));
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(500);
  });
});

describe('says what was found, and what was expected', () => {
  const parts = 'a type, "*", "[", ":is(", ":not(" or ":has("';
  test.each<[string, string, string]>([
    ['', 'end', parts],
    ['term[', 'end', 'the name of an attribute'],
    ['term[=x]', '"="', 'the name of an attribute'],
    ['term[lexicon', 'end', '"=", "~=" or "]"'],
    ['term[lexicon^=x]', '"^"', '"=", "~=" or "]"'],
    ['term[lexicon=]', '"]"', 'a value, in quotes where it is more than a name'],
    ['term[lexicon=icb/x]', '"/"', '"]"; a value that is more than a name stands in quotes'],
    ['term[lexicon=1a]', '"1a"', 'a value, in quotes where it is more than a name'],
    ['term[lexicon="a]', 'end', 'a closing "'],
    ['term[lexicon="\\61"]', '"\\"', 'a quote or a backslash behind a backslash'],
    ['word, ', 'end', parts],
    ['word > ', 'end', parts],
    ['> word', '">"', parts],
    ['word + word', '"+"', parts],
    ['word.clinic', '"."', 'a space, ">", ",", "[" or ":"'],
    ['#id', '"#"', parts],
    ['word)', '")"', 'a space, ">", ",", "[" or ":"'],
    ['word:is(a', 'end', '")"'],
    ['word:is', 'end', '"(" behind ":is"'],
    ['word:is()', '")"', parts],
    ['word:not(> a)', '">"', parts],
    ['a:nth-child(2)', '":nth-child"', '":is(", ":not(" or ":has("'],
    ['a::before', '"::before"', '":is(", ":not(" or ":has("'],
    ['a:hsa(b)', '":hsa"', '":is(", ":not(" or ":has("; did you mean ":has"?'],
    ['a:has(b:has(c))', '":has"', 'no ":has(" inside another'],
    ['a:has(b:is(c:has(d)))', '":has"', 'no ":has(" inside another'],
    ['7', '"7"', parts],
  ])('%s', (text, found, expected) => {
    const fault = parseSelector(text);
    if (!('code' in fault)) throw new Error('taken');
    expect(toMessage(fault.code, fault.params)).toBe(
      `Unexpected ${found} in the selector "${text}", expected ${expected}`,
    );
  });
});
