/** What was decided of alarms on rows with no clause. Whoever raises a new one decides it, or mends the rule. */
import { readFileSync } from 'node:fs';
import { readSplit } from './labelled.ts';
import { type Alarm, measure } from './measure.ts';
import { loadSet } from './publicSet.ts';
import { publicSets } from './publicSets/index.ts';

export const kinds = ['open', 'tolerated', 'right'] as const;

export interface Decision extends Alarm {
  /** To be mended; the price of something else; the rule is right and the label is not. */
  readonly decision: (typeof kinds)[number];
  readonly reason: string;
}

export function readDecisions(): Decision[] {
  const file = new URL('../../evaluation/decisions.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { decisions: Decision[] }).decisions;
}

/** Alarms on rows for tuning that have no clause. `missing`: sets that are not there, so that nothing can be said of their rows. */
export function alarmsToDecide(): { alarms: Alarm[]; missing: string[] } {
  const alarms = [...measure(readSplit('tune')).cleanAlarms];
  const missing: string[] = [];
  for (const set of publicSets.filter(({ decided }) => decided)) {
    const halves = loadSet(set);
    if (halves) alarms.push(...measure(halves.tune).cleanAlarms);
    else missing.push(set.name);
  }
  return { alarms, missing };
}

const keyOf = ({ row, rule }: Alarm) => `${row} ${rule}`;

export function undecided(alarms: readonly Alarm[], decisions: readonly Decision[]): string[] {
  const known = new Set(decisions.map(keyOf));
  return [...new Set(alarms.map(keyOf))].filter((key) => !known.has(key));
}

/** Decisions of alarms that nothing raises any more: good news, to be struck out. */
export function outdated(alarms: readonly Alarm[], decisions: readonly Decision[]): string[] {
  const raised = new Set(alarms.map(keyOf));
  return decisions.map(keyOf).filter((key) => !raised.has(key));
}
