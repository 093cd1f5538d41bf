import type { ClauseInput } from '@postlint/core';
import { bySureness, marks } from './bySureness.ts';

export const names: ClauseInput = {
  clause: 'platforms/names-and-characters',
  gist: 'Names of accounts can exist on the network, and it takes every character.',
  given: { platform: 'x', text: 'Our new clinic.' },
  rules: [
    {
      id: 'handle-syntax',
      severity: 'info',
      select: 'misfit[label=handle]',
      at: '/account/handle',
      message:
        'No account of the network can have this name: {{node.least}} to {{node.most}} characters, {{node.unit}}.',
      why: 'Rules that go by the account may not know it. Source: {{node.statedIn}}, read {{node.read}}.',
      do: 'Give the name that stands behind the @ in the profile.',
      examples: {
        fails: [
          { post: { account: { handle: '@StaffsStokeICBOfficial' } }, finds: ['/account/handle'] },
          { post: { platform: 'bluesky', account: { handle: 'staffsstokeicb' } } },
          { post: { platform: 'instagram', account: { handle: 'staffs..icb' } } },
        ],
        passes: [
          { post: { account: { handle: '@StaffsStokeICB' } } },
          { post: { platform: 'bluesky', account: { handle: 'staffsstoke.icb.nhs.uk' } } },
          'No account given.',
        ],
      },
    },
    {
      id: 'mention-syntax',
      severity: 'info',
      select: 'misfit[label=mention]',
      message:
        'No account of the network can have this name: {{node.least}} to {{node.most}} characters, {{node.unit}}.',
      why: 'The mention leads nowhere. Source: {{node.statedIn}}, read {{node.read}}.',
      do: 'Look the name up on the network.',
      examples: {
        fails: [{ post: 'Ask @StaffsStokeICBTeam today.', finds: ['@StaffsStokeICBTeam'] }],
        passes: [
          'Ask @StaffsStokeICB today.',
          { post: { platform: 'mastodon', text: 'Ask @nhs@social.example today.' } },
        ],
      },
    },
    ...bySureness(
      {
        id: 'forbidden-character',
        find: marks('misfit', 'character'),
        message: 'The network takes no {{node.found}} here.',
        why: 'The post is refused.',
        do: 'Write it in words.',
      },
      {
        sure: {
          fails: [
            { post: { platform: 'youtube', title: 'Waits < 4 hours' }, finds: ['<'] },
            { post: 'Hello\ufeff there.', finds: ['\ufeff'] },
          ],
          passes: [{ post: { platform: 'youtube', title: 'Waits under 4 hours' } }, 'Waits < 4 hours'],
        },
        likely: {
          fails: [{ post: { platform: 'threads', tags: ['Health & care'] } }],
          passes: [{ post: { platform: 'threads', tags: ['Health and care'] } }],
        },
      },
    ),
    {
      id: 'escaped-by-hand',
      severity: 'warning',
      select: 'misfit[label=escaped]',
      message: 'This backslash will show.',
      why: 'The tool that publishes puts one before each reserved character itself. Source: {{node.statedIn}}.',
      do: 'Write the text as it is to be read; the tool sends it as the network wants it.',
      examples: {
        fails: [{ post: { platform: 'linkedin', text: 'Free entry \\(book first\\)' }, finds: ['\\(', '\\)'] }],
        passes: [{ post: { platform: 'linkedin', text: 'Free entry (book first)' } }],
      },
    },
    {
      id: 'reserved-character',
      severity: 'info',
      select: 'misfit[label=reserved]',
      message: 'This character must be sent with a backslash before it: {{node.found}}',
      why: 'An unescaped one is said to cut the post off where it stands. Source: {{node.statedIn}}.',
      do: 'Nothing in the text; make sure that the tool escapes it.',
      examples: {
        fails: [{ post: { platform: 'linkedin', text: 'Free entry (book first)' }, finds: ['('] }],
        passes: [
          { post: { platform: 'linkedin', text: 'Free entry, see #FluClinic and https://nhs.uk/a_(b)' } },
          'Free entry (book first)',
        ],
      },
    },
  ],
};
