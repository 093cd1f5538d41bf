import type { ClauseInput } from '@postlint/core';
import { bySureness, marks } from './bySureness.ts';

const images = (count: number) => Array.from({ length: count }, () => ({ kind: 'image', alt: 'A door.' }));
const image = { kind: 'image', alt: 'A door.' };
const film = { kind: 'video', captions: true };
const paper = { kind: 'document' };

export const media: ClauseInput = {
  clause: 'platforms/media',
  gist: 'A post has media of the kind, number, length and size that the network takes.',
  given: { platform: 'x', text: 'Our new clinic.' },
  rules: [
    ...bySureness(
      {
        id: 'too-many-media',
        find: marks('misfit', 'media-count'),
        message: 'There are {{node.found}} pictures or files; the network takes {{node.most}}.',
        why: 'What is too much is refused or left out.',
        do: 'Keep the {{node.most}} that say most, or make two posts.',
      },
      {
        sure: {
          fails: [
            { post: { media: images(5) }, finds: ['/media/4'] },
            { post: { thread: [{ text: 'More.', media: images(5) }] }, finds: ['/thread/0/media/4'] },
            { post: { platform: 'instagram', media: images(21) } },
          ],
          passes: [{ post: { media: images(4) } }, { post: { platform: 'default', media: images(50) } }],
        },
        likely: {
          fails: [
            { post: { platform: 'instagram', media: images(11) }, finds: ['/media/10'] },
            { post: { platform: 'facebook', media: images(11) } },
            { post: { media: [film, film] } },
          ],
          passes: [{ post: { platform: 'instagram', media: images(10) } }],
        },
        unsure: {
          fails: [
            { post: { platform: 'bluesky', media: images(5) } },
            { post: { platform: 'whatsapp', media: images(2) } },
          ],
          passes: [
            { post: { platform: 'bluesky', media: images(4) } },
            { post: { platform: 'whatsapp', media: images(1) } },
          ],
        },
      },
    ),
    ...bySureness(
      {
        id: 'media-kind',
        find: marks('misfit', 'media-kind'),
        message: 'The network takes no {{node.found}}; it takes: {{node.most}}.',
        why: 'It is refused or left out.',
        do: 'Publish it where it can be read, and link to it.',
      },
      {
        sure: {
          fails: [{ post: { media: [image, paper] }, finds: ['/media/1'] }],
          passes: [{ post: { media: [image] } }],
        },
        likely: {
          fails: [{ post: { platform: 'facebook', media: [paper] } }],
          passes: [{ post: { platform: 'linkedin', media: [paper] } }],
        },
        unsure: {
          fails: [{ post: { platform: 'flickr', media: [paper] } }],
          passes: [{ post: { platform: 'flickr', media: [image] } }],
        },
      },
    ),
    ...bySureness(
      {
        id: 'media-mixed',
        find: marks('misfit', 'media-mix'),
        message: 'The network does not mix {{node.found}} in one post.',
        why: 'The post is refused, or part of it left out.',
        do: 'Keep one kind, or make two posts.',
      },
      {
        sure: {
          fails: [{ post: { platform: 'mastodon', media: [image, film] }, finds: ['/media/1'] }],
          passes: [{ post: { platform: 'instagram', media: [image, film] } }],
        },
        likely: {
          fails: [{ post: { platform: 'linkedin', media: [image, film] } }],
          passes: [{ post: { platform: 'threads', media: [image, film] } }],
        },
        unsure: { fails: [{ post: { media: [image, film] } }], passes: [{ post: { media: [image, image] } }] },
      },
    ),
    {
      id: 'media-missing',
      severity: 'info',
      select: 'misfit[label=media-missing]',
      message: 'The network publishes nothing without a picture or film.',
      why: 'A text alone cannot be published there. Source: {{node.statedIn}}, read {{node.read}}.',
      do: 'Add one, with a description.',
      examples: {
        fails: [{ post: { platform: 'instagram' } }, { post: { platform: 'pinterest' } }],
        passes: [{ post: { platform: 'instagram', media: [image] } }, 'Just a text.'],
      },
    },
    ...bySureness(
      {
        id: 'film-length',
        find: marks('fileMisfit', 'seconds-over', 'seconds-under'),
        message: 'This film lasts {{node.found}}; the network takes {{node.least}} to {{node.most}}.',
        why: 'The network refuses or cuts it.',
        do: 'Cut it to length, or publish it elsewhere and link to it.',
      },
      {
        sure: {
          fails: [{ post: { media: [{ ...film, seconds: 141 }] } }, { post: { media: [{ ...film, seconds: 0.2 }] } }],
          passes: [
            { post: { media: [{ ...film, seconds: 140 }] } },
            { post: { media: [{ ...film, seconds: 600 }], account: { tier: 'premium' } } },
            { post: { media: [film] } },
          ],
        },
        likely: {
          fails: [{ post: { platform: 'tiktok', media: [{ ...film, seconds: 601 }] } }],
          passes: [{ post: { platform: 'tiktok', media: [{ ...film, seconds: 600 }] } }],
        },
        unsure: {
          fails: [{ post: { media: [{ ...film, seconds: 14_401 }], account: { tier: 'premium' } } }],
          passes: [{ post: { media: [{ ...film, seconds: 14_400 }], account: { tier: 'premium' } } }],
        },
      },
    ),
    ...bySureness(
      {
        id: 'file-size',
        find: marks('fileMisfit', 'bytes-over', 'width-over', 'height-over'),
        message: 'This file has {{node.found}}; the network takes {{node.most}}.',
        why: 'The network refuses it, or makes it smaller.',
        do: 'Make it smaller before it is uploaded.',
      },
      {
        sure: {
          fails: [
            { post: { media: [{ ...image, bytes: 6_000_000 }] } },
            { post: { media: [{ kind: 'gif', alt: 'A door opens.', width: 1281 }] } },
          ],
          passes: [
            { post: { media: [{ ...image, bytes: 5_000_000 }] } },
            { post: { media: [{ ...image, width: 4000 }] } },
          ],
        },
        likely: {
          fails: [{ post: { platform: 'instagram', media: [{ ...image, bytes: 9_000_000 }] } }],
          passes: [{ post: { platform: 'instagram', media: [{ ...image, bytes: 8_000_000 }] } }],
        },
        unsure: {
          fails: [{ post: { platform: 'snapchat', media: [{ ...film, bytes: 600_000_000 }] } }],
          passes: [{ post: { platform: 'snapchat', media: [{ ...film, bytes: 400_000_000 }] } }],
        },
      },
    ),
  ],
};
