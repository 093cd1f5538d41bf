/** The posts in a rule, listed by what the rule makes of them: they are its test and its explanation. */
import { z } from 'zod';
import { severitySchema, severityWords } from './applies.ts';
import { key, list, named, note } from './key.ts';

const exampleSchema = z.union([
  z.string(),
  named(
    'example',
    z.strictObject({
      post: key(
        z.unknown(),
        'The post, or only its text. "given" of pack, clause and rule completes it; the network is "default" unless one is given.',
        'Click here!',
        { text: 'Click here!', account: { type: 'personal' } },
      ),
      finds: key(list.optional(), 'The texts the findings point at, in their order; not looked at if absent.', [
        'Click here',
      ]),
      severity: key(
        severitySchema.optional(),
        `The severity of the findings: ${severityWords}. Not looked at if absent.`,
        'warning',
      ),
      as: key(
        z.record(z.string(), z.string()).optional(),
        'The same post under other types of account, and what the rule is to make of it then: "fails", "passes", "cannotTell", "confirms" or "inapplicable".',
        { corporate: 'inapplicable', personal: 'fails' },
      ),
      fixed: key(
        z.string().optional(),
        'The text of the post once the fixes of the rule are made; not looked at if absent.',
        'She uses a wheelchair.',
      ),
      refer: key(z.string().optional(), 'The contact it is to be handed to; not looked at if absent.', 'safeguarding'),
      action: key(
        z.string().optional(),
        'What is proposed for something that came in: "hide", "report", "restrict", "reply" or "keep". Not looked at if absent.',
        'hide',
      ),
      missing: key(list.optional(), 'The facts it asks for, in their order; not looked at if absent.', [
        'account.type',
      ]),
      note,
    }),
    'An example with more than its text: what exactly is found, asked or proposed. What a key does not say is not looked at.',
  ),
]);

const posts = z.array(exampleSchema).optional();

export const examplesSchema = named(
  'examples',
  z.strictObject({
    fails: key(posts, 'Posts in which the rule finds something.', [
      'Click here!',
      { post: 'For dates click here.', finds: ['click here'] },
    ]),
    passes: key(posts, 'Posts that are right; best those that nearly are not.', ['The dates are on our site.']),
    cannotTell: key(posts, 'Posts of which a fact is missing without which the rule cannot decide.', [
      { post: 'Click here!', missing: ['account.type'] },
    ]),
    confirms: key(posts, 'Posts for which a person is asked to confirm the statement of the rule.', [
      { post: { kind: 'profile' } },
    ]),
    inapplicable: key(posts, 'Posts the rule does not apply to.', [
      { post: { text: 'Click here!', account: { type: 'personal' } } },
    ]),
  }),
  'Posts, listed by what the rule makes of them: the test of the rule. A text alone is the text of a post.',
);

/** What completes examples, of a pack, a clause and a rule. */
export const given = z.unknown().optional();
/** How it does so, for descriptions. */
export const givenWords = 'objects are put together key by key, lists replaced, null takes a key away';
