/** Street addresses: a house number, a name, a word for a street; the town behind it belongs to it. */
import type { Surroundings } from './context.ts';
import type { Found } from './kinds.ts';

const street =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Cl|Drive|Dr|Way|Crescent|Cres|Court|Ct|Place|Gardens|Gdns|Terrace|Grove|Hill|Square|Row|Walk|Mews|Rise|View|Green|Parade|Drove|Croft|Fold|Bank|Villas|Broadway|Meadow|Meadows|Dale|Brow|Wharf|Quay|Passage';
const word = String.raw`\p{Lu}[\p{L}'’-]{1,20}`;
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}£$€.,/:-])(?:(?:Flat|Apartment|Apt|Unit|Room) ?\d{1,4}[A-Za-z]?,? (?:${word} (?:House|Court|Point|Heights|Tower),? )?)?\d{1,4}[A-Za-z]?,? (?:${word} ){1,3}?(?:${street})(?![\p{L}\p{N}])\.?`,
  'gu',
);
const town = new RegExp(
  String.raw`, ?(${word}(?:[ -](?:(?:on|upon|under|le|by|the|in)[ -])?${word}){0,2})(?![\p{L}\p{N}])`,
  'uy',
);

export function findAddresses(around: Surroundings, report: (found: Found) => void): void {
  const { text } = around;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const street = start + match[0].length - (match[0].endsWith('.') ? 1 : 0);
    town.lastIndex = street;
    const end = town.test(text) ? town.lastIndex : street;
    const isHome = around.isNear('address', start, end, 60);
    const organisational = !isHome && around.isNear('venue', start, end, 80);
    report({ kind: 'address', start, end, near: isHome ? 'home' : '', organisational });
  }
}
