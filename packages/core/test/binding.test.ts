/** Waivers and answers are bound to what they were given for: content, rule, place, person. */
import { createLinter, type Linter, type RuleInput } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tenDigitNumbers } from '../src/report/tenDigits.ts';
import { addDuration } from '../src/time/duration.ts';
import { packOf } from './fixtures.ts';

const now = '2026-11-24T09:00:00Z';
const lexicons = [{ lexicon: 'bad', language: 'en', phrases: ['bad'] }];
const settings = { contacts: { desk: [{ name: 'The desk' }] } };
const linterFor = (rule: Partial<RuleInput>, phrases = ['bad']): Linter =>
  createLinter({ packs: [packOf([rule], { settings, lexicons: [{ ...lexicons[0]!, phrases }] })] });

const rule: Partial<RuleInput> = {
  severity: 'warning',
  select: 'term[lexicon=bad]',
  when: { '!': { var: 'post.title' } },
};
const post = { platform: 'x', text: 'A bad day', account: { type: 'personal' }, consent: { status: 'recorded' } };

function waiverFor(linter: Linter, given: object = post) {
  const [finding] = linter.check(given, { now }).findings;
  return {
    rule: finding!.rule,
    fingerprint: finding!.fingerprint,
    reason: 'a name',
    by: 'Jo',
    expires: '2027-01-01T00:00:00Z',
  };
}
const isHeld = (linter: Linter, given: object, waiver: object, request: object = { now }) => {
  const { findings, issues } = linter.check({ ...given, waivers: [waiver] }, request);
  return [findings.some(({ waived }) => waived), issues.map(({ code }) => code)];
};

describe('waivers', () => {
  const linter = linterFor(rule);
  const waiver = waiverFor(linter);
  test('one that holds', () => {
    expect(isHeld(linter, post, waiver)).toEqual([true, []]);
    expect(isHeld(linter, { ...post, id: 'another' }, waiver)).toEqual([true, []]);
  });

  test.each<[string, object, string]>([
    ['with a time that is none', { expires: '2026-13-45T00:00:00Z' }, 'wrong-value'],
    [
      'with nothing but its rule',
      { reason: undefined, by: undefined, expires: undefined, fingerprint: undefined },
      'missing-key',
    ],
    ['without a person', { by: undefined }, 'missing-key'],
    ['without a reason at all', { reason: 5 }, 'wrong-type'],
    ['that has expired', { expires: '2026-11-24T09:00:00Z' }, 'waiver-expired'],
    ['without a reason', { reason: ' ' }, 'waiver-empty'],
    ['by nobody', { by: '' }, 'waiver-empty'],
    ['for another rule', { rule: 'test/other' }, 'waiver-unused'],
  ])('one %s does not hold', (_, change, code) => {
    expect(isHeld(linter, post, { ...waiver, ...change })).toEqual([false, expect.arrayContaining([code])]);
  });

  test('a reason that quotes the post is masked like everything that does', () => {
    const number = '943 476 5919';
    expect(tenDigitNumbers(number)).toEqual([{ start: 0, end: number.length }]);
    const waivers = [{ ...waiver, reason: `His number, ${number}, is his own.` }];
    const { findings } = linter.check({ ...post, waivers }, { now });
    expect(findings[0]!.waived!.reason).toBe('His number, [number], is his own.');
  });

  test('a linter that takes none says so', () => {
    const strict = createLinter({ packs: [packOf([rule], { lexicons })], waivers: 'ignore' });
    expect(isHeld(strict, post, waiver)).toEqual([false, ['waiver-ignored']]);
  });

  test('an error needs a second person, however the name is written', () => {
    const error = linterFor({ ...rule, severity: 'error' });
    const own = waiverFor(error);
    for (const approvedBy of ['', 'Jo', ' JO ', 'Ｊｏ'])
      expect(isHeld(error, post, { ...own, approvedBy })).toEqual([false, ['waiver-needs-approval']]);
    expect(isHeld(error, post, { ...own, approvedBy: 'Sam' })).toEqual([true, []]);
  });

  test('a hand-over cannot be waived', () => {
    const refers = linterFor({ ...rule, refer: { to: 'desk', by: 'now' } });
    expect(isHeld(refers, post, waiverFor(refers))).toEqual([false, ['waiver-refer']]);
  });

  test('a change of the content, the account, the consent or the rule voids it; another wording does not', () => {
    const changedPosts = [
      { ...post, text: 'A bad day.' },
      { ...post, text: 'A  bad day' },
      { ...post, account: { type: 'professional' } },
      { ...post, consent: { status: 'verbal' } },
      { ...post, media: [{ kind: 'image', alt: 'A door.' }] },
      { ...post, platform: 'linkedin' },
    ];
    for (const changed of changedPosts) expect(isHeld(linter, changed, waiver)[0], JSON.stringify(changed)).toBe(false);
    const changedRules: Partial<RuleInput>[] = [
      { ...rule, when: { '!': { var: 'post.description' } } },
      { ...rule, select: 'sentence > term[lexicon=bad]' },
      { ...rule, applies: { account: ['personal'] } },
    ];
    for (const changed of changedRules) expect(isHeld(linterFor(changed), post, waiver)[0]).toBe(false);
    expect(isHeld(linterFor(rule, ['bad', 'worse']), post, waiver)[0]).toBe(false);
    const reworded = { ...rule, message: 'Other words.', why: 'Why.', do: 'Do.', note: 'A note.' };
    expect(isHeld(linterFor(reworded), post, waiver)[0]).toBe(true);
  });

  test('any other character of any text voids it', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.string({ minLength: 1, maxLength: 2 }), (at, by) => {
        const text = post.text.slice(0, at) + by + post.text.slice(at + 1);
        fc.pre(text !== post.text);
        expect(isHeld(linter, { ...post, text }, waiver)[0]).toBe(false);
      }),
    );
  });
});

