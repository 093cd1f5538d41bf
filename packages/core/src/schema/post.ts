/**
 * The only description of a post (JSON in). Everything else is made from it: the types by inference,
 * `schema/post.schema.json`, `docs/post.md` and the run-time reader's shape by `scripts/generate.ts`.
 */
import { z } from 'zod';
import { declarationSchema, markSchema, runSchema, waiverSchema } from './claims.ts';
import { key, named } from './key.ts';
import { consentSchema, consentWords, mediaSchema } from './media.ts';
import { moment, optional } from './values.ts';

const accountTypes =
  '"corporate", the organisation\'s own; "departmental", of a team or service; "professional", one that somebody has for work; "personal", a private one';

const accountSchema = named(
  'account',
  z.strictObject({
    handle: key(
      optional(z.string()),
      'The handle, with or without @. One that settings.json lists decides the type. Not known if absent.',
      '@AnytownICB',
    ),
    name: key(optional(z.string()), 'The name shown; not known if absent.', 'Anytown ICB'),
    type: key(
      optional(z.enum(['corporate', 'departmental', 'professional', 'personal'])),
      `Whose account it is: ${accountTypes}. Not known if absent.`,
      'corporate',
    ),
    tier: key(
      optional(z.string()),
      'The subscription, where limits depend on it. Not known if absent: the ordinary limits of the network are counted with.',
      'premium',
    ),
    bio: key(
      optional(z.string()),
      'What the profile says of the account. "" is a known, empty one; not known if absent.',
      'Runner. Views my own.',
    ),
    approved: key(optional(z.boolean()), 'true if the account has been approved; not known if absent.', true),
  }),
  'The account that publishes; of what came in the account of its sender.',
);

const authorSchema = named(
  'author',
  z.strictObject({
    name: key(optional(z.string()), 'The name; not known if absent.', 'Sam Okafor'),
    team: key(optional(z.string()), 'The team; not known if absent.', 'communications'),
    role: key(
      optional(z.string()),
      'What the person is to the organisation, one of the roles a pack lists, e.g. "staff", "board", "contractor", "gp", "public". Not known if absent.',
      'staff',
    ),
    discernibleName: key(
      optional(z.boolean()),
      'true if the account shows by its name who the person is; not known if absent.',
      true,
    ),
  }),
  'The person who writes.',
);

const answeredSchema = named(
  'answered',
  z.strictObject({
    handle: key(optional(z.string()), 'The handle, with or without @; not known if absent.', '@jo_from_leek'),
    name: key(optional(z.string()), 'The name shown; not known if absent.', 'Jo'),
    bio: key(optional(z.string()), 'What the profile says; not known if absent.', 'Reporter at the Anytown Post'),
    role: key(
      optional(z.string()),
      'Who it is, one of the roles a pack lists, e.g. "patient", "relative", "journalist", "colleague", "public", "organisation". Not known if absent.',
      'patient',
    ),
  }),
  'The person whose post is answered.',
);

const inReplyToSchema = named(
  'inReplyTo',
  z.strictObject({
    text: key(optional(z.string()), 'What it says; there is nothing if absent.', 'How do I book a flu jab?'),
    author: key(optional(answeredSchema), 'Who wrote it; not known if absent.', { role: 'patient' }),
  }),
  'The post that is answered; where a comment or message came in, our own.',
);

const sharedSchema = named(
  'shared',
  z.strictObject({
    handle: key(optional(z.string()), 'The handle, with or without @; not known if absent.', '@AnytownCouncil'),
    name: key(optional(z.string()), 'The name shown; not known if absent.', 'Anytown Council'),
  }),
  'Whose post is reposted.',
);

const repostedSchema = named(
  'reposted',
  z.strictObject({
    text: key(optional(z.string()), 'What it says; there is nothing if absent.', 'The ring road is closed on Sunday.'),
    media: key(optional(z.array(mediaSchema)), 'Its pictures, films, sounds and documents; there are none if absent.', [
      { kind: 'image' },
    ]),
    author: key(optional(sharedSchema), 'Who wrote it; not known if absent.', { handle: '@AnytownCouncil' }),
  }),
  'The post that is reposted: the words of somebody else.',
);

