/**
 * First names, reduced to a table: those of faker's English list that a list of another English-speaking country has too, and those of
 * names.json. In the order of the alphabet, each without the letters it shares with the one in front: a capital says how many.
 */
import { readFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';

const shared = ['en_AU', 'en_ZA', 'en_GH', 'en_IN'] as const;

export function nameTables(): { readonly names: string; readonly words: string } {
  const { note, words, ...lists } = JSON.parse(readFileSync(new URL('names.json', import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
  const own = Object.values(lists).flatMap((list) => list.split(' '));
  const asWords = new Set(words!.split(' '));
  const names = [...new Set([...common(), ...own])].filter((name) => !asWords.has(name));
  return { names: pack(names), words: pack([...asWords]) };
}

/** Names that only one list has are inventions, or common in America alone. */
function common(): string[] {
  const lists = shared.map((locale) => namesOf(allLocales[locale]));
  return [...namesOf(allLocales.en)].filter(
    (name) => /^[A-Z][a-z]{2,}$/.test(name) && lists.some((list) => list.has(name)),
  );
}

function namesOf(locale: (typeof allLocales)['en']): Set<string> {
  const { generic = [], female = [], male = [] } = locale.person?.first_name ?? {};
  return new Set([generic, female, male].flatMap((list) => list ?? []));
}

function pack(names: readonly string[]): string {
  let last = '';
  let table = '';
  for (const name of names.map((each) => each.toLowerCase()).sort()) {
    let same = 0;
    while (same < 25 && same < name.length && name[same] === last[same]) same++;
    table += String.fromCharCode(65 + same) + name.slice(same);
    last = name;
  }
  return table;
}