const confirm: Partial<RuleInput> = {
  severity: 'error',
  confirm: 'Everybody shown has agreed.',
  applies: { if: { var: 'post.text' } },
};

describe('confirmations', () => {
  const ask = (linter: Linter, given: object, declarations: unknown = undefined, request: object = { now }) =>
    linter.check({ ...given, ...(declarations !== undefined && { declarations }) }, { ...request, outcomes: true });
  const answerTo = (linter: Linter, given: object, answer = true) => {
    const { rule: id, fingerprint } = ask(linter, given).confirmations[0]!;
    return { rule: id, fingerprint, answer, by: 'Jo', at: '2026-11-01T09:00:00Z' };
  };
  const linter = linterFor(confirm);

  test('asked once, answered yes or no', () => {
    const open = ask(linter, post);
    expect([open.verdict, open.confirmations.length, open.confirmations[0]!.given]).toEqual(['confirm', 1, false]);
    const yes = ask(linter, post, [answerTo(linter, post)]);
    expect([yes.verdict, yes.outcomes![0]!.outcome, yes.confirmations[0]!.given]).toEqual([
      'pass',
      'passed',
      { answer: true, by: 'Jo', at: '2026-11-01T09:00:00Z' },
    ]);
    const no = ask(linter, post, [answerTo(linter, post, false)]);
    expect([no.verdict, no.outcomes![0]!.outcome]).toEqual(['block', 'failed']);
  });

  test('of a yes and a no the no counts, in either order', () => {
    const answers = [answerTo(linter, post), answerTo(linter, post, false)];
    for (const declarations of [answers, [...answers].reverse()]) {
      const report = ask(linter, post, declarations);
      expect([report.verdict, report.issues]).toEqual(['block', []]);
    }
  });

  test('an answer without its fingerprint, or without an answer, is none', () => {
    const whole = answerTo(linter, post);
    for (const change of [{ fingerprint: undefined }, { answer: undefined }, { fingerprint: 5 }, { answer: 'yes' }]) {
      const report = ask(linter, post, [{ ...whole, ...change }]);
      expect([report.confirmations[0]!.given, report.issues[0]!.code]).toEqual([
        false,
        expect.stringMatching(/^(?:missing-key|wrong-type)$/),
      ]);
    }
  });

  test('any change of the content or the rule asks anew; another wording of the message does not', () => {
    const answer = [answerTo(linter, post)];
    for (const changed of [
      { text: 'A bad day!' },
      { account: { type: 'corporate' } },
      { consent: { status: 'none' } },
    ]) {
      const report = ask(linter, { ...post, ...changed }, answer);
      expect([report.confirmations[0]!.given, report.issues.map(({ code }) => code)]).toEqual([
        false,
        ['declaration-unused'],
      ]);
    }
    const narrower = linterFor({ ...confirm, applies: { account: ['personal'] } });
    expect(ask(narrower, post, answer).confirmations[0]!.given).toBe(false);
    const reworded = linterFor({ ...confirm, message: 'Other words.' });
    expect(ask(reworded, post, answer).confirmations[0]!.given).toMatchObject({ answer: true });
  });

  describe('every', () => {
    const yearly = linterFor({ ...confirm, confirm: 'I have read the policy.', every: 'P12M' });
    const mine = { ...post, author: { name: 'Jo' } };
    const answer = [answerTo(yearly, mine)];
    const given = (other: object, at = now) => ask(yearly, other, answer, { now: at });

    test('holds for the person, whatever the content', () => {
      expect(given({ ...mine, text: 'Another day' }).verdict).toBe('pass');
      expect(given({ ...mine, author: { name: ' JO' } }).verdict).toBe('pass');
      const other = given({ ...mine, author: { name: 'Sam' } });
      expect([other.verdict, other.issues[0]!.code]).toEqual(['confirm', 'declaration-unused']);
    });

    test('and for so long', () => {
      expect(given(mine, '2027-11-01T08:59:59Z').verdict).toBe('pass');
      const late = given(mine, '2027-11-01T09:00:00Z');
      expect([late.verdict, late.issues[0]!.code]).toEqual(['confirm', 'declaration-expired']);
      expect(given(mine, '2026-10-01T09:00:00Z').issues[0]!.code).toBe('declaration-expired');
      expect(ask(yearly, mine, answer, {}).issues[0]!.code).toBe('declaration-without-now');
    });

    test('where nobody says who it is it holds for the content', () => {
      const own = [answerTo(yearly, post)];
      expect(ask(yearly, post, own).verdict).toBe('pass');
      expect(ask(yearly, { ...post, text: 'Another day' }, own).verdict).toBe('confirm');
    });

    test('only beside a statement, and only a duration', () => {
      expect(() => linterFor({ forbid: 'a', every: 'P12M' })).toThrow('Unexpected every without confirm');
      for (const every of ['12M', 'P', 'PT1H', 'P1D2Y'])
        expect(() => linterFor({ ...confirm, every })).toThrow('expected a duration, e.g. P12M');
    });
  });

  test.each<[string, string, string]>([
    ['2026-01-31T09:00:00Z', 'P1M', '2026-02-28T09:00:00.000Z'],
    ['2024-02-29T00:00:00Z', 'P1Y', '2025-02-28T00:00:00.000Z'],
    ['2026-11-24T00:00:00Z', 'P12M', '2027-11-24T00:00:00.000Z'],
    ['2026-11-24T00:00:00Z', 'P1W2D', '2026-12-03T00:00:00.000Z'],
    ['2026-12-31T23:59:00Z', 'P2M', '2027-02-28T23:59:00.000Z'],
  ])('%s and %s is %s', (from, duration, to) => {
    expect(new Date(addDuration(Date.parse(from), duration)).toISOString()).toBe(to);
  });
});
