/** What several parts of a pack say in the same words: conditions, severities, stages, and when a rule applies. */
import { z } from 'zod';
import { key, list, named } from './key.ts';

export const severitySchema = z.enum(['error', 'warning', 'info']);

/** For descriptions: what the words of a severity mean. */
export const severityWords = '"error" blocks the post, "warning" advises, "info" only informs';

export const stageSchema = z.enum(['draft', 'monitor', 'live']);

export const stageWords =
  '"draft" runs as a test only, "monitor" is reported and changes no verdict, "live" is in force';

export const conditionSchema = named(
  'condition',
  z.unknown(),
  'A condition in JsonLogic. It reads facts of the post ("post.account.type", "post.facts.x"), the node at hand ("node.text"), settings ("settings.x") and "now". Beside the operators of JsonLogic there are "has" (one of these phrases stands in one of these texts), "count" (how many nodes a selector finds), "open" (by the hours of settings.json), "before" and "after" (a day or time). A fact nobody has given is unknown; it is asked for where it alone decides.',
  { '==': [{ var: 'post.purpose' }, 'campaign'] },
  { has: ['views (are)? my own', 'text', 'account.bio'] },
  { '>': [{ count: 'hashtag' }, 5] },
  { and: [{ open: 'office' }, { before: ['2026-05-07'] }] },
  { some: [{ var: 'post.media' }, { '==': [{ var: 'kind' }, 'video'] }] },
);

/** A condition as the value of a key. */
export const condition = conditionSchema.optional();

export const appliesSchema = named(
  'applies',
  z.strictObject({
    direction: key(
      list.optional(),
      '"outbound" is what is to be published, "inbound" what came in from others; outbound alone if absent.',
      ['inbound'],
      ['outbound', 'inbound'],
    ),
    kind: key(
      list.optional(),
      'Kinds of post: "post", "reply", "repost", "message", "comment", "profile" (the account as it shows itself), "account-request" (the wish to open one); every kind if absent.',
      ['post', 'reply'],
      ['profile'],
    ),
    platform: key(list.optional(), 'Names of networks; every network if absent.', ['x', 'bluesky']),
    account: key(
      list.optional(),
      'Types of account: "corporate" is the organisation\'s own, "departmental" that of a team or service, "professional" one that somebody has for work, "personal" a private one; every type if absent.',
      ['personal', 'professional'],
    ),
    role: key(list.optional(), 'Roles of the author, as facts.json lists them for author.role; every role if absent.', [
      'staff',
      'board',
    ]),
    language: key(list.optional(), 'Languages of the post (BCP 47); "en" covers "en-GB"; every language if absent.', [
      'en',
    ]),
    if: key(
      condition,
      'A condition that has to hold as well.',
      { '!=': [{ var: 'post.purpose' }, 'campaign'] },
      { has: ['<care-subject>', 'text'] },
    ),
  }),
  'When a rule applies: every key that is given has to hold. A post it does not apply to is not looked at.',
);
