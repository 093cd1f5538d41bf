/** Street addresses: a number, a name, a word for a street or, behind a flat, for a house; the town behind it belongs to it. */
import type { Surroundings } from './context.ts';
import type { Found } from './kinds.ts';

const street =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Way|Crescent|Cres|Court|Ct|Place|Gardens|Gdns|Terrace|Grove|Hill|Square|Row|Walk|Mews|Rise|View|Green|Parade|Drove|Croft|Fold|Bank|Villas|Broadway|Meadow|Meadows|Dale|Brow|Wharf|Quay|Passage';
const house = 'House|Court|Point|Heights|Tower';
const word = String.raw`\p{Lu}[\p{L}'’-]{1,20}`;
const withStreet = new RegExp(String.raw`\d{1,4}[A-Za-z]?,? (?:${word} ){1,3}?(?:${street})(?![\p{L}\p{N}])`, 'uy');
const withHouse = new RegExp(String.raw`\d{1,4}[A-Za-z]?,? (?:${word} ){1,2}?(?:${house})(?![\p{L}\p{N}])`, 'uy');
/** In front of the number: "Flat 3, ", "Apt 2 Elm House, ". */
const flat = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:flat|apartment|apt|unit|room) ?\d{1,4}[a-z]?,? (?:${word} (?:${house}),? )?$`,
  'iu',
);
const flatOnly = /(?<![\p{L}\p{N}])(?:flat|apartment|apt) ?$/iu;
const town = new RegExp(
  String.raw`, ?(${word}(?:[ -](?:(?:on|upon|under|le|by|the|in)[ -])?${word}){0,2})(?![\p{L}\p{N}])`,
  'uy',
);

export function findAddresses(around: Surroundings, report: (found: Found) => void): void {
  const { text } = around;
  for (const { index } of text.matchAll(/\d+/g)) {
    const place = placeAt(text, index);
    if (!place) continue;
    const { start } = place;
    const end = endOf(town, text, place.end) ?? place.end;
    const isHome = around.isNear('address', start, end, 60);
    const organisational = !isHome && around.isNear('venue', start, end, 80);
    report({ kind: 'address', start, end, near: isHome ? 'home' : '', organisational });
  }
}

function placeAt(text: string, index: number): { start: number; end: number } | undefined {
  if (index > 0 && /[\p{L}\p{N}£$€.,/:-]/u.test(text[index - 1]!)) return undefined;
  const front = text.slice(Math.max(0, index - 45), index);
  const end = endOf(withStreet, text, index);
  if (end !== undefined) return { start: index - (flat.exec(front)?.[0].length ?? 0), end };
  const before = flatOnly.exec(front);
  const houseEnd = before ? endOf(withHouse, text, index) : undefined;
  return houseEnd === undefined ? undefined : { start: index - before![0].length, end: houseEnd };
}

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
