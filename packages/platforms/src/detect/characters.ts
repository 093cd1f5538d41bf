/** Characters a network refuses in a field, and characters that must be escaped on the way to it. */
import type { CharacterRule, DetectorContext, DetectorField, ReportedMark } from '@postlint/core';
import { misfit } from './misfit.ts';

type Report = (mark: ReportedMark) => void;

export function findCharacters({ profile, fields }: DetectorContext, report: Report): void {
  const { characters, escapes } = profile;
  if (characters) for (const each of fields()) for (const rule of characters) findRefused(each, rule, report);
  if (escapes) for (const each of fields()) findReserved(each, escapes, report);
}

function holds({ fields }: CharacterRule, { field }: DetectorField): boolean {
  return fields.includes(field.name === 'thread.text' ? 'text' : field.name);
}

function findRefused(each: DetectorField, rule: CharacterRule, report: Report): void {
  const { text, pointer } = each.field;
  if (!holds(rule, each) || !mayHold(text, rule)) return;
  for (let i = 0; i < text.length; i++) {
    if (!rule.characters.includes(text[i]!)) continue;
    report(misfit('character', rule, { found: nameOf(text[i]!) }, { at: pointer, start: i, end: i + 1 }));
  }
}

/** Most texts hold none of them, and looking for one at a time is what strings do fastest. */
function mayHold(text: string, { characters }: CharacterRule): boolean {
  for (const character of characters) if (text.includes(character)) return true;
  return false;
}

/** What cannot be seen is named by its code point. */
function nameOf(character: string): string {
  return /[\p{C}\p{Z}]/u.test(character)
    ? `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    : character;
}

/** A backslash before a reserved character was put there by somebody; else the first reserved one is enough to tell of. */
function findReserved(each: DetectorField, rule: CharacterRule, report: Report): void {
  const { text, pointer } = each.field;
  if (!holds(rule, each) || !mayHold(text, rule)) return;
  const inTags = tagged(each);
  let told = false;
  for (let i = 0; i < text.length; i++) {
    if (!rule.characters.includes(text[i]!)) continue;
    const place = { at: pointer, start: i, end: i + 1 };
    if (text[i] === '\\' && i + 1 < text.length && rule.characters.includes(text[i + 1]!)) {
      report(misfit('escaped', rule, { found: text.slice(i, i + 2) }, { ...place, end: i + 2 }));
      i++;
    } else if (!told && !inTags.has(i)) {
      report(misfit('reserved', rule, { found: text[i]! }, place));
      told = true;
    }
  }
}

/** The signs of hashtags and mentions, and what stands in links: every tool knows how to send those. */
function tagged({ tokens }: DetectorField): Set<number> {
  const places = new Set<number>();
  tokens((type, start, end) => {
    if (type !== 'hashtag' && type !== 'mention' && type !== 'link') return;
    for (let i = start; i < end; i++) places.add(i);
  });
  return places;
}
