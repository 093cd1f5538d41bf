/** The labelled hashtags of `data/hashtags.txt`: every second one was looked at while the words were chosen. */
import { readFileSync } from 'node:fs';
import type { HashtagCase } from '../src/index.ts';

export interface LabelledHashtag {
  readonly tag: string;
  /** How it should read; undefined where it needs nothing. */
  readonly form: string | undefined;
}

export function readLabelled(half: 'tuned' | 'held'): LabelledHashtag[] {
  return readFileSync(new URL('data/hashtags.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .filter((_, index) => (index % 2 === 0) === (half === 'tuned'))
    .map((line) => {
      const [tag = '', form] = line.split(' ');
      return { tag, form };
    });
}

/** Of what is sure: how much is right, how much of what lacks capitals it is, and how often the form is right. */
export function measure(rows: readonly LabelledHashtag[], read: (tag: string) => HashtagCase | undefined) {
  const found = rows.map((row) => ({ ...row, found: read(row.tag) })).filter((row) => row.found?.sure);
  const right = found.filter(({ form }) => form !== undefined);
  return {
    precision: right.length / found.length,
    recall: right.length / rows.filter(({ form }) => form !== undefined).length,
    form: right.filter((row) => row.found!.better === row.form).length / right.length,
  };
}
