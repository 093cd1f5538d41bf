/**
 * Rules for any organisation: what a network refuses or cannot show. Limits that nobody has verified never give
 * more than `info`.
 */
import type { PackInput } from '@postlint/core';

const firm = { '!==': [{ var: 'node.confidence' }, 'unverified'] };
const tooLong = { '>': [{ var: 'node.over' }, 0] };
const isAlt = { '==': [{ var: 'node.name' }, 'media.alt'] };

export const pack: PackInput = {
  name: 'platforms',
  version: '0.1.0',
  title: 'Facts of the networks',
  clauses: [
    {
      clause: 'platforms/length',
      gist: 'A text is no longer than the network takes.',
      given: { platform: 'x' },
      rules: [
        {
          id: 'too-long',
          severity: 'error',
          select: 'field',
          when: { and: [tooLong, firm, { '!': isAlt }] },
          message: 'This is {{node.length}} {{node.unit}} long; the network takes {{node.limit}}.',
          why: 'The network refuses or cuts a text that is too long.',
          do: 'Shorten it by {{node.over}}, or go on in a thread.',
          examples: {
            fails: [{ post: 'a'.repeat(281), finds: ['a'.repeat(281)] }, { post: '👍'.repeat(141) }],
            passes: [
              'a'.repeat(280),
              '👍'.repeat(140),
              { post: { text: 'a'.repeat(281), account: { tier: 'premium' } } },
              { post: { platform: 'default', text: 'a'.repeat(9999) } },
            ],
          },
        },
        {
          id: 'too-long-unverified',
          severity: 'info',
          select: 'field',
          when: { and: [tooLong, { '!': firm }] },
          message:
            'This is {{node.length}} {{node.unit}} long; the network is said to take {{node.limit}}, which nobody has verified.',
          why: 'The network may refuse or cut a text that is too long.',
          do: 'Try it, or shorten it by {{node.over}}.',
        },
      ],
    },
    {
      clause: 'platforms/alt-text',
      gist: 'Pictures carry a description that the network can take.',
      given: { platform: 'x' },
      rules: [
        {
          id: 'alt-text-missing',
          severity: 'warning',
          select: 'media[kind=image], media[kind=gif]',
          when: { and: [{ '!': { var: 'node.described' } }, { '!==': [{ var: 'node.altSupported' }, false] }] },
          message: 'This {{node.kind}} has no description (alt text).',
          why: 'Screen readers announce it as a picture and say nothing of what it shows.',
          do: 'Describe in a sentence or two what it shows, and any words in it.',
          examples: {
            fails: [
              { post: { media: [{ kind: 'image' }] }, finds: ['/media/0'] },
              {
                post: {
                  media: [
                    { kind: 'image', alt: 'A door.' },
                    { kind: 'gif', alt: ' . ' },
                  ],
                },
                finds: ['/media/1'],
              },
              // Networks announce "image" also where it only decorates.
              { post: { media: [{ kind: 'image', decorative: true }] } },
            ],
            passes: [
              { post: { media: [{ kind: 'image', alt: 'A door.' }] } },
              { post: { media: [{ kind: 'video' }] } },
              'No picture.',
            ],
          },
        },
        {
          id: 'alt-text-too-long',
          severity: 'error',
          select: 'field',
          when: { and: [tooLong, firm, isAlt] },
          message: 'This description is {{node.length}} {{node.unit}} long; the network takes {{node.limit}}.',
          why: 'The network refuses or cuts a description that is too long.',
          do: 'Shorten it by {{node.over}}: say first what matters most.',
          examples: {
            fails: [{ post: { media: [{ kind: 'image', alt: 'a'.repeat(1001) }] } }],
            passes: [{ post: { media: [{ kind: 'image', alt: 'a'.repeat(1000) }] } }],
          },
        },
      ],
    },
  ],
};