const threadSchema = named(
  'thread',
  z.strictObject({
    text: key(z.string(), 'The text of the part.', '2/2 Your pharmacy can help first.'),
    media: key(optional(z.array(mediaSchema)), 'Its pictures, films, sounds and documents; there are none if absent.', [
      { kind: 'image', alt: 'A pharmacy.' },
    ]),
  }),
  'A further part of a post that is published in several.',
);

const pollSchema = named(
  'poll',
  z.strictObject({ options: key(z.array(z.string()), 'The answers to choose from.', ['Morning', 'Evening']) }),
  'A poll.',
);

const linkSchema = named(
  'link',
  z.strictObject({
    url: key(z.string(), 'Where it leads; it is not loaded.', 'https://icb.example/flu'),
    title: key(optional(z.string()), 'The title on the card; there is none if absent.', 'Flu clinics near you'),
    description: key(
      optional(z.string()),
      'The description on the card; there is none if absent.',
      'Find one by postcode.',
    ),
  }),
  'The card that is shown for a link.',
);

const approvalSchema = z.union([
  z.literal(false),
  named(
    'approval',
    z.strictObject({
      ref: key(optional(z.string()), 'The reference of the approval; there is none if absent.', 'C-17'),
      by: key(optional(z.string()), 'Who approved it; nobody is named if absent.', 'Jo Field'),
      at: key(
        optional(moment),
        'When it was approved (ISO 8601 with offset); no time is named if absent.',
        '2026-11-23T16:00:00Z',
      ),
    }),
    'An approval that was given.',
  ),
]);

const factValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number(), z.boolean()])),
]);

