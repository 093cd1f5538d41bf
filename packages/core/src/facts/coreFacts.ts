/**
 * The neutral facts. Closed-world ones (`absent: null`, false, ...) are what a composer always has: texts,
 * media, alt text. Everything else is open-world: a post that does not say is not a post that says no.
 */

import type { MediaItem, Post } from '../post/post.ts';
import { kinds } from '../post/post.ts';
import type { FactRow, MediaFact, PostFact } from './row.ts';

const none = { value: null } as const;
const no = { value: false } as const;

type Type = FactRow['type'];

function closed(path: string, type: Type, get: (post: Post) => unknown, absent: { value: unknown } = none): PostFact {
  return { of: 'post', path, type, absent, ask: `What is ${path}?`, who: 'author', get };
}

function open(
  path: string,
  type: Type,
  get: (post: Post) => unknown,
  ask: string,
  more: Partial<FactRow> = {},
): PostFact {
  return { of: 'post', path, type, absent: 'unknown', ask, who: 'author', get, ...more };
}

const accountTypes = ['corporate', 'departmental', 'professional', 'personal'];
const consentStates = ['recorded', 'verbal', 'none', 'refused', 'withdrawn', 'expired'];

/** Who answered is unknown only where there is somebody: a post that replies to nothing has no such author. */
const replied = (post: Post, value: unknown) => value ?? (post.inReplyTo || post.kind === 'reply' ? undefined : null);
const reposted = (post: Post, value: unknown) => value ?? (post.reposted || post.kind === 'repost' ? undefined : null);

export const postFacts: readonly PostFact[] = [
  closed('id', 'string', (post) => post.id),
  { ...closed('kind', 'string', (post) => post.kind), values: kinds },
  { ...closed('direction', 'string', (post) => post.direction), values: ['outbound', 'inbound'] },
  closed('platform', 'string', (post) => post.platform),
  closed('language', 'string', (post) => post.language),
  closed('format', 'string', (post) => post.format, { value: 'plain' }),
  closed('text', 'string', (post) => post.text),
  closed('title', 'string', (post) => post.title),
  closed('description', 'string', (post) => post.description),
  closed('contentWarning', 'string', (post) => post.contentWarning),
  closed('tags', 'list', (post) => post.tags),
  closed('thread', 'list', (post) => post.thread),
  closed('media', 'list', (post) => post.media),
  closed('poll', 'object', (post) => post.poll),
  closed('poll.options', 'list', (post) => post.poll?.options),
  closed('link', 'object', (post) => post.link),
  closed('link.url', 'string', (post) => post.link?.url),
  closed('link.title', 'string', (post) => post.link?.title),
  closed('link.description', 'string', (post) => post.link?.description),
  closed('approval', 'object', (post) => post.approval, no),
  closed('approval.ref', 'string', (post) => (post.approval ? post.approval.ref : undefined)),
  closed('approval.by', 'string', (post) => (post.approval ? post.approval.by : undefined)),
  closed('approval.at', 'time', (post) => (post.approval ? post.approval.at : undefined)),
  closed('inReplyTo', 'object', (post) => post.inReplyTo),
  closed('inReplyTo.text', 'string', (post) => post.inReplyTo?.text),
  closed('reposted', 'object', (post) => post.reposted),
  closed('reposted.text', 'string', (post) => post.reposted?.text),
  open(
    'surface',
    'string',
    (post) => post.surface,
    'On which part of the network is it published, e.g. feed or story?',
  ),
  open('account.handle', 'string', (post) => post.account?.handle, 'Which account publishes it?'),
  open('account.name', 'string', (post) => post.account?.name, 'What is the name of the account?'),
  open(
    'account.type',
    'string',
    (post) => post.account?.type,
    'What kind of account is it: corporate, departmental, professional or personal?',
    {
      values: accountTypes,
      example: 'corporate',
    },
  ),
  open('account.tier', 'string', (post) => post.account?.tier, 'Which subscription does the account have?'),
  open('account.bio', 'string', (post) => post.account?.bio, 'What does the profile of the account say?'),
  open('account.approved', 'boolean', (post) => post.account?.approved, 'Has the account been approved?'),
  open('account.official', 'boolean', (post) => post.account?.official, 'Which account publishes it (its handle)?'),
  open('author.name', 'string', (post) => post.author?.name, 'Who writes it?'),
  open('author.team', 'string', (post) => post.author?.team, 'Which team does the author belong to?'),
  open('author.role', 'string', (post) => post.author?.role, 'What is the role of the author, e.g. staff or board?'),
  open(
    'author.discernibleName',
    'boolean',
    (post) => post.author?.discernibleName,
    'Does the account show a real name?',
  ),
  open(
    'inReplyTo.author.handle',
    'string',
    (post) => replied(post, post.inReplyTo?.author?.handle),
    'Whom does it answer?',
  ),
  open(
    'inReplyTo.author.name',
    'string',
    (post) => replied(post, post.inReplyTo?.author?.name),
    'Whom does it answer?',
  ),
  open(
    'inReplyTo.author.bio',
    'string',
    (post) => replied(post, post.inReplyTo?.author?.bio),
    'What does the profile of the person answered say?',
  ),
  open(
    'inReplyTo.author.role',
    'string',
    (post) => replied(post, post.inReplyTo?.author?.role),
    'Who is the person answered, e.g. a patient, a relative or a journalist?',
  ),
  open(
    'inReplyTo.author.official',
    'boolean',
    (post) => replied(post, post.inReplyTo?.author?.official),
    'Which account does it answer (its handle)?',
  ),
  open(
    'reposted.author.handle',
    'string',
    (post) => reposted(post, post.reposted?.author?.handle),
    'Whose post is reposted?',
  ),
  open(
    'reposted.author.official',
    'boolean',
    (post) => reposted(post, post.reposted?.author?.official),
    'Which account is reposted (its handle)?',
  ),
  open('purpose', 'string', (post) => post.purpose, 'What is the post for?'),
  open('consent.status', 'string', (post) => post.consent?.status, 'Did the people this is about agree to it?', {
    values: consentStates,
  }),
  open('consent.channels', 'list', (post) => post.consent?.channels, 'For which channels did they agree?'),
  open('consent.until', 'time', (post) => post.consent?.until, 'Until when did they agree?'),
  open('area', 'string', (post) => post.area, 'Which area is it about?'),
  open('publishAt', 'time', (post) => post.publishAt, 'When is it to be published?'),
  open('receivedAt', 'time', (post) => post.receivedAt, 'When did it come in?'),
];

