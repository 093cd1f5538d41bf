/**
 * What the writer of a hashtag set apart: by capitals, digits and underlines. #NHSstaff is NHS and staff, where NHS is a name in
 * capitals; the last capital of others begins the next word (#ICBBoard).
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly digits: boolean;
}

const isDigit = (char: string) => char >= '0' && char <= '9';
const isUpper = (char: string) => char !== char.toLowerCase();
const isLetter = (char: string) => char.toLowerCase() !== char.toUpperCase();

export function piecesOf(tag: string, isAcronym: (upper: string) => boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < tag.length; ) {
    const first = tag[start]!;
    if (isDigit(first)) {
      let end = start + 1;
      while (end < tag.length && isDigit(tag[end]!)) end++;
      pieces.push({ start, end, digits: true });
      start = end;
    } else if (isLetter(first)) {
      const end = wordEnd(tag, start, isAcronym);
      pieces.push({ start, end, digits: false });
      start = end;
    } else start++;
  }
  return pieces;
}

function wordEnd(tag: string, start: number, isAcronym: (upper: string) => boolean): number {
  let end = start;
  while (end < tag.length && isLetter(tag[end]!) && isUpper(tag[end]!)) end++;
  const capitals = end - start;
  if (capitals > 1 && end < tag.length && isLetter(tag[end]!)) {
    // GPs, NHSs: the plural of an acronym.
    if (tag[end] === 's' && (end + 1 === tag.length || !isLetter(tag[end + 1]!) || isUpper(tag[end + 1]!)))
      return end + 1;
    return isAcronym(tag.slice(start, end)) ? end : end - 1;
  }
  if (capitals > 1) return end;
  while (end < tag.length && isLetter(tag[end]!) && !isUpper(tag[end]!)) end++;
  return end;
}
