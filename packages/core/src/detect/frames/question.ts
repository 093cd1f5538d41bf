/**
 * Questions: sentences that end in a question mark (`marked: true`), and, in English, those that end in no sign at all
 * and begin as a question does (`marked: false`): "anyone know when the clinic opens".
 */

import type { Scanned } from '../../draft/scanned.ts';
import { PUNCTUATION_TOKEN, SENTENCE, TOKEN } from '../../scan/rows.ts';
import type { Mark } from '../mark.ts';

export function addQuestions(marks: Mark[], scanned: Scanned, field: number, english: boolean): void {
  const { text } = scanned.fields[field]!;
  const { sentences, sentencesEnd } = scanned.bounds[field]!;
  for (let sentence = sentences; sentence < sentencesEnd; sentence++) {
    const row = sentence * SENTENCE.stride;
    const { rows } = scanned.rows.sentences;
    const sign = lastSign(text, scanned, rows[row + SENTENCE.first]!, rows[row + SENTENCE.end_]!);
    const [start, end] = [rows[row + SENTENCE.start]!, rows[row + SENTENCE.end]!];
    const marked = sign === '?';
    if (!marked && (sign !== '' || !english || !beginsAsQuestion(text, start))) continue;
    const attributes = { marked };
    marks.push({ type: 'question', label: '', attributes, source: 'frames', field, start, end, sentence, media: -1 });
  }
}

/** The full stop, question or exclamation mark a sentence ends with, or ''. What closes it (quotes, emoji) is no sign of it. */
function lastSign(text: string, scanned: Scanned, first: number, end: number): string {
  const { rows } = scanned.rows.tokens;
  for (let token = end - 1; token >= first; token--) {
    const row = token * TOKEN.stride;
    const kind = rows[row + TOKEN.kind]!;
    if (kind < PUNCTUATION_TOKEN && kind !== EMOJI) return '';
    const start = rows[row + TOKEN.start]!;
    if (text.slice(start, rows[row + TOKEN.end]).includes('?')) return '?';
    if ('.!…'.includes(text[start]!)) {
      // ?! and !? ask too.
      const before = rows[row - TOKEN.stride + TOKEN.start]!;
      return token > first && text[before] === '?' ? '?' : text[start]!;
    }
  }
  return '';
}

const EMOJI = 6;

const asks =
  /^(?:(?:(?:and|but|so|ok|okay|hi|hello|hey|please) )?(?:(?:who|what|when|where|why|how|which) )?(?:is|are|was|were|do|does|did|can|could|would|will|should|shall|has|have|may|might) (?:i|you|we|they|he|she|it|there|this|that|these|those|the|my|your|our|any|anyone|anybody|someone|people) |(?:does )?any(?:one|body)(?: else)? (?:know|have|got|able|been|had|heard|seen|recommend|tried|going) |(?:who|what|where|when|why|how) (?:is|are|was|were|do|does|did|can|could|would|will|should|much|many|long|often|far) )/i;

function beginsAsQuestion(text: string, start: number): boolean {
  return asks.test(text.slice(start, start + 60).replaceAll('’', "'"));
}