function closedMedia(
  name: string,
  type: Type,
  get: (item: MediaItem) => unknown,
  absent: { value: unknown } = none,
): MediaFact {
  return { of: 'media', path: `media.${name}`, type, absent, ask: `What is its ${name}?`, who: 'author', get };
}

function openMedia(
  name: string,
  type: Type,
  get: (item: MediaItem) => unknown,
  ask: string,
  values?: readonly string[],
): MediaFact {
  return {
    of: 'media',
    path: `media.${name}`,
    type,
    absent: 'unknown',
    ask,
    who: 'author',
    get,
    ...(values && { values }),
  };
}

export const mediaFacts: readonly MediaFact[] = [
  closedMedia('kind', 'string', (item) => item.kind),
  closedMedia('alt', 'string', (item) => item.alt),
  closedMedia('decorative', 'boolean', (item) => item.decorative, no),
  closedMedia('captionsFile', 'object', (item) => item.captionsFile),
  closedMedia('captionsFile.text', 'string', (item) => item.captionsFile?.text),
  openMedia('captions', 'string', (item) => item.captions, 'Does the film have subtitles that a person has checked?'),
  openMedia('transcript', 'boolean', (item) => item.transcript, 'Is a transcript published with it?'),
  openMedia(
    'people',
    'list',
    (item) => item.people,
    'Who can be seen or heard in it: nobody, yourself, staff, the public, children, people in the background, a crowd?',
    ['none', 'self', 'staff', 'public', 'children', 'background', 'crowd'],
  ),
  openMedia('screens', 'boolean', (item) => item.screens, 'Can screens, whiteboards, badges or papers be read in it?'),
  openMedia('textInImage', 'string', (item) => item.textInImage, 'Which words are shown in the picture?'),
  openMedia(
    'consent.status',
    'string',
    (item) => item.consent?.status,
    'Did the people shown agree to it?',
    consentStates,
  ),
  openMedia(
    'consent.channels',
    'list',
    (item) => item.consent?.channels,
    'For which channels did the people shown agree?',
  ),
  openMedia('consent.until', 'time', (item) => item.consent?.until, 'Until when did the people shown agree?'),
  openMedia('url', 'string', (item) => item.url, 'Where is the file?'),
  openMedia('width', 'number', (item) => item.width, 'How many pixels wide is it?'),
  openMedia('height', 'number', (item) => item.height, 'How many pixels high is it?'),
  openMedia('seconds', 'number', (item) => item.seconds, 'How many seconds long is it?'),
  openMedia('bytes', 'number', (item) => item.bytes, 'How large is the file, in bytes?'),
];
