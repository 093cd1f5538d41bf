import { createLinter, definePlugin, PackError } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportSchema } from '../src/schema/report.ts';
import { linterOf, packOf } from './fixtures.ts';

describe('forms', () => {
  test('forbid points at each match, and at nothing else', () => {
    const linter = linterOf([{ forbid: ['click here', 'tap here'], message: 'Say where “{{node.text}}” leads.' }]);
    const report = linter.check({
      platform: 'x',
      text: 'Click  here!\nOr tap-here 👉 click. Here',
      media: [{ kind: 'image', alt: 'click here' }],
    });
    expect(
      report.findings.map(({ field, text, position }) => [field, text, position?.start.line, position?.start.column]),
    ).toEqual([
      ['/text', 'Click  here', 1, 1],
      ['/text', 'tap-here', 2, 4],
      ['/media/0/alt', 'click here', 1, 1],
    ]);
    expect(report.findings[0]!.message).toBe('Say where “Click  here” leads.');
  });

  test('rules stay out of other people’s words unless they name them', () => {
    const post = {
      platform: 'x',
      kind: 'reply',
      text: 'Thank you.',
      inReplyTo: { text: 'click here' },
      account: { bio: 'click here' },
    };
    expect(linterOf([{ forbid: 'click here' }]).check(post).findings).toEqual([]);
    const named = linterOf([{ select: 'context[of=reply] term[lexicon=clicking]' }], {
      lexicons: [{ lexicon: 'clicking', language: 'en', phrases: ['click here'] }],
    });
    expect(named.check(post).findings.map(({ field }) => field)).toEqual(['/inReplyTo/text']);
  });

  test('require, when, needs', () => {
    const linter = linterOf([
      { id: 'alt', select: 'media[kind=image]', require: { '!!': { var: 'node.alt' } } },
      { id: 'wide', severity: 'warning', select: 'media', when: { '>': [{ var: 'node.width' }, 1000] } },
      { id: 'sign', severity: 'info', needs: { any: ['team comms'], in: ['text'] } },
    ]);
    const report = linter.check({
      platform: 'x',
      text: 'Hi',
      media: [
        { kind: 'image', width: 2000 },
        { kind: 'image', alt: 'A door.', width: 10 },
      ],
    });
    expect(report.findings.map(({ rule, at }) => [rule, at])).toEqual([
      ['test/sign', ''],
      ['test/alt', '/media/0'],
      ['test/wide', '/media/0'],
    ]);
    expect(report.verdict).toBe('block');
    expect(report.tally).toEqual({ block: 1, refer: 0, incomplete: 0, confirm: 0, advise: 1 });
  });

  test('evidence is what the selector saw, and the place is its span', () => {
    const linter = linterOf([{ select: 'sentence:has(term[lexicon=one]):has(term[lexicon=two])' }], {
      lexicons: [
        { lexicon: 'one', language: 'en', phrases: ['my boss'] },
        { lexicon: 'two', language: 'en', phrases: ['useless'] },
      ],
    });
    const [finding] = linter.check({
      platform: 'x',
      text: 'So. My boss is, as ever, useless at it. My boss.',
    }).findings;
    expect(finding!.text).toBe('My boss is, as ever, useless');
    expect(finding!.evidence.map(({ text, label }) => [text, label])).toEqual([
      ['My boss', 'test/one'],
      ['useless', 'test/two'],
    ]);
  });
});

test('what a part of a selector saw is no evidence where that part did not hold', () => {
  const lexicons = ['one', 'two'].map((name) => ({ lexicon: name, language: 'en', phrases: [name] }));
  const linter = linterOf(
    [
      {
        select:
          ':is(sentence, paragraph):has(term[lexicon=one]):has(term[lexicon=two]) > sentence:has(term[lexicon=two])',
      },
    ],
    { lexicons },
  );
  const [finding] = linter.check({ platform: 'x', text: 'Only one here. And two there.' }).findings;
  expect(finding!.evidence.map(({ text }) => text)).toEqual(['two', 'one', 'two']);
});

