import { createLinter } from '@postlint/core';
import { readMarkdown, toPlainPost } from '@postlint/core/markdown';
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

describe('the text is what a person would paste', () => {
  test.each<[string, string, string]>([
    ['emphasis', 'A **bold** and *soft* `code`, ~~not struck~~', 'A bold and soft code, ~~not struck~~'],
    ['headings', '# Flu\n\nText\n\nSide\n----\nMore', 'Flu\n\nText\n\nSide\n\nMore'],
    ['hashtags are no headings', '#Flu is here', '#Flu is here'],
    ['breaks', 'one\\\ntwo  \nthree\nfour<br>five<br />six', 'one\ntwo\nthree four\nfive\nsix'],
    ['lists', '* a\n* b\n  * c\n\n3. d\n4. e', '• a\n• b\n  • c\n\n3. d\n4. e'],
    [
      'links',
      '[Book](https://nhs.uk) <https://a.org> https://b.org <x@y.org>',
      'Book https://nhs.uk https://a.org https://b.org x@y.org',
    ],
    [
      'links by reference',
      '[Book][1] and [now].\n\n[1]: https://nhs.uk\n[NOW]: https://b.org',
      'Book https://nhs.uk and now https://b.org.',
    ],
    ['links that lead nowhere', '[Book][1] and [x]', '[Book][1] and [x]'],
    [
      'links that show where they lead',
      '[nhs.uk/flu](https://www.nhs.uk/flu/) [www.a.org](http://a.org)',
      'nhs.uk/flu www.a.org',
    ],
    ['quotes in lists', '- a\n\n  > q\n  >\n  > r', '• a\n  > q\n  > \n  > r'],
    ['an image at the end', '# Flu ![](a.jpg)\n\nBook now\n![](b.jpg)', 'Flu\n\nBook now'],
    ['quotes', '> They said\n> this.\n>\n> And that.\n\nNo.', '> They said this.\n> \n> And that.\n\nNo.'],
    ['code', '```\na\n  b\n```', 'a\n  b'],
    ['rules and comments', 'a\n\n---\n\n<!-- note --> b <!-- note -->', 'a\n\nb'],
    ['entities', 'R&amp;D &copy; &#128077; \\* \\#', 'R&D © 👍 * #'],
  ])('%s', (_name, source, expected) => {
    expect(String(readMarkdown(source).post['text']).trim()).toBe(expected);
  });

  test('images are media, wherever they stand', () => {
    const { post, origin } = readMarkdown('See ![A queue](q.jpg) here ![Doors][d]\n\n![](e.gif)\n\n[d]: doors.mp4');
    expect(post).toEqual({
      text: 'See here',
      media: [
        { kind: 'image', alt: 'A queue', url: 'q.jpg' },
        { kind: 'video', alt: 'Doors', url: 'doors.mp4' },
        { kind: 'gif', alt: '', url: 'e.gif' },
      ],
    });
    expect(origin('/media/1/alt', 0, 5)?.position.start.offset).toBe(29);
  });

  test('an address that is written with an entity or an escape, and the number of an item, have their places', () => {
    const source = 'See [here](https://a.org/x?a=1&amp;b=2) and [x](http://b.org/a\\_b)\n\n1. One';
    const { post, origin } = readMarkdown(source);
    const text = String(post['text']);
    const slice = (shown: string) => {
      const { start, end } = origin('/text', text.indexOf(shown), text.indexOf(shown) + shown.length)!.position;
      return source.slice(start.offset, end.offset);
    };
    expect(slice('https://a.org/x?a=1&b=2')).toBe('https://a.org/x?a=1&amp;b=2');
    expect(slice('http://b.org/a_b')).toBe('http://b.org/a\\_b');
    expect(slice('1.')).toBe('1');
  });

  test('a place on a page is no hashtag of the post', () => {
    expect(readMarkdown('[More](#flu)').post['text']).toBe('More');
  });

  test('what says that it is Markdown has been read', () => {
    expect(readMarkdown('---\nformat: markdown\n---\n2\\*3').post).toEqual({ format: 'plain', text: '2*3' });
  });

  test('the address of a link by reference leads to its definition', () => {
    const source = '[Book][1] today\n\n[1]: https://nhs.uk';
    const { origin } = readMarkdown(source);
    const { start, end } = origin('/text', 5, 19)!.position;
    expect(source.slice(start.offset, end.offset)).toBe('https://nhs.uk');
  });
});

