import type { ClauseInput } from '@postlint/core';
import { bySureness, marks } from './bySureness.ts';

const undescribed = { '!': { var: 'node.described' } };
const image = (alt?: string) => ({ kind: 'image', ...(alt !== undefined && { alt }) });
const a = (count: number) => 'a'.repeat(count);

export const altText: ClauseInput = {
  clause: 'platforms/alt-text',
  gist: 'Pictures carry a description that the network can take.',
  given: { platform: 'x' },
  rules: [
    {
      id: 'alt-text-missing',
      severity: 'warning',
      select: 'media[kind=image], media[kind=gif]',
      when: { and: [undescribed, { '!==': [{ var: 'node.altSupported' }, false] }] },
      message: 'This {{node.kind}} has no description (alt text).',
      why: 'Screen readers announce it as a picture and say nothing of what it shows.',
      do: 'Describe in a sentence or two what it shows, and any words in it.',
      examples: {
        fails: [
          { post: { media: [image()] }, finds: ['/media/0'] },
          { post: { media: [image('A door.'), { kind: 'gif', alt: ' . ' }] }, finds: ['/media/1'] },
          // Networks announce "image" also where it only decorates.
          { post: { media: [{ kind: 'image', decorative: true }] } },
          { post: { platform: 'default', media: [image()] } },
        ],
        passes: [
          { post: { media: [image('A door.')] } },
          { post: { media: [{ kind: 'video' }] } },
          { post: { platform: 'whatsapp', media: [image()] } },
          'No picture.',
        ],
      },
    },
    {
      id: 'alt-text-not-carried',
      severity: 'info',
      select: 'media',
      when: {
        and: [
          { '===': [{ var: 'node.altSupported' }, false] },
          { or: [{ var: 'node.described' }, { in: [{ var: 'node.kind' }, ['image', 'gif']] }] },
        ],
      },
      message: 'This network carries no description (alt text) of this {{node.kind}}.',
      why: 'People who use a screen reader are told nothing of it, whatever is typed into other fields.',
      do: 'Say in the text what it shows, and any words in it.',
      examples: {
        fails: [
          { post: { platform: 'whatsapp', media: [image()] } },
          { post: { platform: 'snapchat', media: [image('A door.')] } },
          { post: { platform: 'instagram', surface: 'story', media: [image('A door.')] } },
          { post: { platform: 'tumblr', media: [{ kind: 'video', alt: 'A nurse speaks.' }] } },
        ],
        passes: [
          { post: { platform: 'instagram', media: [image('A door.')] } },
          { post: { platform: 'tumblr', media: [{ kind: 'video' }] } },
          { post: { platform: 'nextdoor', media: [image()] } },
        ],
      },
    },
    {
      id: 'film-description',
      severity: 'info',
      select: 'media[kind=video], media[kind=audio]',
      when: { and: [undescribed, { '===': [{ var: 'node.altSupported' }, true] }] },
      message: 'This {{node.kind}} has no description; the network carries one.',
      why: 'Captions say what is spoken, a description what it is about and what can be seen.',
      do: 'Describe in a sentence or two what it shows.',
      examples: {
        fails: [
          { post: { platform: 'threads', media: [{ kind: 'video' }] }, finds: ['/media/0'] },
          { post: { platform: 'mastodon', media: [{ kind: 'audio' }] } },
        ],
        passes: [
          { post: { platform: 'bluesky', media: [{ kind: 'video', alt: 'A nurse speaks to a child.' }] } },
          { post: { platform: 'x', media: [{ kind: 'video' }] } },
        ],
      },
    },
    ...bySureness(
      {
        id: 'alt-text-too-long',
        find: marks('misfit', 'alt-length'),
        message: 'This description is {{node.found}} {{node.unit}} long; the network takes {{node.most}}.',
        why: 'The network refuses or cuts a description that is too long.',
        do: 'Shorten it by {{node.over}}: say first what matters most. What is marked does not fit.',
        suggest: [{ replace: '{{node.ending}}', title: 'Cut what does not fit' }],
      },
      {
        sure: {
          fails: [
            { post: { media: [image(a(1001))] } },
            { post: { platform: 'linkedin', media: [image(a(4087))] } },
            { post: { platform: 'bluesky', media: [image(a(2001))] } },
          ],
          passes: [{ post: { media: [image(a(1000))] } }, { post: { platform: 'bluesky', media: [image(a(2000))] } }],
        },
        likely: {
          fails: [
            { post: { platform: 'linkedin', media: [image(a(1001))] } },
            { post: { platform: 'tiktok', media: [image(a(301))] } },
          ],
          passes: [{ post: { platform: 'linkedin', media: [image(a(1000))] } }],
        },
      },
    ),
  ],
};
