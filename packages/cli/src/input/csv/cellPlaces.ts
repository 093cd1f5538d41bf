/** Where the cells of a record stand in its characters. The parser knows their values; places are asked for seldom. */

export interface CellPlace {
  /** The whole cell, quotation marks and all. */
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

export function cellPlaces(raw: string, separator: string): CellPlace[] {
  const places: CellPlace[] = [];
  let start = 0;
  let quoted = raw[0] === '"';
  let isOpen = quoted;
  for (let i = quoted ? 1 : 0; i <= raw.length; i++) {
    const char = raw[i];
    if (isOpen && char === '"') {
      if (raw[i + 1] === '"') i++;
      else isOpen = false;
    } else if ((!isOpen && char === separator) || char === undefined) {
      places.push({ start, end: i, quoted });
      start = i + 1;
      quoted = raw[start] === '"';
      isOpen = quoted;
      if (quoted) i++;
    }
  }
  return places;
}

/** Where the character at `index` of a cell's value stands: a quotation mark inside quotation marks is written twice. */
export function placeInCell(raw: string, { start, end, quoted }: CellPlace, index: number): number {
  if (!quoted) return Math.min(start + index, end);
  let at = start + 1;
  for (let i = 0; i < index && at < end - 1; i++) at += raw[at] === '"' ? 2 : 1;
  return at;
}
