/**
 * Reads the bounded subset of CSS that selectors are written in, and says in words what lies outside it:
 *
 *     sentence:has(term[lexicon=insult]) > word, :is(link, mention):not([within~=quotation])
 */
import type { PhraseFault } from '../phrases/parsePhrase.ts';
import { brief } from '../shape/jsonType.ts';
import { nearest } from '../shape/nearest.ts';

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

export const selectorBounds = { length: 1000 } as const;

/** The alternatives of a selector, or what is wrong with it. */
export function parseSelector(text: string): readonly SelectorChain[] | PhraseFault {
  if (text.length > selectorBounds.length)
    return { code: 'selector-too-long', params: { max: selectorBounds.length, found: text.length } };
  const at: Cursor = { text, index: 0 };
  try {
    const chains = readChains(at, {});
    if (at.index < text.length) throw unexpected(at, 'a space, ">", ",", "[" or ":"');
    return chains;
  } catch (error) {
    if (error instanceof Unexpected) return { code: 'selector', params: { ...error.params, selector: brief(text) } };
    throw error;
  }
}

/** Where reading is. */
interface Cursor {
  readonly text: string;
  index: number;
}

/** What a selector stands in. */
interface Around {
  /** Somewhere inside `:has`, which holds no other. */
  readonly isInHas?: boolean;
  /** Directly inside it: it may begin with `>`. */
  readonly isRelative?: boolean;
}

/** Thrown and caught in this file only. */
class Unexpected extends Error {
  readonly params: Readonly<Record<string, unknown>>;
  constructor(params: Readonly<Record<string, unknown>>) {
    super();
    this.params = params;
  }
}

function unexpected({ text, index }: Cursor, expected: string, near?: string): Unexpected {
  const word = /^:{0,2}[\w-]+|^[\s\S]/u.exec(text.slice(index))?.[0];
  return new Unexpected({ found: word === undefined ? 'end' : `"${word}"`, expected, ...(near && { near }) });
}

const parts = 'a type, "*", "[", ":is(", ":not(" or ":has("';

function readChains(at: Cursor, around: Around): SelectorChain[] {
  const chains = [readChain(at, around)];
  while (take(at, ',')) chains.push(readChain(at, around));
  return chains;
}

function readChain(at: Cursor, around: Around): SelectorChain {
  skipSpace(at);
  const compounds = [readCompound(at, around, around.isRelative === true && takeChild(at))];
  for (;;) {
    const isSpaced = skipSpace(at);
    const direct = takeChild(at);
    if (!direct && (!isSpaced || isAtEnd(at))) return { compounds };
    compounds.push(readCompound(at, around, direct));
  }
}

/** Behind a space: nothing more, or what closes or parts selectors. */
function isAtEnd({ text, index }: Cursor): boolean {
  return index === text.length || text[index] === ',' || text[index] === ')';
}

function takeChild(at: Cursor): boolean {
  if (!take(at, '>')) return false;
  skipSpace(at);
  return true;
}

function readCompound(at: Cursor, around: Around, direct: boolean): Compound {
  const attributes: AttributeTest[] = [];
  const tests = { is: [] as SelectorChain[][], not: [] as SelectorChain[][], has: [] as SelectorChain[][] };
  const start = at.index;
  const type = take(at, '*') ? undefined : takeName(at);
  for (;;) {
    if (take(at, '[')) attributes.push(readAttribute(at));
    else if (at.text[at.index] === ':') {
      const name = readPseudo(at, around);
      const isHas = name === 'has';
      tests[name].push(readChains(at, { isInHas: isHas || around.isInHas === true, isRelative: isHas }));
      expect(at, ')', '")"');
    } else if (at.index === start) throw unexpected(at, parts);
    else return { direct, type, attributes, ...tests };
  }
}

/** `:is(` and the like, with the bracket. */
function readPseudo(at: Cursor, around: Around): 'is' | 'not' | 'has' {
  const name = /^:([\w-]*)\(?/.exec(at.text.slice(at.index))!;
  const [whole, bare] = name as unknown as [string, string];
  if (bare !== 'is' && bare !== 'not' && bare !== 'has') {
    const near = nearest(bare, ['is', 'not', 'has']);
    throw unexpected(at, '":is(", ":not(" or ":has("', near && `:${near}`);
  }
  if (bare === 'has' && around.isInHas) throw unexpected(at, 'no ":has(" inside another');
  at.index += whole.length;
  if (!whole.endsWith('(')) throw unexpected(at, `"(" behind ":${bare}"`);
  return bare;
}

function readAttribute(at: Cursor): AttributeTest {
  skipSpace(at);
  const name = takeName(at);
  if (name === undefined) throw unexpected(at, 'the name of an attribute');
  skipSpace(at);
  if (take(at, ']')) return { name, operator: 'exists', value: '' };
  const operator = take(at, '=') ? '=' : take(at, '~=') ? '~=' : undefined;
  if (!operator) throw unexpected(at, '"=", "~=" or "]"');
  skipSpace(at);
  const value = readText(at) ?? takeName(at);
  if (value === undefined) throw unexpected(at, 'a value, in quotes where it is more than a name');
  skipSpace(at);
  expect(at, ']', '"]"; a value that is more than a name stands in quotes');
  return { name, operator, value };
}

/** A text in quotes; a backslash before a quote or a backslash keeps it. */
function readText(at: Cursor): string | undefined {
  const quote = at.text[at.index];
  if (quote !== '"' && quote !== "'") return undefined;
  let value = '';
  for (let index = at.index + 1; index < at.text.length; index++) {
    const sign = at.text[index]!;
    if (sign === quote) {
      at.index = index + 1;
      return value;
    }
    if (sign !== '\\') value += sign;
    else if (/["'\\]/.test(at.text[index + 1] ?? '')) value += at.text[++index];
    else throw unexpected({ text: at.text, index }, 'a quote or a backslash behind a backslash');
  }
  at.index = at.text.length;
  throw unexpected(at, `a closing ${quote}`);
}

/** As identifiers of CSS, without escapes. */
function takeName(at: Cursor): string | undefined {
  const name = /^-?[A-Za-z_\u00a1-\uffff][\w\u00a1-\uffff-]*/.exec(at.text.slice(at.index))?.[0];
  at.index += name?.length ?? 0;
  return name;
}

function take(at: Cursor, sign: string): boolean {
  if (!at.text.startsWith(sign, at.index)) return false;
  at.index += sign.length;
  return true;
}

function expect(at: Cursor, sign: string, expected: string): void {
  if (!take(at, sign)) throw unexpected(at, expected);
}

/** Whether there was any. */
function skipSpace(at: Cursor): boolean {
  const start = at.index;
  while (/\s/.test(at.text[at.index] ?? '')) at.index++;
  return at.index > start;
}
