import { readMarkdown } from '@postlint/core/markdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const draft = `---
platform: x
account:
  type: corporate
media:
  - url: team.jpg
    people: [staff]
---
# Flu clinics

Book **today** at [our page](https://nhs.uk/flu) &amp; come
along.\\
Bring a friend.

- Monday
- Tuesday

![Five people outside a clinic](team.jpg)
`;

test('a draft becomes a post', () => {
  expect(readMarkdown(draft).post).toEqual({
    platform: 'x',
    account: { type: 'corporate' },
    text: 'Flu clinics\n\nBook today at our page https://nhs.uk/flu & come along.\nBring a friend.\n\n• Monday\n• Tuesday',
    media: [{ kind: 'image', alt: 'Five people outside a clinic', url: 'team.jpg', people: ['staff'] }],
  });
});

describe('places lead back to the file', () => {
  const { post, origin } = readMarkdown(draft, 'draft.md');
  const sliceOf = (pointer: string, start?: number, end?: number) => {
    const found = origin(pointer, start, end)!;
    return draft.slice(found.position.start.offset, found.position.end.offset);
  };
  const text = post['text'] as string;
  test.each(['today', 'our page', 'https://nhs.uk/flu', 'Bring a friend', 'Tuesday', 'along'])('%s', (words) => {
    const start = text.indexOf(words);
    expect(sliceOf('/text', start, start + words.length)).toBe(words);
  });
  test('alt text, front matter', () => {
    expect(sliceOf('/media/0/alt', 0, 11)).toBe('Five people');
    expect(sliceOf('/account/type')).toBe('corporate');
    expect(origin('/account/type')?.position.start).toMatchObject({ line: 4, column: 9 });
  });
});

test('CRLF and a byte order mark change nothing but the places', () => {
  const windows = `\ufeff${draft.replaceAll('\n', '\r\n')}`;
  const { post, origin } = readMarkdown(windows);
  expect(post).toEqual(readMarkdown(draft).post);
  const start = (post['text'] as string).indexOf('Bring');
  const found = origin('/text', start, start + 5)!;
  expect(windows.slice(found.position.start.offset, found.position.end.offset)).toBe('Bring');
});

test('broken front matter is an issue with its place, and the body is still read', () => {
  const { post, issues } = readMarkdown('---\nplatform: [x\n---\nHello');
  expect(issues).toMatchObject([{ code: 'front-matter', effect: 'unchecked', range: { start: { line: 2 } } }]);
  expect(post).toEqual({ text: 'Hello' });
});

test('any text is read, and every place lies in the file', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(
      '---\n',
      'a: b\n',
      '# ',
      '* x\n',
      '![a](b)',
      '[c](d)',
      '**',
      '`',
      '\n\n',
      '\r\n',
      '&amp;',
      '\\*',
      '<b>',
      '> ',
      '1. ',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (source) => {
        const { post, origin } = readMarkdown(source);
        const text = (post['text'] as string | undefined) ?? '';
        if (typeof text !== 'string' || text === '') return;
        for (const [start, end] of [
          [0, text.length],
          [0, 1],
          [text.length - 1, text.length],
        ] as const) {
          const { position } = origin('/text', start, end)!;
          expect(position.start.offset).toBeGreaterThanOrEqual(0);
          expect(position.end.offset).toBeGreaterThanOrEqual(position.start.offset);
          expect(position.end.offset).toBeLessThanOrEqual(source.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});
