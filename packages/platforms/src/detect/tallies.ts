/** More hashtags, mentions, links or tags than a network takes: found at the first that is too many. */
import {
  certainties,
  certaintyOf,
  type DetectorContext,
  type DetectorField,
  inReach,
  type ReportedMark,
  type Tally,
} from '@postlint/core';
import { misfit } from './misfit.ts';

type Report = (mark: ReportedMark) => void;

interface Item {
  readonly value: string;
  readonly place: { readonly at: string; readonly start: number; readonly end: number };
}

const tokenOf = { hashtags: 'hashtag', mentions: 'mention', links: 'link' } as const;

export function findTallies({ post, profile, fields }: DetectorContext, report: Report): void {
  if (!profile.tallies) return;
  for (const [of, tallies] of byWhat(inReach(profile.tallies, post, post.media))) {
    for (const group of published(fields(), tallies[0]!)) {
      const items = itemsOf(group, tallies[0]!);
      const past = tallies.filter(({ max }) => items.length > max).sort(surestFirst)[0];
      if (!past) continue;
      const attributes = { found: items.length, most: past.max, unit: of };
      report(
        misfit(of, past, { ...attributes, ...surplusOf(group, items, past.max) }, placeOf(group, items, past.max)),
      );
    }
  }
}

/** The first that is too many, with those that follow it directly: they are mostly a row at the end. */
function placeOf(group: readonly DetectorField[], items: readonly Item[], max: number): Item['place'] {
  const first = items[max]!.place;
  const text = group.find(({ field }) => field.pointer === first.at)!.field.text;
  let { end } = first;
  for (const { place } of items.slice(max + 1)) {
    if (place.at !== first.at || text.slice(end, place.start).trim() !== '') break;
    end = place.end;
  }
  return { ...first, end };
}

/** What is taken out of a text leaves nothing; an entry of a list would be left empty. */
function surplusOf(group: readonly DetectorField[], items: readonly Item[], max: number): { ending?: string } {
  const { at } = items[max]!.place;
  return group.some(({ field }) => field.pointer === at && field.name === 'tags') ? {} : { ending: '' };
}

/** Figures from several sources about the same thing belong together. */
function byWhat(tallies: readonly Tally[]): Map<Tally['of'], Tally[]> {
  const found = new Map<Tally['of'], Tally[]>();
  for (const tally of tallies) found.set(tally.of, [...(found.get(tally.of) ?? []), tally]);
  return found;
}

/** What is published together: the post with its tags, and each further part of a thread. */
function published(all: readonly DetectorField[], { fields }: Tally): DetectorField[][] {
  const groups: DetectorField[][] = [all.filter(({ field }) => fields.includes(field.name))];
  if (fields.includes('text')) {
    for (const each of all) if (each.field.name === 'thread.text') groups.push([each]);
  }
  return groups;
}

function itemsOf(group: readonly DetectorField[], { of, unique }: Tally): Item[] {
  const items: Item[] = [];
  const seen = new Set<string>();
  for (const { field, tokens, has } of group) {
    const add = (start: number, end: number) => {
      const value = field.text.slice(start, end);
      // A tag that stands in the text too is published once.
      const key = of === 'hashtags' ? value.replace(/^[#＃]/u, '').toLowerCase() : value;
      if (!(unique || field.name === 'tags') || !seen.has(key))
        items.push({ value, place: { at: field.pointer, start, end } });
      seen.add(key);
    };
    if (of === 'tags') {
      if (field.text.trim() !== '') add(0, field.text.length);
    } else if (has(tokenOf[of])) {
      tokens((type, start, end) => {
        if (type === tokenOf[of]) add(start, end);
      });
    }
  }
  return items;
}

function surestFirst(a: Tally, b: Tally): number {
  return certainties.indexOf(certaintyOf(a)) - certainties.indexOf(certaintyOf(b)) || b.max - a.max;
}
