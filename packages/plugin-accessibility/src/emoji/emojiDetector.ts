/** How a text uses emoji: screen readers read out the name of each ("face with tears of joy"), where it stands. */
import type { Detector, ReportedMark } from '@postlint/core';

interface Token {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

type Report = (mark: ReportedMark) => void;

/** GCS: two or three. */
const most = 3;
/** Fewer words say nothing without the emoji beside them. */
const fewWords = 3;

export const emojiDetector: Detector = {
  name: 'emoji-use',
  version: '1',
  on: 'field',
  neutral: true,
  triggers: { classes: ['emoji'] },
  marks: { emojiUse: { attributes: ['count'] } },
  find: ({ text, tokens }, report) => {
    const all: Token[] = [];
    tokens((type, start, end) => void all.push({ type, start, end }));
    const emoji = all.filter(({ type }) => type === 'emoji');
    if (emoji.length > most) mark(report, 'many', emoji[most]!, emoji.length);
    else findRepeated(text, emoji, report);
    const bullets = findBullets(text, all, report);
    for (let at = 0; at < all.length; at++) {
      if (all[at]!.type !== 'emoji' || bullets.has(all[at]!.start)) continue;
      const label = placeOf(text, all, at);
      if (label) mark(report, label, all[at]!, emoji.length);
    }
    const words = all.filter(({ type }) => type === 'word').length;
    if (words < fewWords && emoji.length > 1) mark(report, 'alone', emoji[0]!, emoji.length);
  },
};

function mark(report: Report, label: string, { start, end }: Token, count: number): void {
  report({ type: 'emojiUse', label, start, end, attributes: { count } });
}

function findRepeated(text: string, emoji: readonly Token[], report: Report): void {
  const seen = new Set<string>();
  for (const each of emoji) {
    const value = text.slice(each.start, each.end);
    if (seen.has(value)) return mark(report, 'repeated', each, emoji.length);
    seen.add(value);
  }
}

/** Two lines or more that begin with one: reported once, at the first. Gives where each stands. */
function findBullets(text: string, all: readonly Token[], report: Report): Set<number> {
  const starts = all.filter(
    ({ type, start }, index) => type === 'emoji' && (index === 0 || hasBreak(text, all[index - 1]!.end, start)),
  );
  const lines = new Set(starts.map(({ start }) => start));
  if (starts.length < 2 || starts.length === all.length) return new Set();
  mark(report, 'bullet', starts[0]!, starts.length);
  return lines;
}

function hasBreak(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes('\n');
}

/** Words that need another behind them: an emoji there stands for it. */
const unfinished = new Set(
  'a an the my your our their his her this these some any no every each of for to with from at in into on by and or get have need take book bring'.split(
    ' ',
  ),
);
const people = new Set(['i', 'we', 'you', 'they']);

function placeOf(text: string, all: readonly Token[], at: number): 'word' | 'middle' | undefined {
  const [before, own, after] = [all[at - 1], all[at]!, all[at + 1]];
  if (before?.type !== 'word' || hasBreak(text, before.end, own.start)) return undefined;
  const word = text.slice(before.start, before.end).toLowerCase();
  if (unfinished.has(word)) return 'word';
  if (!after || hasBreak(text, own.end, after.start)) return undefined;
  if (people.has(word) && (after.type === 'word' || after.type === 'hashtag')) return 'word';
  return after.type === 'word' && isLow(text[after.start]!) ? 'middle' : undefined;
}

const isLow = (char: string) => char === char.toLowerCase();
