/** What holds of every text: nothing is lost, every place is in the text and in its parent, nothing throws. */
import { createLinter, type TreeNode } from '@postlint/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord, hashWord } from '../src/scan/fold.ts';
import { createRows, resetRows, TOKEN, UNIT, UNIT_WORD } from '../src/scan/rows.ts';
import { scanText } from '../src/scan/scanText.ts';
import { type NaiveNode, parseNaively } from './naiveParser.ts';
import { rowsOf, tokensOf } from './scanned.ts';
import { anyText, runs } from './texts.ts';

const linter = createLinter({ packs: [] });
const timeout = Math.max(30_000, runs * 5);

/** A node as these laws see it. */
interface Anything {
  readonly type: string;
  readonly value?: string;
  readonly position?: { readonly start: { offset: number }; readonly end: { offset: number } };
  readonly children?: readonly Anything[];
}

const fieldOf = (text: string) => linter.read({ platform: 'x', text }).tree().children[0] as TreeNode as Anything;
const offsets = (node: Anything): [number, number] => [node.position!.start.offset, node.position!.end.offset];
const isMark = (node: Anything) => 'source' in node;

test('tokens and spaces joined give the text; they are in order and in their parent; marks come last', {
  timeout,
}, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      const walk = (node: Anything) => {
        const [start, end] = offsets(node);
        if (node.value !== undefined) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          expect(node.value).toBe(text.slice(start, end));
          at = end;
          return;
        }
        const children = node.children ?? [];
        const marks = children.filter(isMark);
        expect(children.slice(children.length - marks.length)).toEqual(marks);
        for (const child of children) {
          const [from, to] = offsets(child);
          expect(from >= start && to <= end).toBe(true);
          if (!isMark(child)) walk(child);
        }
      };
      walk(fieldOf(text));
      expect(at).toBe(text.length);
    }),
    { numRuns: runs },
  );
});

test('what stands between tokens is white space, or not seen', { timeout }, () => {
  const unseen = /^[\s\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\u0085]*$/u;
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0;
      for (const { start, end } of tokensOf(text)) {
        expect(text.slice(at, start)).toMatch(unseen);
        at = end;
      }
      expect(text.slice(at)).toMatch(unseen);
    }),
    { numRuns: runs },
  );
});

test('a unit lies in its token, in order, and its slice folds to its hash', { timeout }, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { units, tokens } = rowsOf(text);
      let last = 0;
      for (let unit = 0; unit < units.count; unit++) {
        const row = units.rows.subarray(unit * UNIT.stride, (unit + 1) * UNIT.stride);
        const [start, end, hash] = [row[UNIT.start]!, row[UNIT.end]!, row[UNIT.hash]!];
        const token = row[UNIT.token]! * TOKEN.stride;
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(start >= tokens.rows[token + TOKEN.start]! && end <= tokens.rows[token + TOKEN.end]!).toBe(true);
        if ((row[UNIT.flags]! & UNIT_WORD) !== 0 && hash !== 0)
          expect(hash).toBe(hashWord(foldWord(text.slice(start, end))));
        last = end;
      }
    }),
    { numRuns: runs },
  );
});

test('the same text gives the same tree, and rows used again give what fresh ones give', { timeout }, () => {
  const used = createRows();
  fc.assert(
    fc.property(anyText, (text) => {
      resetRows(used);
      scanText(text, 0, used);
      const fresh = rowsOf(text);
      for (const table of ['tokens', 'units', 'sentences', 'paragraphs'] as const) {
        const { count, stride } = fresh[table];
        expect(used[table].count).toBe(count);
        expect(used[table].rows.subarray(0, count * stride)).toEqual(fresh[table].rows.subarray(0, count * stride));
      }
      expect(fieldOf(text)).toEqual(fieldOf(`${text.slice(0, 1)}${text.slice(1)}`));
    }),
    { numRuns: runs },
  );
});

test('a word folds to what is folded already', { timeout }, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const word of text.split(/\s/)) expect(foldWord(foldWord(word))).toBe(foldWord(word));
    }),
    { numRuns: runs },
  );
});

test('the tree made from rows is the one a naive parser makes', { timeout }, () => {
  // Texts both agree on what they are: no abbreviations, no letters single (initials), signs behind words only.
  const word = fc.constantFrom('clinic', 'Flu', 'open', 'today', 'on', '42', '#Flu', '@gov', 'we');
  const plain = fc
    .array(
      fc.tuple(
        word,
        fc.constantFrom('', '', '', '.', '!', '?', '...', ',', '!!'),
        fc.constantFrom(' ', '  ', '\n', ' \n', '\n\n', '\n \n '),
      ),
    )
    .map((parts) => parts.flat().join(''))
    .filter((text) => !/(?:\.\.\.|…) +[a-z]|\bwe\.|[0-9]\. |[0-9]\.$|[0-9]\.\n/.test(text));
  const bare = ({ type, value, children, position }: NaiveNode): NaiveNode => ({
    type,
    ...(value !== undefined && { value }),
    ...(children && { children: children.filter((child) => !isMark(child as Anything)).map(bare) }),
    position,
  });
  fc.assert(
    fc.property(plain, (text) => {
      expect(bare(fieldOf(text) as unknown as NaiveNode).children).toEqual(parseNaively(text));
    }),
    { numRuns: runs },
  );
});
