/**
 * Questions: sentences that end in a question mark (`marked: true`), and, in English, those that end in no sign at all
 * and begin as a question does (`marked: false`): "anyone know when the clinic opens".
 */

import type { Scanned } from '../../draft/scanned.ts';
import { createStarts } from '../../phrases/starts.ts';
import { EMOJI_TOKEN, PUNCTUATION_TOKEN, SENTENCE, TOKEN } from '../../scan/rows.ts';
import { codeUnitAt } from '../../scan/source.ts';
import type { Mark } from '../mark.ts';

export function addQuestions(marks: Mark[], scanned: Scanned, field: number, english: boolean): void {
  const { text } = scanned.fields[field]!;
  const { sentences, sentencesEnd } = scanned.bounds[field]!;
  const hasMark = text.includes('?');
  for (let sentence = sentences; sentence < sentencesEnd; sentence++) {
    const row = sentence * SENTENCE.stride;
    const { rows } = scanned.rows.sentences;
    // Most sentences end here: there is no question mark at all, and they begin as no question does.
    if (!hasMark && !(english && starts.mayBegin(text, rows[row + SENTENCE.start]!, text.length))) continue;
    const sign = lastSign(text, scanned, rows[row + SENTENCE.first]!, rows[row + SENTENCE.end_]!);
    const [start, end] = [rows[row + SENTENCE.start]!, rows[row + SENTENCE.end]!];
    const marked = sign === QUESTION;
    if (!marked && (sign !== 0 || !english || !beginsAsQuestion(text, start))) continue;
    const attributes = { marked };
    marks.push({ type: 'question', label: '', attributes, source: 'frames', field, start, end, sentence, media: -1 });
  }
}

/** The full stop, question or exclamation mark a sentence ends with, or 0. What closes it (quotes, emoji) is no sign of it. */
function lastSign(text: string, scanned: Scanned, first: number, end: number): number {
  const { rows } = scanned.rows.tokens;
  for (let token = end - 1; token >= first; token--) {
    const row = token * TOKEN.stride;
    const kind = rows[row + TOKEN.kind]!;
    if (kind === EMOJI_TOKEN) continue;
    if (kind !== PUNCTUATION_TOKEN) return 0;
    const sign = codeUnitAt(text, rows[row + TOKEN.start]!);
    if (sign === QUESTION) return QUESTION;
    if (sign !== STOP && sign !== EXCLAMATION && sign !== ELLIPSIS) continue;
    // ?! asks too.
    return token > first && codeUnitAt(text, rows[row - TOKEN.stride + TOKEN.start]!) === QUESTION ? QUESTION : sign;
  }
  return 0;
}

const QUESTION = 63;
const EXCLAMATION = 33;
const STOP = 46;
const ELLIPSIS = 0x2026;

/**
 * How questions begin. Many posts leave out their "I" (Did my first shift, Was the best day, Have the day off, Will
 * keep you posted), so that a verb alone asks nothing: somebody has to be asked about.
 */
const somebody =
  'i|you|we|they|he|she|it|there|this|that|these|those|any|anyone|anybody|someone|somebody|everyone|people';
const something = `${somebody}|the|my|your|our|his|her|their|a`;
const asks = new RegExp(
  `^(?:(?:and|but|so|ok|okay|hi|hello|hey|please|also|wait|sorry|just wondering)[,]? )*(?:${[
    `(?:is|are|does|can|could|would|will|shall) (?:${something})`,
    `(?:do|did|has|have|was|were) (?:${somebody})`,
    'may (?:i|we)',
    "(?:who|what|when|where|why|how)(?:s|'s| is| are| was| were| do| does| did| can| could| would| will| should| has| have)(?! (?:on|new|who|next|included|inside|hot)\\b)",
    'how (?:much|many|long|often|far|soon|come)',
    '(?:what|which) [a-z]+ (?:is|are|do|does|did|can|could|would|will|should|has|have)',
    'any (?:idea|ideas|chance|news|update|updates|recommendations|tips|suggestions|thoughts|advice|word|plans)',
    'any(?:one|body)(?: else)? (?!can\\b|could\\b|who\\b|with\\b|over\\b|under\\b|aged\\b|living\\b|is\\b|may\\b|will\\b|wanting\\b|needing\\b)[a-z]+',
    'wondering (?:if|whether|when|where|what|how)',
  ].join('|')})\\b`,
  'i',
);

/** What any of these begins with, so that most sentences need not be held against them. */
const starts = createStarts(
  `is are does can could would will shall do did has have was were may who what when where why how which any
  wondering and but so ok okay hi hello hey please also wait sorry just`.split(/\s+/),
);

function beginsAsQuestion(text: string, start: number): boolean {
  if (!starts.mayBegin(text, start, text.length)) return false;
  return asks.test(text.slice(start, start + 60).replaceAll('’', "'"));
}
