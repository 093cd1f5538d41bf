/** What differs between organisations with the same policy: settings.json. */
import { z } from 'zod';
import { key, list, named, note } from './key.ts';

const accountSchema = named(
  'account',
  z.strictObject({
    platform: key(z.string(), 'The network.', 'x'),
    handle: key(
      z.string().optional(),
      'The handle, with or without @, in any case. Without one the entry is for readers only.',
      'AnytownICB',
    ),
    name: key(z.string().optional(), 'The name shown, for readers of the file.', 'Anytown ICB'),
    type: key(
      z.enum(['corporate', 'departmental', 'professional', 'personal']),
      'Whose account it is: "corporate", the organisation\'s own; "departmental", of a team or service; "professional", one that somebody has for work; "personal", a private one. It counts more than what a post says of the account.',
      'corporate',
    ),
    note,
  }),
  'A registered account.',
);

const confirmedSchema = named(
  'confirmed',
  z.strictObject({
    by: key(z.string(), 'Who confirmed the details.', 'Head of communications'),
    on: key(z.string(), 'The day they did.', '2026-11-24'),
  }),
  'Who confirmed that the details are right, and when.',
);

const contactSchema = named(
  'contact',
  z.strictObject({
    for: key(
      z.record(z.string(), z.unknown()).optional(),
      'For which posts: dotted names of facts with the value each must have, and "open" with a name of hours. For all if absent.',
      { area: 'north', 'facts.age': 'adult' },
      { open: 'office' },
    ),
    name: key(z.string(), 'Who it is.', 'Communications team'),
    phone: key(z.string().optional(), 'The telephone number, as it is to be printed.', '01632 960123'),
    email: key(z.string().optional(), 'The e-mail address.', 'communications@icb.example'),
    url: key(z.string().optional(), 'A page with more, or a form.', 'https://icb.example/speak-up'),
    confirmed: key(
      confirmedSchema.optional(),
      'Who confirmed the details, and when. Without it only the name is printed: a wrong number is worse than none.',
      { by: 'Head of communications', on: '2026-11-24' },
    ),
    note,
  }),
  'One row of a contact. Of the rows of an id the first that is for the post is given; where that cannot be told, the next as well.',
);

const hoursSchema = named(
  'hours',
  z.strictObject({
    days: key(list, 'Days (mon, tue, wed, thu, fri, sat, sun) or ranges of them.', ['mon-fri'], ['sat', 'sun']),
    from: key(z.string(), 'The first minute it is open.', '09:00'),
    to: key(z.string(), 'The first minute it is not open any more; "24:00" is midnight.', '17:00'),
  }),
  'When something is open on some days of the week.',
);

const closedSchema = named(
  'closed',
  z.strictObject({
    dates: key(list, 'The days.', ['2026-12-25', '2026-12-28']),
    known: key(
      list.optional(),
      'Two days, the first and the last the list is complete for: on others it is not known whether anything is open. Complete for all days if absent.',
      ['2026-01-01', '2027-12-31'],
    ),
  }),
  'Days on which nothing is open, e.g. bank holidays.',
);

export const settingsSchema = named(
  'settings',
  z.looseObject({
    names: key(list.optional(), 'Names of the organisation; phrases call them "<settings.names>".', [
      'Anytown ICB',
      'the ICB',
    ]),
    accounts: key(z.array(accountSchema).optional(), 'The registered accounts.', [
      { platform: 'x', handle: 'AnytownICB', type: 'corporate' },
    ]),
    contacts: key(
      z.record(z.string(), z.array(contactSchema)).optional(),
      'Contacts by the id that "contact" and "refer" of rules name.',
      {
        communications: [
          {
            name: 'Communications team',
            email: 'communications@icb.example',
            confirmed: { by: 'Head of communications', on: '2026-11-24' },
          },
        ],
      },
    ),
    disclaimer: key(
      z.string().optional(),
      'The model disclaimer; messages and fixes call it {{settings.disclaimer}}.',
      'My views are my own and not those of Anytown ICB.',
    ),
    timezone: key(
      z.string().optional(),
      'The IANA time zone of days and hours; must be given where a rule reads any.',
      'Europe/London',
    ),
    hours: key(
      z.record(z.string(), z.array(hoursSchema)).optional(),
      'When something is open, by a name that conditions use: { "open": "office" }.',
      { office: [{ days: ['mon-fri'], from: '09:00', to: '17:00' }] },
    ),
    closed: key(closedSchema.optional(), 'Days on which nothing is open; none if absent.', {
      dates: ['2026-12-25'],
      known: ['2026-01-01', '2026-12-31'],
    }),
  }),
  'What differs between organisations. Keys of your own are allowed; rules read them as settings.<name>.',
  {
    names: ['Anytown ICB', 'the ICB'],
    accounts: [{ platform: 'x', handle: 'AnytownICB', type: 'corporate' }],
    contacts: {
      communications: [
        {
          name: 'Communications team',
          email: 'communications@icb.example',
          confirmed: { by: 'Head of communications', on: '2026-11-24' },
        },
      ],
    },
    timezone: 'Europe/London',
    hours: { office: [{ days: ['mon-fri'], from: '09:00', to: '17:00' }] },
    closed: { dates: ['2026-12-25', '2026-12-28'], known: ['2026-01-01', '2026-12-31'] },
    disclaimer: 'My views are my own and not those of Anytown ICB.',
  },
);