describe('what is not known is said', () => {
  const rule = { applies: { account: ['corporate'] }, when: { '!=': [{ var: 'post.author.team' }, 'comms'] } };

  test('a missing fact is one question for all rules, and never a pass', () => {
    const report = linterOf([rule, { ...rule, id: 'other' }]).check({ platform: 'x', text: 'Hi' });
    expect(report.questions).toMatchObject([
      { fact: 'account.type', at: ['/account/type'], rules: ['test/rule0', 'test/other'] },
    ]);
    expect(report.verdict).toBe('incomplete');
    expect(report.findings).toEqual([]);
  });

  test('what settles the matter is enough', () => {
    const linter = linterOf([
      { when: { and: [{ '==': [{ var: 'post.text' }, 'other'] }, { var: 'post.account.approved' }] } },
    ]);
    expect(linter.check({ platform: 'x', text: 'Hi' }).verdict).toBe('pass');
  });

  test('a missing value never compares as small', () => {
    const linter = linterOf([{ select: 'media', when: { '<': [{ var: 'node.seconds' }, 3] } }]);
    expect(linter.check({ platform: 'x', media: [{ kind: 'video' }] }).verdict).toBe('incomplete');
  });

  test('a text in a language no lexicon covers is not taken for clean', () => {
    const report = linterOf([{ forbid: 'click here' }]).check(
      { platform: 'x', text: 'Cliciwch yma', language: 'cy' },
      { outcomes: true },
    );
    expect(report.outcomes).toEqual([{ rule: 'test/rule0', outcome: 'cannotTell' }]);
    expect(report.verdict).toBe('incomplete');
  });

  test('unknown keys and wrong values', () => {
    const report = linterOf([]).check({ platform: 'x', medai: [], colour: 'red', kind: 'poost' });
    expect(report.issues.map(({ code, pointer, effect }) => [code, pointer, effect])).toEqual([
      ['unknown-key', '/medai', 'unchecked'],
      ['unknown-key', '/colour', 'none'],
      ['wrong-value', '/kind', 'unchecked'],
    ]);
    expect(report.verdict).toBe('incomplete');
  });

  test('half of a character is said, and the text is checked', () => {
    const report = linterOf([{ forbid: 'click here' }]).check({ platform: 'x', text: 'click here \ud83d' });
    expect(report.issues).toMatchObject([{ code: 'lone-surrogate', pointer: '/text', effect: 'none' }]);
    expect(report.findings.length).toBe(1);
  });

  test('an operator of a plugin that throws is said once, and what it decides is not known', () => {
    const operators = {
      risky: () => {
        throw new Error('broken');
      },
    };
    const linter = linterOf(
      [{ when: { risky: [1] } }, { id: 'b', when: { risky: [2] } }],
      {},
      { plugins: [definePlugin({ name: 'p', version: '1', operators })] },
    );
    const report = linter.check({ platform: 'x' });
    expect(report.issues).toMatchObject([
      { code: 'operator-failed', effect: 'unchecked', params: { operator: 'risky', reason: 'broken' } },
    ]);
    expect(report.verdict).toBe('incomplete');
  });

  test('a missing platform gets the default profile, and is said', () => {
    const report = linterOf([]).check({ text: 'Hi' });
    expect(report.issues).toMatchObject([{ code: 'missing-key', params: { key: 'platform' }, effect: 'unchecked' }]);
    expect(linterOf([]).check({ text: 'Hi' }, { platform: 'x' }).issues).toEqual([]);
  });
});

