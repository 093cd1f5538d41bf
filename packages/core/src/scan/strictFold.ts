/**
 * The strict fold: what a word in disguise may stand for, as a pattern that words are held against.
 *
 *     t w i t   p-r-a-t     spelled out                        twit   prat
 *     pr*t  tw-t            a sign in place of a letter        pr?t   tw?t        `?` is any letter
 *     pr4t  @rse  a$$       digits and signs for letters       pr4t   @rse  a$$   each stands for what it looks like
 *     praaaat               a letter three times or more       pra+t              `+`: the letter once or twice
 *     prät                  accents                            prat
 *
 * Look-alikes, invisible characters and the like are gone before: every word is folded that far (`foldWord`).
 */
import { foldWord } from './fold.ts';

/** The letters a digit or sign of a pattern may stand for, as people write them. */
export const standsFor: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'aeiou',
  $: 's',
  '!': 'il',
  '|': 'il',
  '€': 'e',
};

/** Signs, beside emoji, that people put in place of any letter. */
const masks = '*#%_-•×✱∗·.^~';

/** A longer stretch is no single word in disguise. */
export const longestDisguise = 40;

/** The pattern of a word in disguise; undefined where the stretch is a plain word, or hides too much to be told. */
export function strictFold(stretch: string): string | undefined {
  const spelled = joinSpelled(stretch);
  if (spelled !== undefined) return collapse(withoutAccents(foldWord(spelled)));
  const folded = foldWord(stretch);
  const plain = withoutAccents(folded);
  const signs = toSigns(plain);
  if (signs === undefined || !showsEnough(signs)) return undefined;
  const pattern = collapse(signs);
  // A plain word is none in disguise.
  return pattern === folded && /^[a-z]*$/.test(pattern) ? undefined : pattern;
}

/** Three letters or more with the same signs or spaces between all of them. */
function joinSpelled(stretch: string): string | undefined {
  const between = /^\p{L}([^\p{L}\p{N}]{1,3})\p{L}/u.exec(stretch)?.[1];
  if (between === undefined) return undefined;
  const letters = stretch.split(between);
  return letters.length > 2 && letters.every((letter) => /^\p{L}$/u.test(letter)) ? letters.join('') : undefined;
}

function withoutAccents(word: string): string {
  return /[^\0-\x7f]/.test(word) ? word.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC') : word;
}

/** Masking signs as `?`; undefined where there is something else than letters and what stands for them. */
function toSigns(word: string): string | undefined {
  let signs = '';
  for (const char of word) {
    if (/[a-z]/.test(char) || Object.hasOwn(standsFor, char)) signs += char;
    else if (masks.includes(char) || /\p{Extended_Pictographic}/u.test(char)) signs += '?';
    else return undefined;
  }
  // One hyphen joins words: it hides a letter only where what it joins could be none (tw-t, but not t-shirt).
  return /[^-]-[^-]/.test(word) && /[aeiouy]/.test(word) ? undefined : signs;
}

/**
 * Enough letters for a reader to know the word: two, or the first and at least two signs (p***). Of digits at
 * most one more than letters, and not all of them at one end, so that A55, 5G, B12, 4x4 and 10st are what they are.
 */
function showsEnough(signs: string): boolean {
  if (signs.length < 3) return false;
  const letters = signs.replaceAll(/[^a-z]/g, '').length;
  const digits = signs.replaceAll(/\D/g, '').length;
  // 10st, 11am, 14th: a number with what belongs to it.
  if (digits > 0 && (digits > letters + 1 || letters < 2 || /^\d{2,}[a-z]+$|^\d[a-z]{2}$|^[a-z]+\d+$/.test(signs)))
    return false;
  return letters > 1 || /^[a-z]\?{2,}$/.test(signs) || /^[a-z@$]{3}$/.test(signs);
}

/** Words without a vowel are not stretched: brr and brrr, hmm and hmmm are sounds of their own. */
function collapse(word: string): string {
  if (!/[aeiouy?\d]/.test(word)) return word;
  return word.replaceAll(/([a-z])\1{2,}/g, '$1+');
}
