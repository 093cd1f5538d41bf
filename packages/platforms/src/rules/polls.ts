import type { ClauseInput } from '@postlint/core';
import { bySureness, marks } from './bySureness.ts';

const poll = (count: number) => ({ options: Array.from({ length: count }, (_, i) => `Option ${i}`) });
const media = [{ kind: 'image', alt: 'A door.' }];

export const polls: ClauseInput = {
  clause: 'platforms/polls',
  gist: 'A poll is one the network has.',
  given: { platform: 'x', text: 'Which time suits you?' },
  rules: [
    ...bySureness(
      {
        id: 'poll-options',
        find: marks('misfit', 'poll-options'),
        message: 'The poll has {{node.found}} options; the network takes {{node.least}} to {{node.most}}.',
        why: 'The network refuses it.',
        do: 'Ask with {{node.least}} to {{node.most}} options.',
      },
      {
        sure: {
          fails: [{ post: { poll: poll(5) }, finds: ['Option 4'] }, { post: { poll: poll(1) } }],
          passes: [{ post: { poll: poll(4) } }, { post: { poll: poll(2) } }, 'No poll.'],
        },
        likely: {
          fails: [{ post: { platform: 'linkedin', poll: poll(5) } }],
          passes: [{ post: { platform: 'linkedin', poll: poll(4) } }],
        },
        unsure: {
          fails: [{ post: { platform: 'youtube', poll: poll(6) } }],
          passes: [{ post: { platform: 'youtube', poll: poll(5) } }],
        },
      },
    ),
    ...bySureness(
      {
        id: 'poll-and-media',
        find: marks('misfit', 'poll-and-media'),
        message: 'The network takes a poll or media, not both.',
        why: 'The post is refused, or one of them left out.',
        do: 'Make two posts.',
      },
      {
        sure: {
          fails: [{ post: { platform: 'mastodon', poll: poll(2), media } }],
          passes: [{ post: { platform: 'mastodon', poll: poll(2) } }],
        },
        likely: { fails: [{ post: { poll: poll(2), media } }], passes: [{ post: { media } }] },
      },
    ),
    ...bySureness(
      {
        id: 'poll-not-carried',
        find: marks('misfit', 'no-poll'),
        message: 'The network has no polls.',
        why: 'The poll is left out, and the text asks a question nobody can answer.',
        do: 'Ask for replies instead, or link to a form.',
      },
      {
        sure: {
          fails: [{ post: { platform: 'bluesky', poll: poll(2) } }],
          passes: [{ post: { platform: 'mastodon', poll: poll(2) } }],
        },
        unsure: {
          fails: [{ post: { platform: 'facebook', poll: poll(2) } }],
          passes: [{ post: { platform: 'default', poll: poll(2) } }],
        },
      },
    ),
  ],
};
