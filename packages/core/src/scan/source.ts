/** A text that is being scanned, and its code units: an array is read three to six times faster than a string. */
export interface Source {
  readonly value: string;
  /** Its code units, with zeros behind them: a zero reads as white space, as the end of a text does. May be longer. */
  readonly codes: Uint16Array;
  readonly length: number;
}

/** Zeros behind the last code unit, so that looking a little ahead needs no question whether the text ends. */
const padding = 4;

/**
 * Puts the code units of `value` into `codes`, or into a longer array where they have no room.
 *
 * Strings come in a dozen kinds inside V8 (one byte, two bytes, parts, joins). A method looked up on a string that may
 * be any of them costs six times what a call of the method itself does, and that only where it is a constant here.
 */
export function readSource(value: string, codes: Uint16Array): Source {
  const { charCodeAt } = String.prototype;
  const { length } = value;
  const target = codes.length < length + padding ? new Uint16Array(2 * length + padding) : codes;
  for (let i = 0; i < length; i++) target[i] = charCodeAt.call(value, i);
  target.fill(0, length, length + padding);
  return { value, codes: target, length };
}

/** The code unit at `index`, 0 outside the text. */
export function codeAt({ codes, length }: Source, index: number): number {
  return index >= 0 && index < length ? codes[index]! : 0;
}

/** The code point that starts at `index`; half of a pair stands for itself. */
export function codePointAt(text: Source, index: number): number {
  const high = codeAt(text, index);
  if (high < 0xd800 || high >= 0xdc00) return high;
  const low = codeAt(text, index + 1);
  return low >= 0xdc00 && low < 0xe000 ? ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000 : high;
}

/** The code unit of a string at `index`, 0 outside it: for a look at a few places. See `readSource` for why it calls so. */
export function codeUnitAt(text: string, index: number): number {
  const { charCodeAt } = String.prototype;
  const code = charCodeAt.call(text, index);
  return Number.isNaN(code) ? 0 : code;
}
