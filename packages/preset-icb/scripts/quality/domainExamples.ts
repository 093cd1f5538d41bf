/**
 * The examples of `../shared/facts/domain.md`: one line each in its section 3, and the inbound texts of 5.5. They were written
 * beside the word lists of the same file, so that they are for tuning and prove nothing.
 */
import type { LabelledRow } from '@postlint/core/testing';
import { breach, clean } from './publicSet.ts';
import { asComment, asCorporate, asDepartmental, asStaff } from './settings.ts';
import { readShared } from './shared.ts';

export type DomainRow = LabelledRow & { readonly id: string };

/** The clause of each group, and the clauses that the same act may raise beside it. */
const groups: Readonly<Record<string, readonly [clause: string, accept: readonly string[]]>> = {
  P1: [
    '5.1/confidentiality',
    ['5.1/identifiable-people', '5.1/patient-contact', '5.1/photo-consent', '5.1/offensive-comment'],
  ],
  P1p: ['5.1/photo-consent', ['5.1/identifiable-people', '5.1/confidentiality', '5.1/offensive-comment', '5.1/abuse']],
  P2: [
    '5.1/legal-and-complaints',
    ['5.1/confidentiality', '5.1/grievances', '5.1/offensive-comment', '5.1/patient-contact'],
  ],
  P3: [
    '5.1/third-party-content',
    [
      '5.1/speaking-for-icb',
      '5.1/patient-contact',
      '5.1/press',
      '5.1/legal-and-complaints',
      '5.1/confidentiality',
      '7.1/departmental-accounts',
    ],
  ],
  P4: [
    '5.1/disrepute',
    ['5.1/values', '5.1/endorsement', '5.1/offensive-comment', '5.1/confidentiality', '3/corporate-purpose'],
  ],
  P5: ['5.1/abuse', ['5.1/offensive-comment', '5.1/bullying-and-harassment', '5.1/trolls', '5.1/confidentiality']],
  P6: ['5.1/offensive-comment', ['5.1/abuse', '5.1/bullying-and-harassment', '5.1/grievances']],
  P7: [
    '5.1/bullying-and-harassment',
    ['5.1/abuse', '5.1/offensive-comment', '5.1.1/sensitivity', '5.1.1/inclusive-language'],
  ],
  P8: ['5.1/grievances', ['5.1/offensive-comment', '5.1/traceability', '5.1/legal-and-complaints']],
  P9: [
    '5.1/press',
    [
      '5.1/official-blogging',
      '5.1/speaking-for-icb',
      '5.1/confidentiality',
      '5.1/photo-consent',
      '7.1/departmental-accounts',
    ],
  ],
};
/** Whoever brings the organisation into disrepute by one of the acts above breaches that clause too. */
const always = ['5.1/disrepute', '5.1/third-party-content', '5.1/interests', '7/personal-safety'];

/** `P1-B03 | staff | reply | text | {metadata} | why`. */
const line = /^(P\d+p?)-([BN])(\d+) \| ([^|]*) \| ([^|]*) \| (.*) \| \{([^}]*)\} \| (.*)$/;

/** Undefined where the file is not there. Throws where a line reads otherwise than its format says. */
export function domainExamples(): DomainRow[] | undefined {
  return readShared('facts/domain.md')
    ?.split('\n')
    .filter((text) => /^P\d+p?-[BN]\d+ \|/.test(text))
    .map((text) => {
      const match = line.exec(text);
      if (!match) throw new Error(`Unexpected example "${text}"`);
      const [, group, kind, number, account, context, words, metadata, why] = match as unknown as string[];
      const [clause, accept] = groups[group!]!;
      const inbound = account!.startsWith('public');
      const mayBeSaid = inbound || /advis/i.test(why!);
      return {
        id: `${group}-${kind}${number}`,
        type: kind === 'B' ? 'breach' : 'near-miss',
        post: toPost(account!, context!, words!, toMetadata(metadata!), group === 'P1p'),
        expect: kind === 'B' ? breach(clause, [...accept, ...always]) : clean(mayBeSaid ? [clause] : []),
      };
    });
}

type Metadata = ReadonlyMap<string, string>;

function toMetadata(text: string): Metadata {
  return new Map(
    text
      .split(', ')
      .filter((pair) => pair.includes(': '))
      .map((pair) => [pair.slice(0, pair.indexOf(': ')), pair.slice(pair.indexOf(': ') + 2)] as const),
  );
}

function toPost(
  account: string,
  context: string,
  words: string,
  metadata: Metadata,
  isOfPhotographs: boolean,
): Record<string, unknown> {
  const text = words === '(no comment)' ? '' : words;
  const post: Record<string, unknown> = {
    ...(account.startsWith('public')
      ? asComment(text)
      : account === 'corp'
        ? asCorporate(text)
        : account === 'dept'
          ? asDepartmental(text)
          : asStaff(text, account.startsWith('prof') ? 'professional' : 'personal')),
    ...toContext(context),
    ...toMedia(metadata, isOfPhotographs),
  };
  const approval = metadata.get('approval');
  if (approval !== undefined) post['approval'] = approval === 'none' ? false : { ref: approval };
  const capacity = metadata.get('capacity');
  if (capacity !== undefined) post['facts'] = { capacity };
  if (metadata.has('bio'))
    post['account'] = {
      ...(post['account'] as object),
      bio: `Planner at Staffs and Stoke ICB. ${(post['account'] as { bio: string }).bio}`,
    };
  return post;
}

