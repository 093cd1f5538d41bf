import { createLinter, definePlugin, type PackError, type RuleInput } from '@postlint/core';
import { reportSchema } from '@postlint/core/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linterOf, packOf } from './fixtures.ts';

const lexicons = [
  { lexicon: 'place', language: 'en', phrases: ['ward (six|seven)', 'Leek'] },
  { lexicon: 'age', language: 'en', phrases: ['<number> year(s)? old', { phrase: 'newborn', weight: 2 }] },
  { lexicon: 'doubt', language: 'en', phrases: ['for example'] },
];
const facts = { published: { type: 'boolean' as const, ask: 'Is it published?' } };
type Score = NonNullable<RuleInput['score']>;

function scored(score: Partial<Score>) {
  const complete = {
    levels: { warning: 3, error: 5 },
    evidence: [
      { lexicon: 'place', points: 2 },
      { lexicon: 'age', points: 1, each: true },
      { find: 'patient(s)?', points: 1 },
      { find: 'media[kind=image]', points: 2, label: 'a picture' },
      { lexicon: 'doubt', points: -3 },
    ],
    ...score,
  };
  const linter = linterOf([{ score: complete, severity: undefined }], { lexicons, facts });
  return (post: object) => {
    const report = linter.check({ platform: 'x', ...post }, { outcomes: true });
    expect(reportSchema.parse(report)).toEqual(report);
    return report;
  };
}
const found = (report: ReturnType<ReturnType<typeof scored>>) =>
  report.findings.map(({ outcome, severity, text }) => [outcome === 'failed' ? severity : outcome, text ?? '']);

