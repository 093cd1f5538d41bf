/**
 * The only description of a post (JSON in). Everything else is made from it: the types by inference,
 * `schema/post.schema.json` and the run-time reader's shape by `scripts/generate.mjs`.
 *
 * `null` stands for "absent" everywhere, because that is what spreadsheets and databases send.
 */
import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) => schema.nullish();

/** A date and time with an offset: "09:00" alone would mean another moment on another machine. */
const moment = (what: string) =>
  z.string().regex(momentPattern).describe(`${what} ISO 8601 with offset, e.g. 2026-11-24T09:30:00Z.`);
const momentPattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const text = (what: string) => z.string().describe(what);

export const peopleValues = ['none', 'self', 'staff', 'public', 'children', 'background', 'crowd'] as const;
const person = z.enum(peopleValues);

export const consentSchema = z
  .union([
    z.boolean(),
    z.strictObject({
      status: z
        .enum(['recorded', 'verbal', 'none', 'refused', 'withdrawn', 'expired'])
        .describe('What is known of the consent of the people shown.'),
      channels: optional(z.array(z.string())).describe('The networks or channels the consent covers.'),
      until: optional(moment('When the consent ends.')),
    }),
  ])
  .describe('Consent of the people shown. true is short for { "status": "recorded" }, false for { "status": "none" }.');

export const mediaSchema = z
  .strictObject({
    kind: z.enum(['image', 'gif', 'video', 'audio', 'document']).describe('What kind of file it is.'),
    alt: optional(text('The description a screen reader speaks. "" is a known, empty description.')),
    decorative: optional(z.boolean()).describe('true if the picture carries no meaning.'),
    captions: optional(z.union([z.boolean(), z.literal('auto')])).describe(
      'Subtitles: true if checked by a person, "auto" if made by a machine and unchecked.',
    ),
    captionsFile: optional(
      z.strictObject({
        name: optional(text('The file name, e.g. clip.en_GB.srt.')),
        text: text('The contents of the caption file.'),
      }),
    ).describe('The caption file itself.'),
    transcript: optional(z.boolean()).describe('true if a transcript is published with it.'),
    people: optional(z.union([person, z.array(person)])).describe('Who can be seen or heard: one value or a list.'),
    screens: optional(z.boolean()).describe('true if screens, whiteboards, badges or papers can be read in it.'),
    textInImage: optional(z.union([z.string(), z.boolean()])).describe(
      'The words shown in the picture, or whether there are any.',
    ),
    consent: optional(consentSchema),
    url: optional(text('Where the file is.')),
    width: optional(z.number()).describe('Pixels.'),
    height: optional(z.number()).describe('Pixels.'),
    seconds: optional(z.number()).describe('Duration in seconds.'),
    bytes: optional(z.number()).describe('Size in bytes.'),
  })
  .describe('A picture, film, sound or document of the post.');

const otherAuthor = z.strictObject({
  handle: optional(text('The handle, with or without @.')),
  name: optional(text('The name shown.')),
  bio: optional(text('The profile text.')),
  role: optional(z.string()).describe(
    'Who it is: "patient", "relative", "journalist", "colleague", "public", "organisation".',
  ),
});

const approvalSchema = z
  .union([
    z.literal(false),
    z.strictObject({
      ref: optional(text('The reference of the approval.')),
      by: optional(text('Who approved.')),
      at: optional(moment('When it was approved.')),
    }),
  ])
  .describe('The approval this post or account has. Absent and false both mean none.');

const declarationSchema = z.strictObject({
  rule: z.string().describe('Full id of the rule whose statement is confirmed, e.g. icb/photo-consent.'),
  fingerprint: z.string().describe('The fingerprint of the confirmation, from the report.'),
  answer: z.boolean().describe('true if the statement holds.'),
  by: z.string().describe('Who answered.'),
  at: moment('When it was answered.'),
  note: optional(text('A remark.')),
});

const waiverSchema = z.strictObject({
  rule: z.string().describe('Full id of the rule.'),
  fingerprint: z.string().describe('The fingerprint of the finding, from the report.'),
  reason: z.string().describe('Why the exception is right.'),
  by: z.string().describe('Who asks for it.'),
  approvedBy: optional(text('The second person; a waiver of an error needs one.')),
  expires: moment('When the exception ends.'),
});

const markSchema = z.strictObject({
  at: z.string().describe('JSON Pointer to the field or media item, e.g. /text or /media/0.'),
  start: optional(z.number().int().min(0)).describe('First character (UTF-16) in the field.'),
  end: optional(z.number().int().min(0)).describe('End (exclusive, UTF-16) in the field.'),
  box: optional(z.array(z.number())).describe('[x, y, width, height] in pixels of a picture.'),
  time: optional(z.array(z.number())).describe('[from, to] in seconds of a film or sound.'),
  type: z.string().describe('The type of the mark.'),
  label: optional(text('A label of the mark.')),
  score: optional(z.number()).describe('How sure the source is, 0 to 1.'),
  source: z.string().describe('Who found it.'),
});

const factValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number(), z.boolean()])),
]);

export const postSchema = z
  .strictObject({
    id: optional(text('Your own id of the post; it is not part of the content.')),
    kind: optional(z.enum(['post', 'reply', 'repost', 'message', 'comment', 'profile', 'account-request'])).describe(
      'What it is; "post" if absent.',
    ),
    direction: optional(z.enum(['outbound', 'inbound'])).describe(
      'Who wrote it: "inbound" is what came in. Inbound for a "comment" or where receivedAt is given, else outbound.',
    ),
    platform: z
      .string()
      .describe(
        'Name of the network, e.g. "x", "facebook", "linkedin". Names no plugin knows get the default profile.',
      ),
    surface: optional(z.string()).describe('Part of the network: "feed", "reel", "story", "channel" ...'),
    text: optional(text('The text of the post.')),
    title: optional(text('The title.')),
    description: optional(text('The description, e.g. of a video.')),
    contentWarning: optional(text('The content warning shown before the text.')),
    tags: optional(z.array(z.string())).describe('Hashtags kept beside the text, with # or without.'),
    language: optional(z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/)).describe(
      'BCP 47; "en-GB" if absent.',
    ),
    format: optional(z.enum(['plain', 'markdown'])).describe('How the text is written; "plain" if absent.'),
    thread: optional(
      z.array(z.strictObject({ text: text('The text of the part.'), media: optional(z.array(mediaSchema)) })),
    ).describe('Further parts of one post.'),
    media: optional(z.array(mediaSchema)).describe('Pictures, films, sounds, documents.'),
    poll: optional(z.strictObject({ options: z.array(z.string()) })).describe('A poll and its options.'),
    link: optional(
      z.strictObject({
        url: z.string().describe('Where the link card leads.'),
        title: optional(text('Title of the card.')),
        description: optional(text('Description on the card.')),
      }),
    ).describe('The link card of the post.'),
    account: optional(
      z.strictObject({
        handle: optional(text('The handle, with or without @.')),
        name: optional(text('The name shown.')),
        type: optional(z.enum(['corporate', 'departmental', 'professional', 'personal'])).describe(
          'Whose account it is.',
        ),
        tier: optional(z.string()).describe('The subscription, where limits depend on it, e.g. "premium".'),
        bio: optional(text('The profile text.')),
        approved: optional(z.boolean()).describe('true if the account has been approved.'),
      }),
    ).describe('The account that publishes; of an inbound post the sender.'),
    author: optional(
      z.strictObject({
        name: optional(text('The person.')),
        team: optional(z.string()).describe('The team the person belongs to.'),
        role: optional(z.string()).describe('"staff", "board", "contractor", "gp", "public".'),
        discernibleName: optional(z.boolean()).describe('true if the account shows a real name.'),
      }),
    ).describe('The person who writes.'),
    inReplyTo: optional(
      z.strictObject({ text: optional(text('The text replied to.')), author: optional(otherAuthor) }),
    ).describe('What this replies to.'),
    reposted: optional(
      z.strictObject({
        text: optional(text('The text reposted.')),
        media: optional(z.array(mediaSchema)),
        author: optional(z.strictObject({ handle: optional(text('The handle.')), name: optional(text('The name.')) })),
      }),
    ).describe('What this reposts.'),
    approval: optional(approvalSchema),
    purpose: optional(z.string()).describe('What the post is for, one of the purposes a pack lists.'),
    consent: optional(consentSchema),
    area: optional(z.string()).describe('An id of settings.areas.'),
    publishAt: optional(moment('When it is to be published.')),
    receivedAt: optional(moment('When it came in.')),
    declarations: optional(z.union([z.array(declarationSchema), z.record(z.string(), z.boolean())])).describe(
      'Answers to confirmations.',
    ),
    waivers: optional(z.array(waiverSchema)).describe('Recorded exceptions for single findings.'),
    marks: optional(z.array(markSchema)).describe('What slow or remote detectors found.'),
    ran: optional(
      z.array(
        z.strictObject({
          source: z.string().describe('Who ran.'),
          version: z.string().describe('Its version.'),
          types: z.array(z.string()).describe('The mark types it looks for.'),
        }),
      ),
    ).describe('Which outside detectors ran, so that finding nothing means something.'),
    facts: optional(z.record(z.string(), factValue)).describe("Facts that a pack's facts.json declares."),
  })
  .describe('A social media post to check, and what is known of it.');

/** A post as it may be handed in. Only `platform` is needed. */
export type PostInput = z.input<typeof postSchema>;
export type MediaInput = z.input<typeof mediaSchema>;
