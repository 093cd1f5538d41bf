/**
 * Text that comes from a post, made safe to print: control characters, bidi controls, halves of pairs and what is no
 * character are shown as escapes, so that a post cannot move the cursor, reorder a line or end it.
 */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

export function printable(text: string): string {
  return text.replaceAll(unsafe, toEscape);
}

function toEscape(char: string): string {
  return char === '\t' ? ' ' : `\\u{${char.codePointAt(0)!.toString(16)}}`;
}

/** Columns a text takes on a terminal: East Asian letters and emoji take two, marks and joiners none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    width +=
      /\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u.test(
        segment,
      ) && !/^[\x20-\x7e\u00a9\u00ae]/.test(segment)
        ? 2
        : 1;
  }
  return width;
}
