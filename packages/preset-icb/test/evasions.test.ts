/** Posts that hurt are found as they stand, and in disguise. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { icbLinter, now } from '../scripts/quality/measure.ts';
import { asStaff } from '../scripts/quality/settings.ts';

interface Hurtful {
  readonly clause: string;
  readonly text: string;
  readonly to?: string;
  readonly account?: string;
}

const { posts } = JSON.parse(readFileSync(new URL('data/hurtful.json', import.meta.url), 'utf8')) as {
  posts: Hurtful[];
};
const linter = icbLinter();
const ours = new Set(posts.map(({ clause }) => clause));

function clausesOf({ account, to }: Hurtful, text: string): string[] {
  const post = {
    ...asStaff(text),
    ...(account && { account: { type: account, bio: '' } }),
    ...(to && { kind: 'reply', inReplyTo: { text: 'Why does it take so long?', author: { role: to } } }),
  };
  const raised = linter
    .check(post, { now })
    .findings.filter(({ outcome, severity }) => outcome === 'failed' && severity !== 'info')
    .map(({ clause }) => clause);
  return [...new Set(raised)].filter((clause) => ours.has(clause)).sort();
}

/** Ways people write around filters; each changes every third long word, beginning with the first, second, third. */
const disguises: Readonly<Record<string, (word: string) => string>> = {
  'digits for letters': (word) => word.replace('e', '3').replace('i', '1').replace('o', '0').replace('a', '4'),
  'a sign for a vowel': (word) => word[0] + word.slice(1).replace(/[aeiou]/i, '*'),
  'spelled out': (word) => [...word].join(' '),
  'points between': (word) => [...word].join('.'),
  stretched: (word) => word.replace(/([aeiou])/i, '$1$1$1$1'),
  'look-alike letters': (word) => word.replace('e', 'е').replace('a', 'а').replace('o', 'о'),
  'styled letters': (word) =>
    word.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(0x1d5ee + letter.charCodeAt(0) - 97)),
  'hidden signs': (word) => [...word].join('\u200b'),
};

/** One word in disguise: the longest of those that stand in what was found. */
function disguise(text: string, found: readonly string[], how: (word: string) => string): string {
  const words = found.flatMap((part) => part.match(/(?<!['’])\b[A-Za-z]{4,}\b(?!['’])/g) ?? []);
  const [word] = words.sort((a, b) => b.length - a.length);
  return word ? text.replace(word, how(word)) : text;
}

function foundIn(post: Hurtful): string[] {
  const full = {
    ...asStaff(post.text),
    ...(post.account && { account: { type: post.account, bio: '' } }),
    ...(post.to && { kind: 'reply', inReplyTo: { text: 'Why does it take so long?', author: { role: post.to } } }),
  };
  return linter
    .check(full, { now })
    .findings.filter(({ clause, outcome, severity }) => ours.has(clause) && outcome === 'failed' && severity !== 'info')
    .flatMap(({ evidence, text }) => (text ? [text] : evidence.flatMap((each) => each.text ?? [])));
}

test('there are a hundred, and their clauses are raised', () => {
  expect(posts.length).toBeGreaterThanOrEqual(100);
  const missed = posts.filter((post) => !clausesOf(post, post.text).includes(post.clause));
  expect(missed.map(({ text }) => text)).toEqual([]);
});

describe('in disguise, the same clauses for 95 of 100', () => {
  const plain = posts.map((post) => ({ post, clauses: clausesOf(post, post.text), found: foundIn(post) }));
  test.each(Object.entries(disguises))('%s', (_name, how) => {
    const same = plain.filter(({ post, clauses, found }) =>
      clauses.every((clause) => clausesOf(post, disguise(post.text, found, how)).includes(clause)),
    );

    console.log(
      _name,
      plain
        .filter((x) => !same.includes(x))
        .map(({ post, found, clauses }) => [clauses.join(), disguise(post.text, found, how)].join(' | '))
        .join('\n'),
    );
    expect(same.length / plain.length).toBeGreaterThanOrEqual(0.95);
  });
});
