/** The ten policies that are hardest to say as rules, each as a pack whose examples are the test. */
import { createLinter, definePlugin, type LinterOptions, type PackInput, type RuleInput } from '@postlint/core';
import { runExamples } from '@postlint/core/testing';
import { describe, expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

function holds(pack: PackInput, options: Omit<LinterOptions, 'packs'> = {}): void {
  const results = runExamples(pack, options);
  expect(results.length).toBeGreaterThan(2);
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
}

test('1. a disclaimer in four levels; a profile nobody has told of is a question', () => {
  const lexicons = [
    { lexicon: 'icb', language: 'en', phrases: ['ICB', 'integrated care board'] },
    {
      lexicon: 'own-view',
      language: 'en',
      phrases: ['(my|personal) (own)? views', 'views (are)? my own', 'speak for myself'],
    },
    {
      lexicon: 'not-theirs',
      language: 'en',
      phrases: ['not (those of)? my employer', 'not on behalf of', 'do not represent'],
    },
  ];
  const facts = {
    own: { type: 'boolean' as const, from: { has: ['<own-view>', 'text', 'account.bio'] } },
    notTheirs: { type: 'boolean' as const, from: { has: ['<not-theirs>', 'text', 'account.bio'] } },
  };
  const own = { var: 'post.facts.own' };
  const notTheirs = { var: 'post.facts.notTheirs' };
  const named: Partial<RuleInput> = { applies: { account: ['personal'] }, select: 'term[lexicon=icb]', maxFindings: 1 };
  const post = (text: string, bio?: string) => ({
    post: { text, account: { type: 'personal', ...(bio !== undefined && { bio }) } },
  });
  const rules: Partial<RuleInput>[] = [
    {
      ...named,
      id: 'nothing',
      severity: 'error',
      when: { and: [{ '!': own }, { '!': notTheirs }] },
      examples: {
        fails: [post('Proud of the ICB.', 'Runner.'), post('Proud of the ICB.', '')],
        cannotTell: [{ ...post('Proud of the ICB.'), missing: ['account.bio'] }],
        passes: [post('Proud of the ICB. My own views.'), post('Proud of the ICB.', 'Views my own.'), post('Sunny.')],
        inapplicable: [{ post: { text: 'Our ICB.', account: { type: 'corporate' } } }],
      },
    },
    {
      ...named,
      id: 'half',
      severity: 'warning',
      when: { and: [own, { '!': notTheirs }] },
      examples: {
        fails: [post('The ICB did well. My own views.', ''), post('The ICB did well.', 'Views my own.')],
        passes: [
          post('The ICB did well. Views my own, not my employer.', ''),
          post('The ICB did well.', ''),
          post('The ICB did well. I speak for myself, not on behalf of it.'),
        ],
        cannotTell: [{ ...post('The ICB did well. My own views.'), missing: ['account.bio'] }],
      },
    },
    {
      ...named,
      id: 'in-profile-only',
      severity: 'info',
      when: {
        and: [
          { has: ['<own-view>', 'account.bio'] },
          notTheirs,
          { '!': { has: ['<own-view>', '<not-theirs>', 'text'] } },
        ],
      },
      examples: {
        fails: [post('The ICB did well.', 'My personal views; they do not represent anyone.')],
        passes: [post('The ICB did well. Not on behalf of it.', 'My personal views.')],
      },
    },
    {
      id: 'profile',
      severity: 'info',
      applies: { kind: ['profile'], account: ['personal'] },
      when: { and: [{ has: ['<icb>'] }, { '!': own }] },
      examples: {
        fails: [{ post: { kind: 'profile', account: { type: 'personal', bio: 'Manager at the ICB.' } } }],
        passes: [{ post: { kind: 'profile', account: { type: 'personal', bio: 'ICB. Views my own.' } } }],
      },
    },
  ];
  holds(packOf(rules, { lexicons, facts }));
});

test('2. identifying evidence less consent; a consent nobody has told of gives a range', () => {
  const evidence = [
    { find: '<number> year(s)? old', points: 2, label: 'an age' },
    { find: 'ward (six|seven)', points: 2, label: 'a ward' },
    { find: '(my|our) (patient|client)', points: 1, label: 'first-person care' },
    { find: 'media[kind=image]', points: 1, label: 'a picture' },
    { fact: { '===': [{ var: 'post.consent.status' }, 'recorded'] }, points: -4, label: 'a recorded consent' },
  ];
  const post = (text: string, consent?: unknown) => ({ post: { text, ...(consent !== undefined && { consent }) } });
  const rule: Partial<RuleInput> = {
    severity: undefined,
    score: { within: 'post', levels: { warning: 3, error: 5 }, evidence },
    examples: {
      fails: [
        { ...post('Our patient is 80 years old.', false), severity: 'warning' },
        { ...post('Our patient on ward six is 80 years old.', false), severity: 'error' },
        { ...post('Our patient on ward six is 80 years old.', { status: 'withdrawn' }), severity: 'error' },
      ],
      passes: [
        post('Our patient on ward six is 80 years old.', true),
        post('Ward six reopens.'),
        post('He is 80 years old.', false),
      ],
      // With a consent it would be one point, without one five: that is the question.
      cannotTell: [{ ...post('Our patient on ward six is 80 years old.'), missing: ['consent.status'] }],
    },
  };
  holds(packOf([rule]));
});

test('3. the same reply under five accounts', () => {
  const rule: Partial<RuleInput> = {
    applies: { kind: ['reply'], account: ['personal', 'professional', 'departmental'] },
    forbid: '(we|our team) (will|can) (look into|sort)',
    examples: {
      cannotTell: [
        {
          post: { kind: 'reply', text: 'Sorry to hear that, we will look into it.' },
          missing: ['account.type'],
          as: { personal: 'fails', professional: 'fails', departmental: 'fails', corporate: 'inapplicable' },
        },
      ],
      passes: [{ post: { kind: 'reply', text: 'So sorry!' }, as: { personal: 'passes', corporate: 'inapplicable' } }],
    },
  };
  holds(packOf([rule]));
});

test('4. a journalist, known by role or by words', () => {
  const facts = {
    journalist: {
      type: 'boolean' as const,
      from: {
        or: [
          { '===': [{ var: 'post.inReplyTo.author.role' }, 'journalist'] },
          {
            has: [
              '(reporter|journalist|producer) (at|for|with)',
              '(comment|interview) for (my|our|a) (story|piece|paper)',
              'inReplyTo.text',
              'inReplyTo.author.bio',
            ],
          },
        ],
      },
    },
  };
  const reply = (text: string, asked: string, author: object) => ({
    post: { kind: 'reply', text, inReplyTo: { text: asked, author } },
  });
  const rule: Partial<RuleInput> = {
    applies: { kind: ['reply'], if: { var: 'post.facts.journalist' } },
    needs: { any: ['(press|media) office', 'communications team'], in: ['text'] },
    contact: 'press',
    examples: {
      fails: [
        reply('It was a hard decision.', 'Why did it close?', { role: 'journalist' }),
        reply('It was a hard decision.', 'Can I have a comment for my story?', { role: 'public' }),
        reply('Happy to talk.', 'Hello', { bio: 'Health reporter at the Anytown Gazette' }),
      ],
      passes: [reply('Please ask our press office.', 'Why did it close?', { role: 'journalist' })],
      inapplicable: [reply('Thanks!', 'Well done', { role: 'patient', bio: '' })],
      cannotTell: [{ ...reply('Thanks!', 'Well done', { bio: '' }), missing: ['inReplyTo.author.role'] }],
    },
  };
  const contacts = { press: [{ name: 'Press office' }] };
  holds(packOf([rule], { facts, settings: { contacts } }));
});

test('5. a grievance across two sentences, and the union that may voice it', () => {
  const lexicons = [
    {
      lexicon: 'my-work',
      language: 'en',
      phrases: ['my (line)? (manager|boss|team|shift(s)?)', 'weekend in a row', 'this place'],
    },
    {
      lexicon: 'complaining',
      language: 'en',
      phrases: ['could not care less', "couldn't care less", 'sick of', 'fed up', 'a joke'],
    },
    { lexicon: 'harmless', language: 'en', phrases: ['winter bugs', 'football'] },
  ];
  const facts = { capacity: { values: ['self', 'union'], absent: 'self' as const, ask: 'For whom?' } };
  const rule: Partial<RuleInput> = {
    severity: 'warning',
    applies: {
      kind: ['post', 'reply'],
      account: ['personal', 'professional'],
      if: { '!=': [{ var: 'post.facts.capacity' }, 'union'] },
    },
    forbid: { all: ['<my-work>', '<complaining>'], without: ['<harmless>'], within: 'next' },
    examples: {
      fails: [
        'Third weekend in a row covering. They could not care less.',
        { post: 'Fed up with my manager.', finds: ['Fed up with my manager'] },
        'This place. What a joke.',
      ],
      passes: [
        'My team is great.',
        'Sick of winter bugs? My team can help.',
        'My manager came. We ate. The cake was a joke.',
      ],
      inapplicable: [{ post: { text: 'Fed up with my shifts.', facts: { capacity: 'union' } } }],
    },
    given: { account: { type: 'personal' } },
  };
  holds(packOf([rule], { lexicons, facts }));
});

describe('6. consent in five states, and by channel', () => {
  const status = { var: 'node.consent.status' };
  const shows = { '!': { in: ['none', { var: 'node.people' }] } };
  const here = { in: [{ var: 'post.platform' }, { var: ['node.consent.channels', ['default']] }] };
  const media = (consent: unknown, people: unknown = 'public') => ({
    post: { media: [{ kind: 'image', alt: 'A person.', people, ...(consent !== undefined && { consent }) }] },
  });
  const rules: Partial<RuleInput>[] = [
    {
      id: 'no-consent',
      select: 'media',
      when: { and: [shows, { in: [status, ['none', 'refused', 'withdrawn', 'expired']] }] },
      examples: {
        fails: [media(false), ...['none', 'refused', 'withdrawn', 'expired'].map((each) => media({ status: each }))],
        passes: [media(true), media({ status: 'verbal' }), media(false, 'none'), 'No picture.'],
        cannotTell: [{ ...media(undefined), missing: ['media.consent.status'] }],
      },
    },
    {
      id: 'verbal',
      severity: 'warning',
      select: 'media',
      when: { and: [shows, { '===': [status, 'verbal'] }] },
      examples: { fails: [media({ status: 'verbal' })], passes: [media(true)] },
    },
    {
      id: 'channel',
      select: 'media',
      when: { and: [shows, { in: [status, ['recorded', 'verbal']] }, { '!': here }] },
      examples: {
        fails: [media({ status: 'recorded', channels: ['facebook'] })],
        passes: [media({ status: 'recorded', channels: ['facebook', 'default'] }), media(true), media(false)],
      },
    },
  ];
  test('every state has an outcome', () => holds(packOf(rules)));
});

test('7. a hashtag with a known form is fixed, a guessed one suggested', () => {
  const plugin = definePlugin({
    name: 'tags',
    version: '1.0.0',
    detectors: [
      {
        name: 'case',
        version: '1.0.0',
        on: 'field',
        triggers: { classes: ['hashtag'] },
        marks: { hashtagCase: { attributes: ['better', 'known'] } },
        find: ({ tokens, text }, report) => {
          const forms: Record<string, [string, boolean]> = {
            '#stokeontrent': ['#StokeOnTrent', true],
            '#winterready': ['#WinterReady', false],
          };
          tokens((type, start, end) => {
            const found = type === 'hashtag' ? forms[text.slice(start, end)] : undefined;
            if (found) report({ type: 'hashtagCase', start, end, attributes: { better: found[0], known: found[1] } });
          });
        },
      },
    ],
  });
  const rules: Partial<RuleInput>[] = [
    {
      id: 'known',
      severity: 'warning',
      select: 'hashtagCase[known=true]',
      fix: { replace: '{{node.better}}' },
      examples: {
        fails: [{ post: 'Hello #stokeontrent!', finds: ['#stokeontrent'], fixed: 'Hello #StokeOnTrent!' }],
        passes: ['Hello #StokeOnTrent', 'Be #winterready'],
      },
    },
    {
      id: 'guessed',
      severity: 'info',
      select: 'hashtagCase[known=false]',
      suggest: ['{{node.better}}'],
      examples: { fails: [{ post: 'Be #winterready', fixed: 'Be #winterready' }], passes: ['#stokeontrent'] },
    },
  ];
  holds(packOf(rules), { plugins: [plugin] });
  const linter = createLinter({ packs: [packOf(rules)], plugins: [plugin] });
  const [, guessed] = linter.check({ platform: 'x', text: '#stokeontrent #winterready' }).findings;
  expect(guessed).toMatchObject({ suggestions: [{ edits: [{ text: '#WinterReady' }] }] });
  expect(guessed!.fix).toBeUndefined();
});

test('8. moderation: a crisis comes before hiding, criticism stays', () => {
  const contacts = { crisis: [{ name: 'Crisis line' }] };
  const inbound: Partial<RuleInput> = { applies: { direction: ['inbound'] } };
  const rules: Partial<RuleInput>[] = [
    {
      ...inbound,
      id: 'crisis',
      forbid: '(want|going) to (die|end it)',
      action: 'reply',
      refer: { to: 'crisis', by: 'now' },
      examples: {
        fails: [{ post: 'You idiots, I want to die.', action: 'reply', refer: 'crisis' }],
        passes: ['You idiots.', 'My phone died again.'],
      },
    },
    {
      ...inbound,
      id: 'abuse',
      severity: 'warning',
      forbid: '(you | utter)? idiots',
      yieldsTo: { rules: ['crisis'], within: 'post' },
      action: 'hide',
      examples: {
        fails: [{ post: 'You idiots.', action: 'hide' }],
        passes: ['I waited six bloody hours. Useless service!', 'You idiots, I want to die.'],
      },
    },
    {
      ...inbound,
      id: 'criticism',
      severity: 'info',
      forbid: ['waited <number> ~1 hours', 'useless service'],
      action: 'keep',
      examples: {
        fails: [{ post: 'Useless service!', action: 'keep' }],
        passes: ['Thank you.'],
      },
    },
  ];
  const pack = packOf(rules, { settings: { contacts } });
  holds({ ...pack, clauses: pack.clauses.map((clause) => ({ ...clause, given: { kind: 'comment' } })) });
});

test('9. one safeguarding rule; the contact depends on area, age and time', () => {
  const confirmed = { by: 'Sam', on: '2026-11-01' };
  const settings = {
    timezone: 'Europe/London',
    hours: { office: [{ days: ['mon-fri'], from: '09:00', to: '17:00' }] },
    contacts: {
      safeguarding: [
        { for: { area: 'stoke', 'facts.age': 'child', open: 'office' }, name: 'Stoke children', phone: '1', confirmed },
        { for: { area: 'stoke', 'facts.age': 'child' }, name: 'Stoke night', phone: '2', confirmed },
        { for: { 'facts.age': 'adult' }, name: 'Adults', phone: '3', confirmed },
        { name: 'Duty officer', phone: '4', confirmed },
      ],
    },
  };
  const facts = { age: { values: ['child', 'adult'], ask: 'A child or an adult?' } };
  const rule: Partial<RuleInput> = {
    applies: { direction: ['inbound'] },
    forbid: '(hits|hurts|beats) (him|her|them|me)',
    refer: { to: 'safeguarding', by: 'now' },
  };
  const linter = createLinter({ packs: [packOf([rule], { settings, facts })] });
  const handedTo = (more: object, receivedAt: string) =>
    linter
      .check({ platform: 'x', kind: 'comment', text: 'He hits her.', receivedAt, ...more })
      .findings[0]!.refer!.contacts.map(({ name }) => name);
  const [day, night] = ['2026-11-24T12:00:00Z', '2026-11-24T23:00:00Z'];
  expect(handedTo({ area: 'stoke', facts: { age: 'child' } }, day!)).toEqual(['Stoke children']);
  expect(handedTo({ area: 'stoke', facts: { age: 'child' } }, night!)).toEqual(['Stoke night']);
  expect(handedTo({ facts: { age: 'adult' } }, day!)).toEqual(['Adults']);
  expect(handedTo({ area: 'leek', facts: { age: 'child' } }, day!)).toEqual(['Duty officer']);
  // Nobody knows who it is about: everybody who may be right.
  expect(handedTo({ area: 'stoke' }, night!)).toEqual(['Stoke night', 'Adults', 'Duty officer']);
});

test('10. handles that look like a registered one', () => {
  const settings = {
    accounts: [{ platform: 'default', handle: 'AnytownICB', type: 'corporate' as const, name: 'Anytown ICB' }],
  };
  const rule: Partial<RuleInput> = {
    select: 'handle[near]',
    message: '@{{node.near}} is the registered account.',
    fix: { replace: '@{{node.near}}' },
    examples: {
      fails: [
        { post: 'Ask @Anytown1CB today', finds: ['@Anytown1CB'], fixed: 'Ask @anytownicb today' },
        { post: '@AnytownlCB', finds: ['@AnytownlCB'] },
      ],
      passes: ['Ask @AnytownICB', '@anytownicb', '@AnytownCouncil', 'AnytownICB'],
    },
  };
  holds(packOf([rule], { settings }));
});
