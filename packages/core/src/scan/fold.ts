/**
 * Folding: how words are compared. Any case; compatibility forms as their plain ones (NFKC); inner apostrophes,
 * invisible characters and what strikes letters through are not seen; look-alikes of other scripts are what they
 * look like. Clean words stay what they are: no two words of English fold to one.
 */
import { foldLookAlikes } from './lookAlikes.ts';

/** Where FNV-1a starts (32 bits; Fowler, Noll, Vo). */
export const hashSeed: number = 0x811c9dc5 | 0;

/** One step of FNV-1a over a code unit. The prime is written out: a constant of the module would be loaded at every step. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of a word that is folded already. */
export function hashWord(folded: string): number {
  let hash = hashSeed;
  for (let i = 0; i < folded.length; i++) hash = hashStep(hash, folded.charCodeAt(i));
  return hash;
}

/**
 * Contractions that would be another word without their apostrophe: these keep it. Of the others people leave it out,
 * so that dont is don't.
 */
const contractions: ReadonlySet<string> = new Set(
  "he'll she'll we'll i'll we're who're i'd she'd we'd he'd".split(' '),
);

/** The length of the longest of them. */
const longestContraction = 6;

function contractionOf(word: string): string | undefined {
  if (word.length > longestContraction || !/['’‘ʼ`´]/.test(word)) return undefined;
  const plain = word.toLowerCase().replaceAll(/[’‘ʼ`´]/g, "'");
  return contractions.has(plain) ? plain : undefined;
}

/** Whether the word a hash stands for may be a contraction that lost its apostrophe. */
export function mayBeContraction(hash: number): boolean {
  return contractionHashes.has(hash);
}

const contractionHashes: ReadonlySet<number> = new Set(
  [...contractions].map((word) => hashWord(word.replace("'", ''))),
);

export function foldWord(word: string): string {
  const contraction = contractionOf(word);
  if (contraction !== undefined) return contraction;
  const plain = word
    .replaceAll('\u00b4', '') // NFKC would make a space of it
    .replaceAll(inFrames, unframe)
    .normalize('NFKC')
    .replaceAll(unseen, '');
  if (isAscii.test(plain)) return plain.toLowerCase();
  // İ is the one letter that is two in lower case.
  const letters = withoutPiles(plain).replaceAll('İ', 'i').normalize('NFKC');
  return foldLookAlikes(letters).toLowerCase().normalize('NFKC');
}

const isAscii = /^[\0-\x7f]*$/;

/** Apostrophes; what is ignored when text is shown; overlays and frames made of combining marks. */
const unseen = /['’‘ʼ`]|\p{Default_Ignorable_Code_Point}|[\u0334-\u0338]|[\u0488\u0489]|[\u20d0-\u20f0]/gu;

/** Letters in brackets, and white on black: the letters NFKC does not give back alone. */
const inFrames = /[\u249c-\u24b5\u{1f110}-\u{1f129}\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu;

function unframe(letter: string): string {
  const code = letter.codePointAt(0)!;
  const first = code < 0x1f110 ? 0x249c : code < 0x1f150 ? 0x1f110 : code < 0x1f170 ? 0x1f150 : 0x1f170;
  return String.fromCharCode(97 + code - first);
}

/** Three marks or more on one letter are no spelling of any language: a pile of them hides the word (zalgo). */
function withoutPiles(word: string): string {
  const apart = word.normalize('NFD');
  return /\p{M}{3}/u.test(apart) ? apart.replaceAll(/\p{M}/gu, '').normalize('NFKC') : word;
}
