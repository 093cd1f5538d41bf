/**
 * Folding: how words are compared. Any case; compatibility forms as their plain ones (NFKC); inner
 * apostrophes and invisible characters are not seen, so that `don’t` is `dont`.
 */

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

export const hashSeed = SEED;

/** One step of FNV-1a over a code unit (32 bits; Fowler, Noll, Vo). */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

/** The hash of a word that is folded already. */
export function hashWord(folded: string): number {
  let hash = SEED;
  for (let i = 0; i < folded.length; i++) hash = hashStep(hash, folded.charCodeAt(i));
  return hash;
}

export function foldWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’ʼ]|\p{Cf}|\ufe0e|\ufe0f/gu, '');
}