describe('a post with Markdown in it', () => {
  const post = {
    platform: 'x',
    format: 'markdown',
    text: 'Book **now**\n\n![Doors](d.jpg)',
    media: [{ kind: 'video' }],
    thread: [{ text: 'See [this](https://a.org) ![B](b.gif)' }, { text: 'plain' }],
  };

  test('is made the post a network gets', () => {
    expect(toPlainPost(post).post).toEqual({
      platform: 'x',
      format: 'plain',
      text: 'Book now',
      media: [{ kind: 'video' }, { kind: 'image', alt: 'Doors', url: 'd.jpg' }],
      thread: [{ text: 'See this https://a.org', media: [{ kind: 'gif', alt: 'B', url: 'b.gif' }] }, { text: 'plain' }],
    });
  });

  test('places lead back to the markup', () => {
    const { origin } = toPlainPost(post);
    const slice = (pointer: string, start?: number, end?: number) => {
      const place = origin(pointer, start, end);
      const [, index] = /^\/thread\/(\d)/.exec(place.pointer) ?? [];
      return (index === undefined ? post : post.thread[Number(index)]!).text.slice(place.start, place.end);
    };
    expect(slice('/text', 5, 8)).toBe('now');
    expect(slice('/media/1/alt', 0, 5)).toBe('Doors');
    expect(slice('/thread/0/text', 9, 22)).toBe('https://a.org');
    expect(slice('/thread/0/media/0')).toBe('![B](b.gif)');
    expect(origin('/media/0/alt', 1, 2)).toEqual({ pointer: '/media/0/alt', start: 1, end: 2 });
    expect(origin('/platform')).toEqual({ pointer: '/platform' });
  });

  test('marks go where their words went', () => {
    const marks = [
      { at: '/text', start: 5, end: 12, type: 'a', source: 's' },
      { at: '/text', start: 21, end: 26, type: 'b', source: 's' },
      { at: '/thread/0/text', start: 5, end: 9, type: 'c', source: 's' },
      { at: '/media/0', type: 'd', source: 's' },
      'no mark',
    ];
    expect((toPlainPost({ ...post, marks }).post as { marks: unknown[] }).marks).toEqual([
      { at: '/text', start: 5, end: 8, type: 'a', source: 's' },
      { at: '/text', type: 'b', source: 's' },
      { at: '/thread/0/text', start: 4, end: 8, type: 'c', source: 's' },
      { at: '/media/0', type: 'd', source: 's' },
      'no mark',
    ]);
  });

  test.each([
    [undefined],
    [7],
    ['text'],
    [[]],
    [{ format: 'plain', text: '*' }],
    [{ format: 'markdown' }],
    [{ format: 'markdown', text: 1, thread: [null, 2] }],
  ])('%j stays what it is, but for its format', (value) => {
    expect(toPlainPost(value).post).toEqual(
      typeof value === 'object' && !Array.isArray(value) && value.format === 'markdown'
        ? { ...value, format: 'plain' }
        : value,
    );
  });

  test('handed to a linter as it stands it is not passed for checked', () => {
    const { issues, verdict } = createLinter({ packs: [] }).check(post);
    expect(issues).toMatchObject([{ code: 'markdown-as-plain', pointer: '/format', effect: 'unchecked' }]);
    expect(verdict).toBe('incomplete');
    expect(createLinter({ packs: [] }).check(toPlainPost(post).post).verdict).toBe('pass');
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

test.each([
  ['\n---\nplatform: x\n---\nHi', 'front-matter-open', 1],
  ['---\nplatform: x\nHi', 'front-matter-open', 0],
  ['---\nplatform: x\n...\nHi', 'front-matter-open', 0],
  ['---\nplatform: x\ntext: One\n---\nTwo', 'text-twice', 22],
])('%j is said to be wrong', (source, code, offset) => {
  expect(readMarkdown(source).issues).toMatchObject([{ code, effect: 'unchecked', range: { start: { offset } } }]);
});

test.each([
  [
    'media:\n  - kind: video\n    captions: yes',
    'Unexpected value "yes", expected one of "auto", true, false; did you mean true?',
  ],
  [
    'media:\n  - kind: video\n    captions: No',
    'Unexpected value "No", expected one of "auto", true, false; did you mean false?',
  ],
  [
    'media:\n  - kind: video\n    captions: atuo',
    'Unexpected value "atuo", expected one of "auto", true, false; did you mean "auto"?',
  ],
  ['media:\n  - kind: image\n    screens: no', 'Unexpected text, expected true or false; did you mean false?'],
  ['consent: yes', 'Unexpected text, expected true or false or an object; did you mean true?'],
])('what YAML takes for text is said to be no truth: %j', (head, message) => {
  const { post } = readMarkdown(`---\nplatform: x\n${head}\n---\nHello`);
  expect(
    createLinter({ packs: [] })
      .check(post)
      .issues.map((issue) => issue.message),
  ).toEqual([message]);
});

test.each(['---\n\nA rule first', 'Text\n---\nkey: value', '---\nplatform: x\ntext: One\n---\n'])(
  '%j is fine',
  (source) => {
    expect(readMarkdown(source).issues).toEqual([]);
  },
);

test.each([
  ['endless emphasis', '*a '.repeat(20_000)],
  ['endless quotes', `${'>'.repeat(20_000)} a`],
  ['endless lists', `${'- '.repeat(20_000)}a`],
  ['a book', 'word '.repeat(50_000)],
])('%s is read as plain text, and that is said', (_name, source) => {
  const { post, issues, origin } = readMarkdown(`---\nplatform: x\n---\n${source}`);
  expect(post['text']).toBe(source);
  expect(issues).toMatchObject([{ code: 'markdown-too-much', effect: 'unchecked' }]);
  expect(origin('/text', 0, 1)?.position.start).toMatchObject({ line: 4, column: 1 });
});

test('two images of one address are two, and each keeps its description', () => {
  const { post } = readMarkdown('---\nmedia:\n  - url: a.jpg\n    people: [none]\n---\n![One](a.jpg) ![Two](a.jpg)');
  expect(post['media']).toEqual([
    { kind: 'image', alt: 'One', url: 'a.jpg', people: ['none'] },
    { kind: 'image', alt: 'Two', url: 'a.jpg' },
  ]);
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
