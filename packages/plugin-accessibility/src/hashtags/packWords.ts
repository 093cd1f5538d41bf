/**
 * Words with how common they are, as one short text, and back. A level is the binary logarithm of how often a word stands in
 * the corpus, so one level more is twice as often. Words of a level are sorted, and each begins with the number of letters it
 * shares with the one before: `0apple5s` is apple, apples.
 */
export type Levels = ReadonlyMap<string, number>;

export function packWords(levels: Levels): string {
  const byLevel: string[][] = [];
  for (const [word, level] of levels) (byLevel[level] ??= []).push(word);
  return Array.from(byLevel, (words = []) => packLevel(words.sort())).join('|');
}

function packLevel(words: readonly string[]): string {
  let before = '';
  let packed = '';
  for (const word of words) {
    let shared = 0;
    while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
    packed += shared + word.slice(shared);
    before = word;
  }
  return packed;
}

/** Calls back for every word. */
export function eachWord(packed: string, visit: (word: string, level: number) => void): void {
  let level = 0;
  let word = '';
  for (let at = 0; at < packed.length; ) {
    if (packed.charCodeAt(at) === bar) {
      level++;
      at++;
      continue;
    }
    let end = at + 1;
    while (end < packed.length && packed.charCodeAt(end) > nine && packed.charCodeAt(end) !== bar) end++;
    word = word.slice(0, packed.charCodeAt(at) - zero) + packed.slice(at + 1, end);
    visit(word, level);
    at = end;
  }
}

const [zero, nine, bar] = [48, 57, 124];
