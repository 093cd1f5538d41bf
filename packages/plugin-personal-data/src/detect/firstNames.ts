/** First names, unpacked when the first text asks for one. */
import { names as packedNames, wordNames as packedWords } from '../tables/names.generated.ts';

let names: ReadonlySet<string> | undefined;
let words: ReadonlySet<string> | undefined;

export const isFirstName = (lower: string): boolean => (names ??= unpack(packedNames)).has(lower);

/** Names that are words too: Will, Grace, May. */
export const isWordName = (lower: string): boolean => (words ??= unpack(packedWords)).has(lower);

/** Each name begins with so many letters of the one before as the capital in front says, A for none. */
function unpack(table: string): Set<string> {
  const all = new Set<string>();
  let last = '';
  for (const [, same, rest] of table.matchAll(/([A-Z])([^A-Z]*)/g)) {
    last = last.slice(0, same!.charCodeAt(0) - 65) + rest;
    all.add(last);
  }
  return all;
}