describe('score', () => {
  const sentence = scored({});
  test.each<[string, string[][]]>([
    ['Our patient is 6 years old.', []],
    ['A patient on ward six.', [['warning', 'patient on ward six']]],
    [
      'A patient of 6 years old on ward six, 6 years old.',
      [['error', 'patient of 6 years old on ward six, 6 years old']],
    ],
    ['A patient. On ward six.', []],
    ['A newborn in Leek, a patient', [['error', 'newborn in Leek, a patient']]],
    ['For example a patient on ward six.', []],
    // A row that is not of each counts once.
    ['Leek, Leek and ward six', []],
  ])('%s', (text, expected) => {
    expect(found(sentence({ text }))).toEqual(expected);
  });

  test('units of other sizes', () => {
    const text = 'A patient.\nOn ward six. Fine day.';
    expect(found(scored({ within: 'next' })({ text }))).toEqual([['warning', 'patient.\nOn ward six']]);
    expect(found(scored({ within: 'paragraph' })({ text: 'A patient. On ward six.' }))).toHaveLength(1);
    expect(found(scored({ within: 'field' })({ title: 'A patient', text: 'on ward six' }))).toEqual([]);
    expect(found(scored({ within: 'post' })({ title: 'A patient', text: 'on ward six' }))).toEqual([['warning', '']]);
    const media = [{ kind: 'image', alt: 'A door in Leek' }];
    expect(found(scored({ within: 'post' })({ text: 'A patient', media }))).toEqual([['error', '']]);
    // What others wrote is no evidence against the author.
    expect(found(scored({ within: 'post' })({ text: 'A patient', inReplyTo: { text: 'on ward six' } }))).toEqual([]);
  });

  test('the finding lists what it counted, and its points', () => {
    const [finding] = sentence({ text: 'A newborn patient in Leek' }).findings;
    expect(finding!.evidence.map(({ text, label, points }) => [text, label, points])).toEqual([
      ['Leek', 'test/place', 2],
      ['newborn', 'test/age', 2],
      ['patient', 'patient(s)?', 1],
    ]);
  });

  const withFact = scored({
    within: 'post',
    evidence: [
      { lexicon: 'place', points: 3 },
      { fact: { '==': [{ var: 'post.facts.published' }, true] }, points: -3, label: 'already published' },
    ],
  });
  test('an unknown fact makes the score a range', () => {
    const report = withFact({ text: 'Ward six' });
    expect(report.outcomes).toEqual([{ rule: 'test/rule0', outcome: 'cannotTell' }]);
    expect(report.questions.map(({ fact, at }) => [fact, at])).toEqual([['facts.published', ['/facts/published']]]);
    expect(report.findings.map(({ outcome, severity }) => [outcome, severity])).toEqual([['cannotTell', 'warning']]);
    expect(withFact({ text: 'Ward six', facts: { published: false } }).findings).toHaveLength(1);
    expect(withFact({ text: 'Ward six', facts: { published: true } }).outcomes![0]!.outcome).toBe('passed');
    expect(withFact({ text: 'Nothing' }).questions).toEqual([]);
  });

  test('an unknown that changes no level asks nothing', () => {
    const little = scored({
      evidence: [
        { lexicon: 'place', points: 3 },
        { fact: { '==': [{ var: 'post.facts.published' }, true] }, points: 1, label: 'published' },
      ],
    });
    expect(found(little({ text: 'Ward six' }))).toEqual([['warning', 'Ward six']]);
    const [finding] = little({ text: 'Ward six', facts: { published: true } }).findings;
    expect(finding!.evidence).toMatchObject([{ points: 3 }, { at: '/facts/published', label: 'published', points: 1 }]);
  });

  test('what no detector looked for may be there', () => {
    const plugin = definePlugin({
      name: 'outside',
      version: '1.0.0',
      detectors: [
        {
          name: 'faces',
          version: '1.0.0',
          on: 'media',
          marks: { face: { attributes: [], external: true } },
          find: () => {},
        },
      ],
    });
    const rule: Partial<RuleInput> = {
      score: { levels: { error: 2 }, within: 'post', evidence: [{ find: 'face', points: 2 }] },
    };
    const linter = createLinter({ packs: [packOf([rule])], plugins: [plugin] });
    const post = { platform: 'x', media: [{ kind: 'image' }] };
    expect(linter.check(post, { outcomes: true }).outcomes![0]!.outcome).toBe('cannotTell');
    const ran = [{ source: 'faces', version: '1', types: ['face'] }];
    expect(linter.check({ ...post, ran }, { outcomes: true }).outcomes![0]!.outcome).toBe('passed');
    const marks = [{ at: '/media/0', type: 'face', source: 'faces' }];
    expect(linter.check({ ...post, ran, marks }, { outcomes: true }).outcomes![0]!.outcome).toBe('failed');
  });

  test('an override of the severity caps the levels', () => {
    const rule: Partial<RuleInput> = {
      score: { levels: { warning: 1, error: 2 }, evidence: [{ find: 'a', points: 2 }] },
    };
    const pack = packOf([rule]);
    const severity = (overrides: Record<string, 'error' | 'warning' | 'info'>) =>
      createLinter({ packs: [pack], overrides }).check({ platform: 'x', text: 'a' }).findings[0]!.severity;
    expect(severity({})).toBe('error');
    expect(severity({ 'test/rule0': 'warning' })).toBe('warning');
    expect(severity({ 'test/rule0': 'info' })).toBe('info');
  });

  test('more evidence for it never lowers a score, and none of another sentence counts', () => {
    const words = fc.array(fc.constantFrom('patient', 'ward six', 'Leek', '6 years old', 'newborn', 'and'), {
      maxLength: 6,
    });
    const rank = (text: string) => {
      const [finding] = sentence({ text }).findings;
      return ['error', 'warning'].indexOf(finding?.severity ?? '') * -1 + (finding ? 3 : 0);
    };
    fc.assert(
      fc.property(words, words, (some, more) => {
        const text = some.join(' ');
        expect(rank(`${text} ${more.join(' ')}`)).toBeGreaterThanOrEqual(rank(text));
        expect(sentence({ text: `${text}. Then.` }).findings.length).toBe(
          sentence({ text: `${text}.` }).findings.length,
        );
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, object, string, string]>([
    ['no evidence', { evidence: [] }, 'score-empty', '/evidence'],
    ['no level', { levels: {} }, 'score-levels', '/levels'],
    ['levels that pass each other', { levels: { warning: 5, error: 3 } }, 'score-order', '/levels/error'],
    ['a level that everything reaches', { levels: { info: 0 } }, 'score-nothing', '/levels/info'],
    ['a row of nothing', { evidence: [{ points: 1 }] }, 'score-row', '/evidence/0'],
    ['a row of two', { evidence: [{ points: 1, find: 'a', lexicon: 'place' }] }, 'score-row', '/evidence/0'],
    ['an unknown lexicon', { evidence: [{ points: 1, lexicon: 'palce' }] }, 'unknown-lexicon', '/evidence/0/lexicon'],
    ['an unknown node', { evidence: [{ points: 1, find: 'meda[kind=image]' }] }, 'selector-type', '/evidence/0/find'],
    ['an unknown fact', { evidence: [{ points: 1, fact: { var: 'post.x' } }] }, 'unknown-fact', '/evidence/0/fact/var'],
    ['each of a fact', { evidence: [{ points: 1, fact: true, each: true }] }, 'score-each', '/evidence/0/each'],
  ])('%s is a fault', (_, change, code, pointer) => {
    try {
      scored(change as Partial<Score>);
    } catch (error) {
      const [fault] = (error as PackError).faults;
      expect([fault!.code, fault!.pointer]).toEqual([code, `/clauses/0/rules/0/score${pointer}`]);
      return;
    }
    expect.unreachable();
  });

  test('two rules with scores of their own do not share what they find', () => {
    const rule = (id: string, find: string): Partial<RuleInput> => ({
      id,
      score: { levels: { warning: 1 }, evidence: [{ find, points: 1 }] },
    });
    const linter = linterOf([rule('one', 'apple'), rule('two', 'pear')]);
    const rules = linter.check({ platform: 'x', text: 'An apple' }).findings.map((finding) => finding.rule);
    expect(rules).toEqual(['test/one']);
  });

  test('a condition that is wrong in two rules is told at both places', () => {
    const when = { var: 'post.nothing' };
    expect(() => linterOf([{ when }, { when }])).toThrow(/rules\/0\/when[\s\S]*rules\/1\/when/);
  });

  test('without a score the severity has to be said', () => {
    expect(() => linterOf([{ forbid: 'a', severity: undefined }])).toThrow('Missing key "severity"');
  });
});
