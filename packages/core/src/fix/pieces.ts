/**
 * A text that is changed again and again, and still knows which of it was there from the beginning: so that a hundred
 * small changes come out as the changes of the first text they amount to.
 */

/** A change of a text: UTF-16 offsets, the end exclusive. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of the first text that is still there, or a text that came in. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string };

export interface PieceText {
  readonly original: string;
  readonly pieces: readonly Piece[];
}

export function pieceText(original: string): PieceText {
  return { original, pieces: original === '' ? [] : [{ from: 0, to: original.length }] };
}

const lengthOf = (piece: Piece) => ('text' in piece ? piece.text.length : piece.to - piece.from);

function cut(piece: Piece, start: number, end: number): Piece {
  if ('text' in piece) return { text: piece.text.slice(start, end) };
  return { from: piece.from + start, to: piece.from + end };
}

export function edit({ original, pieces }: PieceText, { start, end, text }: TextEdit): PieceText {
  const before: Piece[] = [];
  const after: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const keepBefore = Math.max(0, Math.min(length, start - at));
    const keepAfter = Math.max(0, Math.min(length, at + length - end));
    if (keepBefore > 0) before.push(cut(piece, 0, keepBefore));
    if (keepAfter > 0) after.push(cut(piece, length - keepAfter, length));
    at += length;
  }
  return { original, pieces: [...before, ...(text === '' ? [] : [{ text }]), ...after] };
}

export function textOf({ original, pieces }: PieceText): string {
  return pieces.map((piece) => ('text' in piece ? piece.text : original.slice(piece.from, piece.to))).join('');
}

/** The changes of the first text it all amounts to, in order; none touches another. */
export function editsOf({ original, pieces }: PieceText): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = '';
  const close = (next: number) => {
    if (next > at || text !== '') edits.push({ start: at, end: next, text });
    text = '';
  };
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else {
      close(piece.from);
      at = piece.to;
    }
  }
  close(original.length);
  return edits;
}
