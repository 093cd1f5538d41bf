/** Pictures made of signs, lines drawn with signs, and signs one after the other: read out one by one. */
import type { Detector } from '@postlint/core';

type Line = (start: number, end: number) => void;

export const layoutDetector: Detector = {
  name: 'layout',
  version: '1',
  on: 'field',
  neutral: true,
  marks: { layout: { attributes: ['plain'] } },
  find: ({ text, field }, report) => {
    if (!/[^\w\s]{3}|[\u2500-\u259f]/.test(text) || field?.name === 'tags') return;
    const art = findArt(text);
    for (const [start, end] of art) report({ type: 'layout', label: 'art', start, end });
    eachRun(text, (start, end) => {
      if (art.some(([from, to]) => start >= from && end <= to)) return;
      const signs = text.slice(start, end);
      if (/^[!?]{3}/.test(signs)) {
        const marks = signs.match(/^[!?]+/)![0];
        const plain = marks.includes('?') ? '?' : '!';
        report({ type: 'layout', label: 'repeated', start, end: start + marks.length, attributes: { plain } });
      } else if (/^\.{4}/.test(signs)) {
        report({
          type: 'layout',
          label: 'repeated',
          start,
          end: start + signs.match(/^\.+/)![0].length,
          attributes: { plain: '...' },
        });
      } else if (isSeparator(signs)) report({ type: 'layout', label: 'separator', start, end });
    });
  },
};

/** Runs of three signs or more that are neither letters, digits nor blanks. */
function eachRun(text: string, visit: Line): void {
  for (const { 0: run, index } of text.matchAll(/[^\p{L}\p{N}\p{M}\s]{3,}/gu)) visit(index, index + run.length);
}

/** One of them three times or more. */
function isSeparator(signs: string): boolean {
  const [first = ''] = signs;
  return (
    '-_=*~•★☆░▬●◆·'.includes(first) &&
    [...signs].every((sign) => sign === first) &&
    !(first === '*' && signs.length < 4)
  );
}

/** Box-drawing and block characters, or two lines and more of which most are signs. */
function findArt(text: string): [number, number][] {
  const found: [number, number][] = [];
  let [from, to, lines, drawn] = [-1, 0, 0, false];
  const close = () => {
    if (lines >= 2 || drawn) found.push([from, to]);
    [from, lines, drawn] = [-1, 0, false];
  };
  eachLine(text, (start, end) => {
    const line = text.slice(start, end);
    const boxes = line.match(/[\u2500-\u259f]/g)?.length ?? 0;
    if (boxes >= 4 ? !isRule(line) : isMostlySigns(line)) {
      if (from < 0) from = start;
      to = end;
      lines++;
      drawn ||= boxes >= 4;
    } else close();
  });
  close();
  return found;
}

function eachLine(text: string, visit: Line): void {
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    visit(start, end);
    start = end + 1;
  }
}

/** A line of one sign is a separator, not a picture. */
const isRule = (line: string) => new Set(line.trim()).size === 1;

function isMostlySigns(line: string): boolean {
  const dense = line.replace(/\s+/g, '');
  if (dense.length < 5 || isRule(dense)) return false;
  const signs =
    dense.match(/[\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a1-\u00bf\u25a0-\u25ff\u2022]/g)?.length ?? 0;
  return signs / dense.length > 0.6;
}