describe('detectors', () => {
  const detector = (find: () => void) =>
    definePlugin({
      name: 'p',
      version: '1',
      detectors: [{ name: 'd', version: '1', on: 'field', marks: { spot: { attributes: [] } }, find }],
    });
  const rule = { select: 'spot' };
  const throwing = detector(() => {
    throw new Error('broken');
  });

  test('one that throws makes its rules cannotTell and the report incomplete, never pass', () => {
    const report = linterOf(
      [rule, { id: 'plain', forbid: 'click here', severity: 'warning' }],
      {},
      { plugins: [throwing] },
    ).check({ platform: 'x', text: 'click here' }, { outcomes: true });
    expect(report.outcomes).toEqual([
      { rule: 'test/rule0', outcome: 'cannotTell' },
      { rule: 'test/plain', outcome: 'failed' },
    ]);
    expect(report.issues).toMatchObject([
      { code: 'detector-failed', effect: 'unchecked', params: { detector: 'd', reason: 'broken' } },
    ]);
    expect(report.verdict).toBe('incomplete');
  });

  test('a mark outside the text is the detector’s fault', () => {
    const plugin = definePlugin({
      name: 'p',
      version: '1',
      detectors: [
        {
          name: 'd',
          version: '1',
          on: 'field',
          marks: { spot: { attributes: [] } },
          find: (_, report) => report({ type: 'spot', start: 0, end: 99 }),
        },
      ],
    });
    expect(linterOf([rule], {}, { plugins: [plugin] }).check({ platform: 'x', text: 'Hi' }).issues).toMatchObject([
      { code: 'detector-failed' },
    ]);
  });

  test('an outside detector that did not run is not known to have found nothing', () => {
    const plugin = definePlugin({
      name: 'p',
      version: '1',
      detectors: [
        {
          name: 'd',
          version: '1',
          on: 'field',
          marks: { toxic: { attributes: ['score'], external: true } },
          find: () => {},
        },
      ],
    });
    const linter = linterOf([{ select: 'toxic' }], {}, { plugins: [plugin] });
    expect(linter.check({ platform: 'x', text: 'Hi' }).verdict).toBe('incomplete');
    const ran = [{ source: 'model', version: '1', types: ['toxic'] }];
    expect(linter.check({ platform: 'x', text: 'Hi', ran }).verdict).toBe('pass');
    expect(
      linter.check({
        platform: 'x',
        text: 'Hi you',
        ran,
        marks: [{ at: '/text', start: 3, end: 6, type: 'toxic', source: 'model' }],
      }).findings,
    ).toMatchObject([{ text: 'you' }]);
  });

  const number = definePlugin({
    name: 'p',
    version: '1',
    detectors: [
      {
        name: 'd',
        version: '1',
        on: 'field',
        triggers: { classes: ['mention'] },
        marks: { personal: { attributes: [], personal: true } },
        find: ({ tokens }, report) =>
          tokens((type, start, end) => type === 'mention' && report({ type: 'personal', start, end, label: 'handle' })),
      },
    ],
  });

  test('personal data is masked wherever the post is quoted, unless revealed', () => {
    const linter = linterOf(
      [
        { forbid: 'call', message: 'Says: {{post.text}}' },
        { select: 'personal', id: 'p', message: 'Names {{node.text}}.' },
      ],
      {},
      { plugins: [number] },
    );
    const post = { platform: 'x', text: 'call @anna on 999 000 0018' };
    const masked = JSON.stringify(linter.check(post));
    expect(masked).not.toContain('@anna');
    expect(masked).not.toContain('000 0018');
    expect(masked).toContain('[handle]');
    expect(JSON.stringify(linter.check(post, { reveal: true }))).toContain('@anna');
    expect(linter.read(post).masked('/text')).toBe('call ▒▒▒▒▒ on ▒▒▒▒▒▒▒▒▒▒▒▒');
  });
});