const roles: readonly (readonly [RegExp, string])[] = [
  [/journalist|journorequest|newspaper|trade press|article/, 'journalist'],
  [/patient|complainant|review/, 'patient'],
  [/parent/, 'relative'],
  [/colleague/, 'colleague'],
  [/Healthwatch|provider/, 'organisation'],
  [/MP|friend|community/, 'public'],
];

function toContext(context: string): Record<string, unknown> {
  if (context.startsWith('repost')) {
    const official = context.endsWith('of corp');
    return {
      kind: 'repost',
      reposted: { text: 'Have you seen this?', author: { handle: official ? '@StaffsStokeICB' : '@example' } },
    };
  }
  if (context === 'quote post')
    return {
      kind: 'repost',
      reposted: { text: 'Employment tribunal opens in Stafford.', author: { handle: '@example' } },
    };
  if (!/reply|comment|review site/.test(context)) return {};
  const role = roles.find(([pattern]) => pattern.test(context))?.[1];
  return { kind: 'reply', inReplyTo: { author: { ...(role !== undefined && { role }) } } };
}

/** What the example declares of a picture, with a description of it: that is not what the example is about. */
function toMedia(metadata: Metadata, isOfPhotographs: boolean): Record<string, unknown> {
  const about = [
    'media',
    'people',
    'consent',
    'children',
    'screen_visible',
    'screens_checked',
    'background_people',
    'background_checked',
    'consent_scope',
    'original',
  ];
  const kind = metadata.get('media');
  if (kind === 'none' || !about.some((key) => metadata.has(key))) return {};
  // Where no picture is spoken of, "consent" is that of a person whose story is told.
  if (!isOfPhotographs && kind === undefined && metadata.has('consent') && !metadata.has('people'))
    return { consent: toConsent(metadata) };
  const people = toPeople(metadata);
  const consent = toConsent(metadata);
  return {
    media: [
      {
        kind: kind === 'video' || kind === 'live' ? 'video' : kind === 'document' ? 'document' : 'image',
        alt: 'What the post is about.',
        captions: true,
        people,
        ...(consent !== undefined && { consent }),
        ...(metadata.has('screen_visible') && { screens: true }),
        ...(metadata.has('screens_checked') && { screens: false }),
      },
    ],
  };
}

function toPeople(metadata: Metadata): string {
  const said = metadata.get('people') ?? '';
  if (metadata.has('children')) return 'children';
  if (said.startsWith('self')) return 'self';
  if (said.startsWith('crowd')) return 'crowd';
  if (said === 'colleague') return 'staff';
  if (metadata.has('background_people') || metadata.has('background_checked')) return 'background';
  const isOfPatient = said === 'patient' || /patient|clinical|CCTV|live/.test(metadata.get('media') ?? '');
  return isOfPatient || metadata.has('consent_scope') || (metadata.has('consent') && said !== 'none')
    ? 'public'
    : 'none';
}

/** Undefined where the example says nothing of it. */
function toConsent(metadata: Metadata): unknown {
  if (metadata.has('consent_scope')) return { status: 'recorded', channels: ['intranet'] };
  const status = metadata.get('consent') ?? metadata.get('parental_consent');
  return status === undefined ? undefined : { status };
}

/** What a comment of section 5.5 must raise, by the first code that stands here, and what it may. */
const routes: Readonly<Record<string, readonly string[]>> = {
  'R-CRISIS': ['5.1/out-of-hours-risk'],
  'R-999': ['5.1/out-of-hours-risk'],
  'R-SAFETY': ['5.1/out-of-hours-risk'],
  'R-SAFEG': ['7/safeguarding'],
  'R-FOI': ['7.1/information-requests'],
  'R-MEDIA': ['5.1/press'],
  'R-BREACH': ['5.1/confidentiality'],
  'M-ABU': ['5.1/comment-moderation'],
  'M-IMP': ['5.1/comment-moderation'],
  'M-SPM': ['5.1/comment-moderation'],
};
const mayRoute = ['3/response-hours', '5.1/patient-contact'];
const besideRoute = [
  ...mayRoute,
  '3/official-accounts',
  '5.1/confidentiality',
  '5.1/identifiable-people',
  '5.1/legal-and-complaints',
  '5.1/out-of-hours-risk',
  '5.1/own-security',
  '6.2.4/abuse-of-staff',
  '7/personal-safety',
  '7/safeguarding',
  '7.1/information-requests',
  '7.2/unauthorised-accounts',
];

/** A Saturday night: what cannot wait has to be handed over. */
const outOfHours = '2026-11-28T21:30:00Z';

export function inboundExamples(): DomainRow[] | undefined {
  const section = readShared('facts/domain.md')?.split('### 5.5 ')[1]?.split('\n---')[0];
  return section
    ?.split('\n')
    .filter((text) => text.startsWith('| ') && !text.startsWith('| Text |'))
    .map((text, index) => {
      const [words, expected] = text.slice(2, -2).split(' | ') as [string, string];
      // "not M-ABU", "M-ABU would be wrong": what stands in brackets is not expected.
      const codes: string[] = expected.replaceAll(/\([^)]*(?:not|wrong)[^)]*\)/g, '').match(/[RM]-[A-Z0-9]+/g) ?? [];
      const clauses = codes.flatMap((code) => routes[code] ?? []).slice(0, 1);
      const isClean = /\bX\b/.test(expected);
      return {
        id: `5.5-${String(index + 1).padStart(2, '0')}`,
        type: clauses.length > 0 ? 'inbound-breach' : 'inbound-clean',
        post: asComment(words, outOfHours),
        expect: { clauses, accept: isClean ? mayRoute : besideRoute },
      };
    });
}
