/** Phrases that can never match, or mean something else than their author thinks. */
import type { LintContext } from './lintPack.ts';
import { type PlacedPhrase, phraseListsOf } from './phrasesOf.ts';

export function checkPhrases(context: LintContext): void {
  for (const { phrases } of phraseListsOf(context)) for (const placed of phrases) checkPhrase(placed, context);
}

function checkPhrase({ phrase, path, unless }: PlacedPhrase, { warn }: LintContext): void {
  const sign = strangeSign(phrase);
  if (sign) warn('phrase-sign', { found: sign, phrase }, path);
  if (unless.some((exception) => plain(exception) === plain(phrase))) warn('phrase-excepted', { found: phrase }, path);
}

/** Signs of regular expressions and wildcards that stand for themselves in a phrase. */
function strangeSign(phrase: string): string | undefined {
  // What phrases know: ( | ) and )? and an ending *.
  const rest = phrase.replaceAll(')?', ')').replaceAll(/[\p{L}\p{N}]\*(?=$|[\s|)])/gu, 'x');
  const regular = /\\[a-z]|\[[^\]]*\]|\.\*|\{\d|[\p{L}\p{N}]\+|^\^|\$$|\*/iu.exec(rest);
  if (regular) return regular[0];
  // `idiots?` is a word and a question mark; a phrase of one word that asks is rare.
  return /^[\p{L}\p{N}'’]+\?$/u.test(rest) ? '?' : undefined;
}

function plain(phrase: string): string {
  return phrase
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}