describe('a report', () => {
  const linter = linterOf(
    [
      { forbid: ['click here', '<thing> ~3 now', '👍'] },
      { id: 'media', severity: 'warning', select: 'media[kind=image]', when: { '==': [{ var: 'node.alt' }, ''] } },
      { id: 'confirm', select: 'media', confirm: 'All is well.' },
      { id: 'unknown', severity: 'warning', when: { var: 'post.account.approved' } },
    ],
    { lexicons: [{ lexicon: 'thing', language: 'en', phrases: ['call', 'book*'] }] },
  );
  const anyPost = fc.record(
    {
      platform: fc.constantFrom('x', 'default', 'nowhere'),
      text: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc
          .array(fc.constantFrom('click', 'here', 'call', 'us', 'now', 'booking', '👍', '.', '\n', '\ud800'))
          .map((words) => words.join(' ')),
      ),
      media: fc.array(
        fc.record(
          { kind: fc.constantFrom('image', 'video', 'nothing'), alt: fc.constantFrom('', 'click here', null) },
          { requiredKeys: ['kind'] },
        ),
        { maxLength: 3 },
      ),
      account: fc.constantFrom<unknown>({ type: 'corporate' }, { approved: true }, null, 5),
      surprise: fc.anything(),
    },
    { requiredKeys: [] },
  );

  test('is valid, deterministic, cloneable, and every place in it is true', () => {
    fc.assert(
      fc.property(anyPost, (post) => {
        const report = linter.check(post, { outcomes: true });
        expect(reportSchema.safeParse(JSON.parse(JSON.stringify(report))).error).toBeUndefined();
        expect(structuredClone(report)).toEqual(report);
        expect(linter.check(post, { outcomes: true })).toEqual(report);
        for (const { field, position, text } of report.findings) {
          if (field !== '/text' || !position) continue;
          expect(post.text!.slice(position.start.offset, position.end.offset)).toBe(text);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a draft gives what the post gives, for one network or several', () => {
    fc.assert(
      fc.property(anyPost, (post) => {
        const draft = linter.read(post);
        expect(linter.check(draft)).toEqual(linter.check(post));
        if (post.platform === undefined) return;
        expect(linter.checkAll(draft, ['x', 'default'])).toEqual(
          ['x', 'default'].map((platform) => linter.check(post, { platform })),
        );
      }),
    );
  });

  test('does not depend on what was checked before, nor on another linter', () => {
    const other = linterOf([{ forbid: 'us' }]);
    fc.assert(
      fc.property(anyPost, anyPost, (first, second) => {
        const alone = linterOf([{ forbid: 'us' }]).check(second);
        other.check(first);
        linter.check(first);
        expect(other.check(second)).toEqual(alone);
      }),
      { numRuns: 50 },
    );
  });

  test('a post that checks itself while it is read gets its own report', () => {
    const inner: unknown[] = [];
    const post = Object.defineProperty({ platform: 'x', media: [] }, 'text', {
      enumerable: true,
      get: () => {
        inner.push(linter.check({ platform: 'x', text: 'click here' }).findings.length);
        return 'nothing';
      },
    });
    expect(linter.check(post).findings).toEqual([]);
    expect(inner).toEqual([1]);
  });

  test('fingerprints follow the content, not its id', () => {
    const print = (post: unknown) => linter.check(post).post.fingerprint;
    expect(print({ platform: 'x', text: 'Hi', id: '1' })).toBe(print({ text: 'Hi', platform: 'x', id: '2' }));
    expect(print({ platform: 'x', text: 'Hi' })).not.toBe(print({ platform: 'x', text: 'Hi.' }));
    expect(print({ platform: 'x', consent: true })).toBe(print({ platform: 'x', consent: { status: 'recorded' } }));
    expect(print({ platform: 'x', facts: { a: 1, b: 2 } })).toBe(print({ platform: 'x', facts: { b: 2, a: 1 } }));
  });
});

describe('waivers', () => {
  const linter = linterOf([{ forbid: 'click here' }]);
  const post = { platform: 'x', text: 'click here' };
  const [finding] = linter.check(post).findings;
  const waiver = {
    rule: 'test/rule0',
    fingerprint: finding!.fingerprint,
    reason: 'A quiz.',
    by: 'Ann',
    approvedBy: 'Bob',
    expires: '2027-01-01T00:00:00Z',
  };
  const now = '2026-11-24T09:00:00Z';

  test('a good one takes the effect away and stays visible', () => {
    const report = linter.check({ ...post, waivers: [waiver] }, { now });
    expect(report.findings).toMatchObject([{ waived: { reason: 'A quiz.', by: 'Ann' } }]);
    expect(report.verdict).toBe('pass');
  });

  test.each([
    ['without now', waiver, undefined, 'waiver-without-now'],
    ['expired', { ...waiver, expires: '2026-01-01T00:00:00Z' }, now, 'waiver-expired'],
    ['of an error by one person', { ...waiver, approvedBy: ' ann ' }, now, 'waiver-needs-approval'],
    ['of other content', { ...waiver, fingerprint: 'x' }, now, 'waiver-unused'],
  ])('one %s does not hold, and is said', (_name, waivers, time, code) => {
    const report = linter.check({ ...post, waivers: [waivers] }, time === undefined ? {} : { now: time });
    expect(report.verdict).toBe('block');
    expect(report.issues).toMatchObject([{ code }]);
  });
});

test('monitored rules are reported without effect; drafts do not run', () => {
  const report = linterOf([
    { forbid: 'click here', stage: 'monitor' },
    { id: 'draft', forbid: 'click here', stage: 'draft' },
  ]).check({ platform: 'x', text: 'click here' });
  expect(report.findings).toMatchObject([{ rule: 'test/rule0', stage: 'monitor' }]);
  expect(report.verdict).toBe('pass');
});

test('what came in is never blocked', () => {
  const report = linterOf([{ forbid: 'click here', applies: { direction: ['inbound'] } }]).check({
    platform: 'x',
    kind: 'comment',
    text: 'click here',
  });
  expect(report.verdict).toBe('advise');
});

test('given completes posts; their own values win', () => {
  const linter = linterOf(
    [{ when: { '==': [{ var: 'post.account.type' }, 'personal'] } }],
    {},
    { given: { account: { type: 'corporate' } } },
  );
  expect(linter.check({ platform: 'x' }).verdict).toBe('pass');
  expect(linter.check({ platform: 'x', account: { type: 'personal' } }).verdict).toBe('block');
});

test('overrides of packs and of the host', () => {
  const pack = packOf([{ forbid: 'click here' }, { id: 'b', forbid: 'here' }], {
    overrides: { b: { off: 'Not needed.' } },
  });
  expect(createLinter({ packs: [pack] }).rules).toEqual(['test/rule0']);
  const report = createLinter({ packs: [pack], overrides: { 'test/rule0': 'info' } }).check({
    platform: 'x',
    text: 'click here',
  });
  expect(report.findings).toMatchObject([{ severity: 'info' }]);
  expect(report.verdict).toBe('pass');
  expect(() => createLinter({ packs: [pack], overrides: { 'test/rule9': 'off' } })).toThrow(
    'did you mean "test/rule0"',
  );
});

describe('a broken pack', () => {
  test('is refused with all its faults at once, each with its place and the nearest right name', () => {
    const pack = packOf([
      { id: 'a', select: 'sentence:nth-child(2)', when: { frobnicate: [1] } },
      { id: 'b', select: 'media[people=staff]', when: { '==': [{ var: 'post.acount.type' }, 1] } },
      { id: 'c', forbid: ['(broken', '~3 gap', '<nolexicon> x'], message: 'Says {{node.txet}}.' },
      { id: 'd', when: { has: ['word', 'account.boi'] } },
      { id: 'e' },
      { id: 'e', forbid: 'x', needs: { any: ['y'] } },
    ]);
    let error: unknown;
    try {
      createLinter({ packs: [pack] });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PackError);
    const rules = '/clauses/0/rules';
    expect((error as PackError).faults.map(({ code, pointer, suggest }) => [code, pointer, suggest]).sort()).toEqual(
      [
        ['selector', `${rules}/0/select`, undefined],
        ['unknown-operator', `${rules}/0/when/frobnicate`, undefined],
        ['selector-fact', `${rules}/1/select`, undefined],
        ['unknown-fact', `${rules}/1/when/==/0/var`, 'post.account.type'],
        ['phrase-bracket', `${rules}/2/forbid/0`, undefined],
        ['phrase-gap-at-edge', `${rules}/2/forbid/1`, undefined],
        ['unknown-lexicon', `${rules}/2/forbid/2`, undefined],
        ['unknown-name', `${rules}/2/message`, 'node.text'],
        ['unknown-field', `${rules}/3/when/has/1`, 'account.bio'],
        ['no-form', `${rules}/4`, undefined],
        ['duplicate-rule', `${rules}/5/id`, undefined],
        ['two-forms', `${rules}/5/needs`, undefined],
      ].sort(),
    );
  });

  test.each<[string, unknown, string]>([
    ['null', null, 'wrong-type'],
    ['a list', [], 'wrong-type'],
    ['an unknown key', { ...packOf([]), rulez: [] }, 'unknown-key'],
    ['an unknown pack to extend', packOf([], { extends: ['nowhere'] }), 'unknown-pack'],
    [
      'lexicons in a circle',
      packOf([], {
        lexicons: [
          { lexicon: 'a', language: 'en', phrases: ['<b> x'] },
          { lexicon: 'b', language: 'en', phrases: ['<a> y'] },
        ],
      }),
      'lexicon-cycle',
    ],
    ['too many alternatives', packOf([{ forbid: '(a|b|c|d|e) (a|b|c|d|e) (a|b|c|d|e)' }]), 'phrase-alternatives'],
    ['settings that hold themselves', packOf([], { settings: endless() }), 'too-deep'],
    ['a fact that follows from itself', packOf([], { facts: { a: { from: { var: 'post.facts.a' } } } }), 'fact-cycle'],
  ])('%s', (_name, pack, code) => {
    expect(() => createLinter({ packs: [pack as never] })).toThrow(PackError);
    try {
      createLinter({ packs: [pack as never] });
    } catch (error) {
      expect((error as PackError).faults.map((fault) => fault.code)).toContain(code);
    }
  });
});

test.each<[string, unknown, string]>([
  [
    'a deadline',
    packOf([{ refer: { to: 'desk', by: 'soon' } }]),
    'Unexpected value "soon", expected "now", "next-working-day" or a count such as "working-days:20"',
  ],
  [
    'a key of a short list',
    packOf([{ refer: { to: 'desk', by: 'now', zzzzzz: 1 } as never }]),
    'Unexpected key "zzzzzz", expected one of "to", "by"',
  ],
  [
    'a key that is nearly one',
    packOf([{ refer: { to: 'desk', by: 'now', too: 1 } as never }]),
    'Unexpected key "too"; did you mean "to"?',
  ],
])('the words for %s', (_name, pack, message) => {
  const faults = () => {
    try {
      createLinter({ packs: [pack as never] });
    } catch (error) {
      return (error as PackError).faults.map((fault) => fault.message);
    }
    return [];
  };
  expect(faults()).toContain(message);
});

function endless(): Record<string, unknown> {
  const circle: Record<string, unknown> = {};
  circle['a'] = circle;
  circle['b'] = [circle, circle];
  return circle;
}
