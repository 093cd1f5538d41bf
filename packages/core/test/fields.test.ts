import { createLinter, type TreeNode } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { linterOf } from './fixtures.ts';

const linter = createLinter({ packs: [] });

/** Where every field stands: its pointer, its name, and the types above it. */
function fieldsOf(post: unknown): string[] {
  const found: string[] = [];
  const walk = (node: TreeNode, above: string): void => {
    if (node.type === 'field')
      found.push(`${above}/ ${'pointer' in node ? node.pointer : ''} ${'name' in node ? node.name : ''}`);
    else if ('children' in node) {
      const type = node.type === 'context' && 'of' in node ? `context[${node.of}]` : node.type;
      for (const child of node.children as TreeNode[]) walk(child, `${above}/${type}`);
    }
  };
  walk(linter.read(post).tree(), '');
  return found.map((path) => path.replace('/post', ''));
}

const media = (alt: string) => [{ kind: 'image', alt }];
const full = {
  platform: 'x',
  text: 'a',
  title: 'b',
  description: 'c',
  contentWarning: 'd',
  tags: ['e', 'f'],
  media: [{ kind: 'video' }, ...media('g')],
  thread: [{ text: 'h' }, { text: 'i', media: media('j') }],
  poll: { options: ['k', 'l'] },
  link: { url: 'https://a.org', title: 'm', description: 'n' },
  account: { handle: '@x', bio: 'o' },
  inReplyTo: { text: 'p', author: { bio: 'q' } },
  reposted: { text: 'r', media: media('s') },
};

describe('every text of a post is a field, with its JSON Pointer, where it belongs', () => {
  test('of a post', () => {
    expect(fieldsOf(full)).toEqual([
      '/ /title title',
      '/ /contentWarning contentWarning',
      '/ /text text',
      '/ /description description',
      '/ /tags/0 tags',
      '/ /tags/1 tags',
      '/ /poll/options/0 poll.options',
      '/ /poll/options/1 poll.options',
      '/ /link/title link.title',
      '/ /link/description link.description',
      '/media/ /media/1/alt media.alt',
      '/thread/ /thread/0/text thread.text',
      '/thread/ /thread/1/text thread.text',
      '/thread/media/ /thread/1/media/0/alt media.alt',
      '/context[reply]/ /inReplyTo/text inReplyTo.text',
      '/context[reply]/ /inReplyTo/author/bio inReplyTo.author.bio',
      '/context[repost]/ /reposted/text reposted.text',
      '/context[repost]/media/ /reposted/media/0/alt media.alt',
      '/context[account]/ /account/bio account.bio',
    ]);
  });

  test.each([
    ['profile', { kind: 'profile' }, '/ /account/bio account.bio'],
    ['account request', { kind: 'account-request' }, '/ /account/bio account.bio'],
    ['comment that came in', { kind: 'comment' }, '/context[sender]/ /account/bio account.bio'],
    ['message that came in', { kind: 'message', direction: 'inbound' }, '/context[sender]/ /account/bio account.bio'],
  ])('the bio of a %s', (_name, more, expected) => {
    expect(fieldsOf({ platform: 'x', account: { bio: 'Runner.' }, ...more })).toEqual([expected]);
  });

  test('an empty text is a field without words, an absent one is none', () => {
    expect(fieldsOf({ platform: 'x', text: '', title: null })).toEqual(['/ /text text']);
  });
});

describe('rules stay out of what others wrote', () => {
  const found = (select: string) =>
    linterOf([{ select }])
      .check(full)
      .findings.map(({ at, text }) => `${at} ${text}`);

  test('unless they name it', () => {
    expect(found('word').some((place) => /inReplyTo|reposted|account/.test(place))).toBe(false);
    expect(found('context[of=reply] word')).toEqual(['/inReplyTo/text p', '/inReplyTo/author/bio q']);
    expect(found('context media word')).toEqual(['/reposted/media/0/alt s']);
    expect(found('context[of=account] field')).toEqual(['/account/bio o']);
  });
});
