import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonNode, jsonValue, parseJson } from '../src/packs/parseJson.ts';
import { toMessage } from '../src/report/messages.ts';

/** As JSON.parse, for what it takes; undefined for what it does not. */
function strictly(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** The reader knows no other objects than those without a prototype. */
const plain = (value: unknown) => JSON.stringify(value);

test('reads what JSON.parse reads, and every value from its own place', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const { root, faults } = parseJson(text);
      expect(faults).toEqual([]);
      const visit = (node: JsonNode) => {
        expect(plain(JSON.parse(text.slice(node.start, node.end)))).toBe(plain(jsonValue(node)));
        node.items?.forEach(visit);
        for (const { key, value: inner } of node.entries ?? []) {
          expect(JSON.parse(text.slice(key.start, key.end))).toBe(key.value);
          visit(inner);
        }
      };
      visit(root!);
      expect(plain(jsonValue(root!))).toBe(plain(JSON.parse(text)));
    }),
    { numRuns: 500 },
  );
});

test('takes all that JSON.parse takes, and beyond it only comments and trailing commas', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"b"',
    '1',
    '-2.5e3',
    'true',
    'null',
    ' ',
    '\n',
    'tru',
    '"',
    '\\',
    '01',
    '.5',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const expected = strictly(text);
      const { root, faults } = parseJson(text);
      expect(root === undefined).toBe(faults.some(({ code }) => code !== 'duplicate-key'));
      if (expected) expect(root).toBeDefined();
      else if (root) expect(strictly(text.replaceAll(/,(?=\s*[\]}])/g, ''))).toBeDefined();
      if (expected && faults.length === 0) expect(plain(jsonValue(root!))).toBe(plain(expected.value));
      for (const { code, params, start, end } of faults) {
        expect(start >= 0 && start <= end && end <= text.length).toBe(true);
        expect(toMessage(code, params)).not.toContain('undefined');
      }
    }),
    { numRuns: 20_000 },
  );
});

test.each(['// a\n{} // b', '/* a */ { /* b */ "a": [1, /* c */ 2,], }', '[1,\r\n2,]'])(
  'comments and trailing commas: %j',
  (text) => {
    expect(parseJson(text).faults).toEqual([]);
  },
);