export const postSchema = named(
  'post',
  z.strictObject({
    id: key(
      optional(z.string()),
      'Your own id of the post; it is not part of the content. There is none if absent.',
      'week-49-mon',
    ),
    kind: key(
      optional(z.enum(['post', 'reply', 'repost', 'message', 'comment', 'profile', 'account-request'])),
      'What it is: "post"; "reply", to somebody else\'s post; "repost", of somebody else\'s; "message", a private one; "comment", below a post; "profile", the account as it shows itself; "account-request", the wish to open one. "post" if absent.',
      'reply',
    ),
    direction: key(
      optional(z.enum(['outbound', 'inbound'])),
      'Which way it goes: "outbound" is to be published, "inbound" came in from others. If absent, inbound for a "comment" or where "receivedAt" is given, else outbound.',
      'inbound',
    ),
    platform: key(
      z.string(),
      'The network. One that no plugin knows is checked as any network would be, and the report says so.',
      'x',
      'facebook',
      'linkedin',
    ),
    surface: key(
      optional(z.string()),
      'The part of the network, e.g. "feed", "reel", "story", "channel"; not known if absent.',
      'story',
    ),
    text: key(optional(z.string()), 'The text of the post; there is none if absent.', 'Flu clinics open Monday.'),
    title: key(
      optional(z.string()),
      'The title, e.g. of a video; there is none if absent.',
      'Your first blood pressure check',
    ),
    description: key(
      optional(z.string()),
      'The description, e.g. of a video; there is none if absent.',
      'What happens, step by step.',
    ),
    contentWarning: key(
      optional(z.string()),
      'The warning shown before the text; there is none if absent.',
      'Mentions suicide',
    ),
    tags: key(
      optional(z.array(z.string())),
      'Hashtags kept beside the text, with # or without; there are none if absent.',
      ['FluVaccine'],
    ),
    language: key(
      optional(z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/)),
      'The language (BCP 47); "en-GB" if absent.',
      'en-GB',
      'cy',
    ),
    format: key(
      optional(z.enum(['plain', 'markdown'])),
      'How the text is written: "plain", as it will be shown; "markdown", with its signs still in it. "plain" if absent.',
      'plain',
    ),
    thread: key(
      optional(z.array(threadSchema)),
      'The further parts of a post that is published in several; there are none if absent.',
      [{ text: '2/2 Your pharmacy can help first.' }],
    ),
    media: key(optional(z.array(mediaSchema)), 'Pictures, films, sounds and documents; there are none if absent.', [
      { kind: 'image', alt: 'Two nurses at a desk.', people: 'staff', consent: true },
    ]),
    poll: key(optional(pollSchema), 'The poll; there is none if absent.', { options: ['Morning', 'Evening'] }),
    link: key(optional(linkSchema), 'The card that is shown for a link; there is none if absent.', {
      url: 'https://icb.example/flu',
    }),
    account: key(
      optional(accountSchema),
      'The account that publishes; of what came in that of its sender. Not known if absent.',
      {
        handle: '@AnytownICB',
        type: 'corporate',
      },
    ),
    author: key(optional(authorSchema), 'The person who writes; not known if absent.', {
      team: 'communications',
      role: 'staff',
    }),
    inReplyTo: key(
      optional(inReplyToSchema),
      'The post that is answered; where a comment or message came in, our own. There is none if absent.',
      { text: 'How do I book a flu jab?', author: { role: 'patient' } },
    ),
    reposted: key(optional(repostedSchema), 'The post that is reposted; there is none if absent.', {
      text: 'The ring road is closed on Sunday.',
      author: { handle: '@AnytownCouncil' },
    }),
    approval: key(
      optional(approvalSchema),
      'The approval the post or account has. There is none if it is false or absent.',
      { ref: 'C-17', by: 'Jo Field' },
      false,
    ),
    purpose: key(
      optional(z.string()),
      'What the post is for, one of the purposes a pack lists; not known if absent.',
      'campaign',
    ),
    consent: key(
      optional(consentSchema),
      `Whether the people whose story it tells have agreed. ${consentWords}`,
      true,
      { status: 'recorded', until: '2027-11-24T00:00:00Z' },
    ),
    area: key(optional(z.string()), 'The area it is about, one of those a pack lists; not known if absent.', 'north'),
    publishAt: key(
      optional(moment),
      'When it is to be published (ISO 8601 with offset); not known if absent, and rules about days and hours take the time of the check.',
      '2026-11-30T09:00:00+00:00',
    ),
    receivedAt: key(
      optional(moment),
      'When it came in (ISO 8601 with offset). Given, it makes the post inbound unless "direction" says otherwise; not known if absent.',
      '2026-11-24T07:40:00+00:00',
    ),
    declarations: key(
      optional(z.union([z.array(declarationSchema), z.record(z.string(), z.boolean())])),
      'Answers to confirmations. The short form, answers by the ids of rules, is taken only by a linter that is told to. There are none if absent.',
      [
        {
          rule: 'icb/photo-consent',
          fingerprint: '6f1c0b7e4a2d9835c6e1f0a4b7d82c39',
          answer: true,
          by: 'Sam Okafor',
          at: '2026-11-24T09:30:00Z',
        },
      ],
      { 'icb/photo-consent': true },
    ),
    waivers: key(
      optional(z.array(waiverSchema)),
      'Recorded exceptions, each for one finding; there are none if absent.',
      [
        {
          rule: 'icb/image-description',
          fingerprint: '6f1c0b7e4a2d9835c6e1f0a4b7d82c39',
          reason: 'The network shows the description of the first picture.',
          by: 'Sam Okafor',
          expires: '2026-12-31T23:59:00Z',
        },
      ],
    ),
    marks: key(optional(z.array(markSchema)), 'What slow or remote detectors have found; nothing if absent.', [
      { at: '/media/0', type: 'face', source: 'face-finder' },
    ]),
    ran: key(
      optional(z.array(runSchema)),
      'Which of these detectors have looked. What those that are not listed would have found is not known; none has if absent.',
      [{ source: 'face-finder', version: '2.1.0', types: ['face'] }],
    ),
    facts: key(
      optional(z.record(z.string(), factValue)),
      'Facts that facts.json of a pack declares, by name; what an absent one means stands there.',
      {
        capacity: 'union',
      },
    ),
  }),
  'A social media post to check, and what is known of it. null stands for what is not given.',
  {
    platform: 'x',
    account: { handle: '@AnytownICB', type: 'corporate' },
    author: { name: 'Sam Okafor', team: 'communications', role: 'staff' },
    text: 'Flu clinics open on Monday. Find yours: https://icb.example/flu #FluVaccine',
    media: [{ kind: 'image', alt: 'Two nurses at a desk.', people: 'staff', consent: true }],
    publishAt: '2026-11-30T09:00:00+00:00',
  },
);

/** A post as it may be handed in. Only `platform` is needed. */
export type PostInput = z.input<typeof postSchema>;
export type MediaInput = z.input<typeof mediaSchema>;

export { peopleValues } from './media.ts';
export { consentSchema, mediaSchema };
