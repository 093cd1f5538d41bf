/**
 * British numbers by their first digits, from the metadata of libphonenumber: ranges of prefixes, each with the
 * kind of line. A kind is a capital letter, in front of it the width of the range in base 36; a full stop is "none".
 */
import { createRequire } from 'node:module';

/** Kinds in the order of the metadata, by their letters in the table. */
const letters = ['F', 'M', 'T', 'P', 'N', 'V', 'U', 'G', 'I', 'S'];

type Kinds = readonly ([pattern: string, lengths?: readonly number[]] | 0 | undefined)[];

export function phoneTables(): { readonly ten: string; readonly nine: string } {
  const { countries } = createRequire(import.meta.url)('libphonenumber-js/metadata.max.json') as {
    countries: { GB: readonly unknown[] };
  };
  const kinds = (countries.GB[11] as Kinds).map((kind) => (kind ? new RegExp(`^(?:${kind[0]})$`) : undefined));
  return { ten: toRanges(kinds, 10, 7), nine: toRanges(kinds, 9, 6) };
}

/** No range of the metadata looks further than `known` digits. */
function toRanges(kinds: readonly (RegExp | undefined)[], length: number, known: number): string {
  const rest = '0'.repeat(length - known);
  let table = '';
  let last = '.';
  let from = 0;
  const close = (to: number, next: string) => {
    table += `${(to - from).toString(36)}${last}`;
    from = to;
    last = next;
  };
  for (let prefix = 0; prefix < 10 ** known; prefix++) {
    const number = String(prefix).padStart(known, '0') + rest;
    const kind = letters[kinds.findIndex((each) => each?.test(number))] ?? '.';
    if (kind !== last) close(prefix, kind);
  }
  close(10 ** known, '.');
  return table;
}
