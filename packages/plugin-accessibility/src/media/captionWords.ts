/** Caption files that hold none, or hardly any, of the words that are spoken. */
import type { Detector } from '@postlint/core';

/** Slow speech has a hundred words a minute. */
const fewestAMinute = 12;
/** Shorter films may have little to say. */
const shortestFilm = 30;

export const captionWordsDetector: Detector = {
  name: 'caption-words',
  version: '1',
  on: 'media',
  neutral: true,
  marks: { captionWords: { attributes: ['words'] } },
  find: ({ media }, report) => {
    const text = media?.captionsFile?.text;
    if (text === undefined) return;
    const words = countSpoken(text);
    const few =
      media!.seconds !== undefined && media!.seconds >= shortestFilm && (words * 60) / media!.seconds < fewestAMinute;
    if (words === 0) report({ type: 'captionWords', label: 'none', attributes: { words } });
    else if (few) report({ type: 'captionWords', label: 'few', attributes: { words } });
  },
};

/** Words of the cues: without times, numbers, notes, names of sounds in brackets, and signs of music. */
function countSpoken(text: string): number {
  let words = 0;
  let inNote = false;
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed === '') inNote = false;
    else if (/^(?:NOTE|STYLE|REGION)\b/.test(trimmed)) inNote = true;
    if (inNote || trimmed.startsWith('WEBVTT') || trimmed.includes('-->') || /^\d+$/.test(trimmed)) continue;
    words += withoutSounds(trimmed).match(/\p{L}+/gu)?.length ?? 0;
  }
  return words;
}

/** [MUSIC], (applause), <v Dr Anand>, ♪ a song ♪, *laughs*. */
function withoutSounds(line: string): string {
  let depth = 0;
  let song = false;
  let left = '';
  for (const char of line) {
    if ('[(<'.includes(char)) depth++;
    else if ('])>'.includes(char)) depth = Math.max(0, depth - 1);
    else if ('♪♫'.includes(char)) song = !song;
    else if (depth === 0 && !song) left += char;
  }
  return left;
}
