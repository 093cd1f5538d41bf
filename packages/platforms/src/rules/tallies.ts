import type { ClauseInput } from '@postlint/core';
import { bySureness, marks } from './bySureness.ts';

const hashtags = (count: number) => Array.from({ length: count }, (_, i) => `#tag${i}`).join(' ');
const mentions = (count: number) => Array.from({ length: count }, (_, i) => `@name${i}`).join(' ');
const links = (count: number) => Array.from({ length: count }, (_, i) => `https://nhs.uk/${i}`).join(' ');
const tags = (count: number) => Array.from({ length: count }, (_, i) => `tag ${i}`);

export const tallies: ClauseInput = {
  clause: 'platforms/tags-and-links',
  gist: 'A post has no more hashtags, mentions and links than the network takes, and its links work.',
  given: { platform: 'instagram', media: [{ kind: 'image', alt: 'A door.' }] },
  rules: [
    ...bySureness(
      {
        id: 'too-many-hashtags',
        find: marks('misfit', 'hashtags'),
        message: 'There are {{node.found}} hashtags; the network takes {{node.most}}.',
        why: 'What is too much is refused, or has no effect.',
        do: 'Keep the {{node.most}} that people look for. Others may stand in the first comment.',
        suggest: [{ replace: '{{node.ending}}', title: 'Take “{{node.text}}” out of the text' }],
      },
      {
        sure: { fails: [{ post: hashtags(31), finds: ['#tag30'] }], passes: [hashtags(30)] },
        likely: {
          fails: [
            { post: hashtags(6), finds: ['#tag5'] },
            // Beside the text, and once more in it.
            { post: { text: hashtags(5), tags: ['tag0', 'more'] }, finds: ['more'] },
            { post: { platform: 'tiktok', text: hashtags(6) } },
            { post: { platform: 'youtube', description: hashtags(61) }, finds: ['#tag60'] },
          ],
          passes: [hashtags(5), { post: { platform: 'youtube', description: hashtags(60) } }],
        },
        unsure: {
          fails: [
            { post: { platform: 'threads', text: hashtags(2) }, finds: ['#tag1'] },
            // Those that follow each other are one row.
            { post: { platform: 'threads', text: `${hashtags(3)} Flu #clinic` }, finds: ['#tag1 #tag2'] },
          ],
          passes: [
            { post: { platform: 'threads', text: 'One #tag.' } },
            { post: { platform: 'x', text: hashtags(20) } },
          ],
        },
      },
    ),
    ...bySureness(
      {
        id: 'too-many-mentions',
        find: marks('misfit', 'mentions'),
        message: 'There are {{node.found}} mentions; the network takes {{node.most}}.',
        why: 'What is too much is refused, or tells nobody.',
        do: 'Mention those who matter most, or tag them in the picture.',
      },
      {
        sure: { fails: [{ post: mentions(21), finds: ['@name20'] }], passes: [mentions(20)] },
        unsure: { fails: [mentions(4)], passes: [mentions(3)] },
      },
    ),
    ...bySureness(
      {
        id: 'too-many-links',
        find: marks('misfit', 'links'),
        message: 'There are {{node.found}} links; the network takes {{node.most}}.',
        why: 'The network refuses a post with more.',
        do: 'Link to one page that leads to the others.',
      },
      {
        sure: {
          fails: [{ post: { platform: 'threads', text: links(6) }, finds: ['https://nhs.uk/5'] }],
          passes: [
            { post: { platform: 'threads', text: links(5) } },
            // The same link twice is one.
            { post: { platform: 'threads', text: `${links(5)} ${links(5)}` } },
          ],
        },
      },
    ),
    ...bySureness(
      {
        id: 'too-many-tags',
        find: marks('misfit', 'tags'),
        message: 'There are {{node.found}} tags; the network takes {{node.most}}.',
        why: 'What is too much is refused, or left out.',
        do: 'Keep the {{node.most}} that people look for.',
      },
      {
        sure: {
          fails: [{ post: { platform: 'bluesky', tags: tags(9) }, finds: ['tag 8'] }],
          passes: [{ post: { platform: 'bluesky', tags: tags(8) } }],
        },
        likely: {
          fails: [{ post: { platform: 'tumblr', tags: tags(31) } }],
          passes: [{ post: { platform: 'tumblr', tags: tags(30) } }],
        },
        unsure: {
          fails: [{ post: { platform: 'flickr', tags: tags(76) } }],
          passes: [{ post: { platform: 'flickr', tags: tags(75) } }],
        },
      },
    ),
    {
      id: 'link-not-clickable',
      severity: 'info',
      select: 'misfit[label=dead-link]',
      message: 'This link cannot be clicked here.',
      why: 'The network shows it as plain text. Source: {{node.statedIn}}, read {{node.read}}.',
      do: 'Put it into the profile and say so ("link in our bio"), or use an address that is short enough to type.',
      examples: {
        fails: [
          { post: 'Book at https://nhs.uk/flu today.', finds: ['https://nhs.uk/flu'] },
          { post: { platform: 'tiktok', text: 'See nhs.uk/flu' } },
        ],
        passes: [
          { post: { platform: 'facebook', text: 'Book at https://nhs.uk/flu today.' } },
          'Book through the link in our bio.',
        ],
      },
    },
  ],
};
