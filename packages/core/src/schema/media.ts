/** Media of a post, and the consent of the people in them. */
import { z } from 'zod';
import { key, named } from './key.ts';
import { moment, optional } from './values.ts';

export const peopleValues = ['none', 'self', 'staff', 'public', 'children', 'background', 'crowd'] as const;
const person = z.enum(peopleValues);

export const consentSchema = z.union([
  z.boolean(),
  named(
    'consent',
    z.strictObject({
      status: key(
        z.enum(['recorded', 'verbal', 'none', 'refused', 'withdrawn', 'expired']),
        'How they agreed: "recorded", in writing or on film; "verbal", said and not recorded; "none", there is none; "refused", they said no; "withdrawn", they took it back; "expired", it has ended.',
        'recorded',
      ),
      channels: key(optional(z.array(z.string())), 'The networks or channels it covers; not known if absent.', [
        'x',
        'website',
      ]),
      until: key(optional(moment), 'When it ends (ISO 8601 with offset); not known if absent.', '2027-11-24T00:00:00Z'),
    }),
    'What is known of the consent of the people it is about.',
  ),
]);

/** For descriptions: the short forms. */
export const consentWords =
  'true is short for { "status": "recorded" }, false for { "status": "none" }; not known if absent.';

const captionsFileSchema = named(
  'captionsFile',
  z.strictObject({
    name: key(optional(z.string()), 'The file name; not known if absent.', 'clip.en_GB.srt'),
    text: key(z.string(), 'What the file holds.', '1\n00:00:00,000 --> 00:00:02,500\nFlu clinics open on Monday.\n'),
  }),
  'A file of subtitles.',
);

export const mediaSchema = named(
  'media',
  z.strictObject({
    kind: key(
      z.enum(['image', 'gif', 'video', 'audio', 'document']),
      'What it is: "image", a picture; "gif", a moving picture without sound; "video"; "audio"; "document", e.g. a PDF.',
      'image',
    ),
    alt: key(
      optional(z.string()),
      'The alternative text, which a screen reader speaks. "" is a known, empty one; there is none if absent.',
      'Two nurses at a desk.',
    ),
    decorative: key(optional(z.boolean()), 'true if the picture carries no meaning; false if absent.', true),
    captions: key(
      optional(z.union([z.boolean(), z.literal('auto')])),
      'Subtitles: true if a person has checked them, "auto" if a machine made them and nobody has, false if there are none; not known if absent.',
      true,
      'auto',
    ),
    captionsFile: key(optional(captionsFileSchema), 'The file of subtitles itself; there is none if absent.', {
      name: 'clip.en_GB.srt',
      text: '1\n00:00:00,000 --> 00:00:02,500\nFlu clinics open on Monday.\n',
    }),
    transcript: key(
      optional(z.boolean()),
      'true if what is said is published with it as text; not known if absent.',
      true,
    ),
    people: key(
      optional(z.union([person, z.array(person)])),
      'Who can be seen or heard, one or a list: "none", nobody; "self", who posts it; "staff"; "public", patients, residents and others; "children"; "background", people who happen to be there; "crowd", too many to tell apart. Not known if absent.',
      'staff',
      ['staff', 'children'],
    ),
    screens: key(
      optional(z.boolean()),
      'true if screens, whiteboards, badges or papers can be read in it; not known if absent.',
      false,
    ),
    textInImage: key(
      optional(z.union([z.string(), z.boolean()])),
      'The words shown in the picture, or whether there are any; not known if absent.',
      'Flu clinics open Monday',
      false,
    ),
    consent: key(optional(consentSchema), `Whether the people in it have agreed. ${consentWords}`, true, {
      status: 'recorded',
      channels: ['x', 'website'],
    }),
    url: key(
      optional(z.string()),
      'Where the file is; it is not loaded. Not known if absent.',
      'https://icb.example/desk.jpg',
    ),
    width: key(optional(z.number()), 'How wide it is, in pixels; not known if absent.', 1200),
    height: key(optional(z.number()), 'How high it is, in pixels; not known if absent.', 675),
    seconds: key(optional(z.number()), 'How long it is, in seconds; not known if absent.', 42),
    bytes: key(optional(z.number()), 'How large the file is, in bytes; not known if absent.', 250_000),
  }),
  'A picture, film, sound or document of the post.',
);
