import { createLinter } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeForLinkedin, networks, platforms, platformsPack } from '../src/index.ts';

const linter = createLinter({ packs: [platformsPack], plugins: [platforms] });

/** The lengths of the text of a post. */
function lengths(platform: string, text: string): number[] {
  const { counts } = linter.check({ platform, text, media: [{ kind: 'image', alt: 'A door.' }] });
  return counts.filter(({ field }) => field === '/text').map(({ length }) => length);
}

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'é',
        'e\u0301',
        '日',
        '👍',
        '👨‍👩‍👧‍👦',
        '🇬🇧',
        '1️⃣',
        '\r\n',
        'https://nhs.uk/a ',
        '@jo@a.org ',
        '#b ',
        '\ud800',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('methods against the plainest way to say the same', () => {
  const segmenter = new Intl.Segmenter('en');
  const graphemes = (text: string) => [...segmenter.segment(text)].length;
  const bytes = (text: string) => new TextEncoder().encode(text).length;

  test('graphemes and bytes (Bluesky)', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lengths('bluesky', text)).toEqual([graphemes(text), bytes(text)]);
      }),
    );
  });

  test('UTF-16 (Instagram)', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lengths('instagram', text)).toEqual([text.length]);
      }),
    );
  });

  test('code points of the longest paragraph, bytes of all (Tumblr)', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const longest = Math.max(...text.split('\n').map((block) => [...block].length));
        expect(lengths('tumblr', text)).toEqual([longest, bytes(text)]);
      }),
    );
  });

  test('as it is sent (LinkedIn)', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lengths('linkedin', text)).toEqual([text.length, escapeForLinkedin(text).length]);
      }),
    );
  });

  test('no emoji: graphemes; emoji: bytes (Threads)', () => {
    const emoji = fc.constantFrom('👍', '👨‍👩‍👧‍👦', '🇬🇧', '☺️', '🙋🏽');
    const part = fc.oneof(emoji, fc.stringMatching(/^[a-zé日 ]{0,5}$/));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const expected = parts.map((each) =>
          /\p{RI}|\p{Extended_Pictographic}/u.test(each) ? bytes(each) : graphemes(each),
        );
        expect(lengths('threads', parts.join('|'))).toEqual([
          expected.reduce((sum, each) => sum + each, 0) + Math.max(0, parts.length - 1),
        ]);
      }),
    );
  });
});

test('escapes of LinkedIn can be undone, and leave no reserved character bare', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const escaped = escapeForLinkedin(text);
      expect(escaped.replace(/\\([|{}@[\]()<>#*_~\\])/g, '$1')).toBe(text);
      expect(escaped.replace(/\\[|{}@[\]()<>#*_~\\]/g, '')).not.toMatch(/[|{}@[\]()<>#*_~\\]/);
    }),
  );
});

test('every count is a whole number, and remaining is what is left', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...networks.map(({ name }) => name)), (text, platform) => {
      const post = { platform, text, title: text, tags: [text, 'b c'], contentWarning: text, thread: [{ text }] };
      for (const { length, limit, remaining } of linter.check(post).counts) {
        expect(Number.isInteger(length) && length >= 0).toBe(true);
        expect(remaining).toBe(limit - length);
      }
    }),
  );
});

test('every part of a thread has its count, and the tags theirs together', () => {
  const counts = (platform: string, post: object) =>
    linter.check({ platform, ...post }).counts.map(({ field, length, unit }) => `${field} ${length} ${unit}`);
  expect(counts('bluesky', { text: 'One', thread: [{ text: 'Two 👍' }] })).toEqual([
    '/text 3 graphemes',
    '/text 3 bytes',
    '/thread/0/text 5 graphemes',
    '/thread/0/text 8 bytes',
  ]);
  expect(counts('youtube', { tags: ['flu', 'flu jab'] })).toEqual([
    '/tags/0 3 characters',
    '/tags/1 7 characters',
    '/tags 13 characters, with commas and quotation marks',
  ]);
  // The warning stands before the first part; whether it is repeated is up to who posts.
  expect(counts('mastodon', { contentWarning: 'Flu', text: 'One', thread: [{ text: 'Two' }] })).toEqual([
    '/text 6 graphemes',
    '/thread/0/text 3 graphemes',
  ]);
});

test('no post takes more than its length, whatever it is made of', () => {
  const posts = (size: number): object[] => [
    { text: '<'.repeat(size * 10) },
    { text: '(\\('.repeat(size * 10) },
    { text: '#a @b '.repeat(size) },
    { tags: Array.from({ length: Math.min(10_000, size) }, () => 'a'.repeat(150)) },
    { media: Array.from({ length: Math.min(10_000, size) }, () => ({ kind: 'document' })) },
    { media: [{ kind: 'video', captionsFile: { text: '1\n00:00:01,000 --> 00:00:0\n'.repeat(size) } }] },
    { media: [{ kind: 'video', captionsFile: { text: `WEBVTT\n\n${'<'.repeat(size * 10)}` } }] },
  ];
  const [small, large] = [posts(100), posts(10_000)];
  for (const platform of ['x', 'youtube', 'linkedin', 'tumblr']) {
    large.forEach((post, index) => {
      linter.check({ platform, ...small[index] });
      const started = performance.now();
      const { findings } = linter.check({ platform, ...post });
      // A hundred times the text; quadratic would be minutes.
      expect(performance.now() - started, `${platform} ${index}`).toBeLessThan(10_000);
      expect(findings.length).toBeLessThan(2_000);
    });
  }
}, 120_000);

test('many plain links and one emoji behind them: nothing is looked for to the end of the text at each', () => {
  const counting = createLinter({ packs: [], plugins: [{ name: 'networks', version: '1', platforms: networks }] });
  const started = performance.now();
  const [count] = counting.check({ platform: 'x', text: `${'https://nhs.uk/a '.repeat(100_000)}👍` }).counts;
  expect(count!.length).toBe(24 * 100_000 + 2);
  // Looked for at each, it takes minutes.
  expect(performance.now() - started).toBeLessThan(20_000);
}, 60_000);

describe("a Mastodon server's own limits", () => {
  const mastodon = {
    statuses: { max_characters: 1000, max_media_attachments: 8, characters_reserved_per_url: 30 },
    polls: { max_options: 10, max_characters_per_option: 100 },
    media_attachments: { description_limit: 3000 },
  };
  const own = createLinter({ packs: [platformsPack], plugins: [platforms], settings: { mastodon } });

  test('stand in for the defaults', () => {
    const text = `${'a'.repeat(500)} https://nhs.uk`;
    const report = own.check({
      platform: 'mastodon',
      text,
      media: Array.from({ length: 8 }, () => ({ kind: 'image', alt: 'a'.repeat(2000) })),
    });
    expect(report.findings).toEqual([]);
    expect(report.counts[0]).toMatchObject({ length: 531, limit: 1000 });
    const past = own.check({ platform: 'mastodon', text: 'a'.repeat(1001) }).findings[0]!;
    expect(past.why).toContain('settings.mastodon.statuses.max_characters');
    const options = Array.from({ length: 10 }, (_, i) => `Option ${i}`);
    expect(own.check({ platform: 'mastodon', text: 'Which?', poll: { options } }).findings).toEqual([]);
  });

  test('that are no numbers are faults of the pack', () => {
    const wrong = { mastodon: { statuses: { max_characters: '1000' } } };
    expect(() => createLinter({ packs: [platformsPack], plugins: [platforms], settings: wrong })).toThrow(
      'Unexpected "1000" in settings.mastodon.statuses.max_characters, expected a whole number',
    );
  });
});
