/**
 * Masking: the last step over every text that quotes the post. Marks of types their detector declares personal
 * become their label, `[NHS number]`; ten digits that pass Modulus 11 are masked, found or not.
 */
import type { Detected } from '../detect/detected.ts';
import type { MarkType } from '../plugins.ts';
import { createReplacer } from './replaceWhole.ts';
import { tenDigitNumbers } from './tenDigits.ts';

export interface Mask {
  /** A range of a field, masked. */
  readonly range: (field: number, start: number, end: number) => string;
  /** The whole text of a field, what is hidden blotted out character by character: places stay true. */
  readonly blot: (field: number) => string;
  /** Any text that quotes the post. */
  readonly text: (text: string) => string;
}

interface Hidden {
  readonly field: number;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export function createMask(detected: Detected, types: ReadonlyMap<string, MarkType>, reveal: boolean): Mask {
  const { fields } = detected.scanned;
  if (reveal)
    return {
      text: (text) => text,
      blot: (field) => fields[field]!.text,
      range: (field, start, end) => fields[field]!.text.slice(start, end),
    };
  const hidden: Hidden[] = [];
  for (const { type, label, attributes, field, start, end } of detected.marks) {
    if (field < 0 || !types.get(type)?.personal || attributes['organisational'] === true) continue;
    hidden.push({ field, start, end, label: `[${withoutNumbers(label || type)}]` });
  }
  let replace: ((text: string) => string) | undefined;
  const byField = new Map<number, Hidden[]>();
  const places = (field: number): readonly Hidden[] => {
    const known = byField.get(field);
    if (known) return known;
    const list = [...hidden.filter((each) => each.field === field), ...numbersIn(fields[field]!.text, field)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    byField.set(field, list);
    return list;
  };
  return {
    range: (field, start, end) => cover(fields[field]!.text, start, end, places(field)),
    blot: (field) => {
      const chars = fields[field]!.text.split('');
      for (const { start, end } of places(field)) chars.fill('▒', start, end);
      return chars.join('');
    },
    text: (text) => {
      const masked = (replace ??= createReplacer(textsOf(hidden, fields)))(text);
      return cover(masked, 0, masked.length, numbersIn(masked, -1));
    },
  };
}

/** The range with what is hidden replaced, also where it only reaches into the range. */
function cover(text: string, start: number, end: number, hidden: readonly Hidden[]): string {
  let shown = '';
  let at = start;
  for (const place of hidden) {
    if (place.end <= at || place.start >= end) continue;
    if (place.start > at) shown += text.slice(at, place.start);
    shown += place.label;
    at = Math.min(place.end, end);
  }
  return shown + text.slice(at, end);
}

/** A label may come from outside. */
function withoutNumbers(label: string): string {
  return cover(label, 0, label.length, numbersIn(label, -1));
}

function numbersIn(text: string, field: number): Hidden[] {
  return tenDigitNumbers(text).map(({ start, end }) => ({ field, start, end, label: '[number]' }));
}

/** What stands in the places, with what is to stand there instead. */
function textsOf(hidden: readonly Hidden[], fields: Detected['scanned']['fields']): Map<string, string> {
  return new Map(hidden.map(({ field, start, end, label }) => [fields[field]!.text.slice(start, end), label]));
}
