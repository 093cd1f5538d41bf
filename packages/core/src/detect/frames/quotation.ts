/**
 * Quotation: what stands between quotation marks, with them, inside one paragraph (`by: "marks"`), and lines that
 * begin with `>` (`by: "line"`). Apostrophes are parts of words, so that a sign is a quotation mark or nothing; one
 * that is never closed opens nothing.
 */

import type { Scanned } from '../../draft/scanned.ts';
import { HAS_QUOTE, PARAGRAPH, PUNCTUATION_TOKEN, SENTENCE, TOKEN } from '../../scan/rows.ts';
import { codeUnitAt } from '../../scan/source.ts';
import { sentenceAt } from '../detected.ts';
import type { Mark } from '../mark.ts';

/** Quotation marks by what they open, or what they close. Straight ones do either. */
const pairs: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  '"': '"',
  "'": "'",
};
const quotes: ReadonlySet<number> = new Set(Array.from('“”„«»‹›‘’‚"\'', (sign) => sign.charCodeAt(0)));
const lineSign = 62;

export function addQuotations(marks: Mark[], scanned: Scanned, field: number): void {
  const { tokens, tokensEnd, kinds, paragraphs, paragraphsEnd } = scanned.bounds[field]!;
  if ((kinds & HAS_QUOTE) === 0) return;
  const { text } = scanned.fields[field]!;
  const { rows } = scanned.rows.tokens;
  let paragraph = paragraphs;
  const paragraphOf = (at: number) => {
    const { rows: ends } = scanned.rows.paragraphs;
    while (paragraph + 1 < paragraphsEnd && ends[paragraph * PARAGRAPH.stride + PARAGRAPH.end]! <= at) paragraph++;
    return paragraph;
  };
  let open: { readonly at: number; readonly closing: string; readonly paragraph: number }[] = [];
  for (let token = tokens; token < tokensEnd; token++) {
    const row = token * TOKEN.stride;
    if (rows[row + TOKEN.kind] !== PUNCTUATION_TOKEN) continue;
    const at = rows[row + TOKEN.start]!;
    const code = codeUnitAt(text, at);
    if (code === lineSign) addLine(marks, scanned, field, token);
    if (!quotes.has(code)) continue;
    const sign = String.fromCharCode(code);
    const end = rows[row + TOKEN.end]!;
    if (open.length > 0 && open[0]!.paragraph !== paragraphOf(at)) open = [];
    const matching = closes(text, at, end) ? open.findLastIndex(({ closing }) => closing.includes(sign)) : -1;
    if (matching >= 0) {
      marks.push(quotation(scanned, field, open[matching]!.at, end, 'marks'));
      open.length = matching;
    } else if (opens(text, at, end) && open.length < maxDepth)
      open.push({ at, closing: pairs[sign] ?? '', paragraph: paragraphOf(at) });
  }
}

/** Quotations inside quotations, at most so deep. */
const maxDepth = 8;

/** Marks that tell by themselves which way they point may have a space inside (« so »); others may not. */
const directed = '“”„«»‹›';

function opens(text: string, at: number, end: number): boolean {
  if (!Object.hasOwn(pairs, text[at]!) || /[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return false;
  if (directed.includes(text[at]!)) return true;
  return /\S/.test(text[end] ?? ' ') && !elision.test(text.slice(at, at + 8));
}

/** 'til, 'em, 'n', the '80s: what is left of a word, not the start of a quotation. */
const elision = /^['’‘](?:\d|(?:til|till|em|cause|cos|n|tis|twas|twill|bout|appen|ello|ere|round|ave|er)\b)/i;

function closes(text: string, at: number, end: number): boolean {
  if (/[\p{L}\p{N}]/u.test(text[end] ?? ' ')) return false;
  return directed.includes(text[at]!) || /\S/.test(text[at - 1] ?? ' ');
}

/** `> what they wrote`: from behind the sign to the end of the line, however many sentences that is. */
function addLine(marks: Mark[], scanned: Scanned, field: number, token: number): void {
  const { tokens, sentences } = scanned.rows;
  const { text } = scanned.fields[field]!;
  const { tokensEnd } = scanned.bounds[field]!;
  const row = token * TOKEN.stride;
  const sentence = tokens.rows[row + TOKEN.sentence]! * SENTENCE.stride;
  if (sentences.rows[sentence + SENTENCE.first] !== token || !beginsLine(text, tokens.rows[row + TOKEN.start]!)) return;
  const end = lineEnd(text, tokens.rows[row + TOKEN.end]!);
  const next = (token + 1) * TOKEN.stride;
  if (token + 1 >= tokensEnd || tokens.rows[next + TOKEN.start]! >= end) return;
  marks.push(quotation(scanned, field, tokens.rows[next + TOKEN.start]!, end, 'line'));
}

/** Whether nothing but spaces stands before `at` in its line. */
function beginsLine(text: string, at: number): boolean {
  let i = at - 1;
  while (i >= 0 && i > at - 8 && (text[i] === ' ' || text[i] === '\t')) i--;
  return i < 0 || lineBreaks.includes(text[i]!);
}

const lineBreaks = '\n\r\u2028\u2029';

/** The end of the line, without the white space at its end. */
function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && !lineBreaks.includes(text[end]!)) end++;
  while (end > from && /\s/.test(text[end - 1]!)) end--;
  return end;
}

function quotation(scanned: Scanned, field: number, start: number, end: number, by: string): Mark {
  const sentence = sentenceAt(scanned, field, start, end);
  return { type: 'quotation', label: '', attributes: { by }, source: 'frames', field, start, end, sentence, media: -1 };
}
