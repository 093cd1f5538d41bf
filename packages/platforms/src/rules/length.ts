import type { ClauseInput } from '@postlint/core';
import { bySureness, marks } from './bySureness.ts';

const family = '👨‍👩‍👧‍👦';
const a = (count: number) => 'a'.repeat(count);

export const length: ClauseInput = {
  clause: 'platforms/length',
  gist: 'A text is no longer than the network takes.',
  given: { platform: 'x' },
  rules: [
    ...bySureness(
      {
        id: 'too-long',
        find: marks('misfit', 'length'),
        message: 'This is {{node.found}} {{node.unit}} long; the network takes {{node.most}}.',
        why: 'The network refuses or cuts a text that is too long.',
        do: 'Shorten it by {{node.over}}, or go on in a thread. What is marked does not fit.',
        suggest: [{ replace: '{{node.ending}}', title: 'Cut what does not fit' }],
      },
      {
        sure: {
          fails: [
            // An ellipsis counts too: two on X.
            { post: a(281), finds: [a(3)] },
            { post: `${'Flu clinics open on Monday. '.repeat(10)}Then come.`, finds: [' Then come.'] },
            { post: 'vaccination '.repeat(24), finds: [' vaccination '] },
            { post: '👍'.repeat(141) },
            { post: { platform: 'bluesky', text: family.repeat(121) } },
            { post: { platform: 'threads', text: family.repeat(21) } },
            { post: { platform: 'mastodon', contentWarning: 'Needles', text: a(494) } },
            { post: { platform: 'youtube', title: a(101) } },
            { post: { text: 'One.', thread: [{ text: a(281) }] }, finds: [a(3)] },
          ],
          passes: [
            a(280),
            '👍'.repeat(140),
            { post: { text: a(281), account: { tier: 'premium' } } },
            { post: { platform: 'bluesky', text: family.repeat(120) } },
            { post: { platform: 'threads', text: family.repeat(20) } },
            { post: { platform: 'mastodon', contentWarning: 'Needles', text: a(493) } },
            { post: { platform: 'default', text: a(9999) } },
            { post: { kind: 'message', text: a(281) } },
          ],
        },
        likely: {
          fails: [
            { post: { platform: 'linkedin', text: '('.repeat(1501) } },
            { post: { text: a(25_001), account: { tier: 'premium' } } },
            { post: { platform: 'youtube', description: 'é'.repeat(2501) } },
          ],
          passes: [{ post: { platform: 'linkedin', text: a(3000) } }, a(281)],
        },
        unsure: {
          fails: [
            { post: { platform: 'facebook', text: a(5001) } },
            { post: { platform: 'instagram', surface: 'story', text: 'Flu clinic today' } },
            { post: { platform: 'pinterest', text: a(501) } },
          ],
          passes: [{ post: { platform: 'facebook', text: a(5000) } }, { post: { platform: 'snapchat', text: a(250) } }],
        },
      },
    ),
    {
      id: 'past-the-fold',
      severity: 'info',
      select: 'fold',
      maxFindings: 1,
      message: 'Only about the first {{node.most}} characters show before the reader has to ask for more.',
      why: 'Most readers see no more than that.',
      do: 'Say first what matters most: what happens, when, and what to do.',
      examples: {
        fails: [{ post: { platform: 'linkedin', text: a(211) } }, { post: { platform: 'youtube', title: a(71) } }],
        passes: [
          { post: { platform: 'linkedin', text: a(210) } },
          a(280),
          { post: { platform: 'mastodon', text: a(500) } },
        ],
      },
    },
  ],
};
