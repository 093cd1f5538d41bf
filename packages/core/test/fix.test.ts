import { createLinter, type Linter, type RuleInput } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepsCharacters } from '../src/fix/graphemes.ts';
import { edit, editsOf, pieceText, textOf } from '../src/fix/pieces.ts';
import { linterOf, packOf } from './fixtures.ts';

const prefer: Partial<RuleInput> = { id: 'better', prefer: { 'wheelchair bound': 'wheelchair user', utilise: 'use' } };
const shout: Partial<RuleInput> = { id: 'shout', forbid: '!', fix: { replace: '.' } };
const linter = linterOf([prefer, shout]);
const fixed = (made: Linter, post: object) => {
  const { post: after, applied, skipped } = made.fix({ platform: 'x', ...post });
  return {
    after: after as Record<string, unknown>,
    applied: applied.length,
    skipped: skipped.map(({ reason }) => reason),
  };
};

describe('linter.fix', () => {
  test('makes every fix, and gives the changes as they apply to the first text', () => {
    const post = { platform: 'x', text: 'Utilise it! Wheelchair bound.', title: 'Utilise' };
    const { post: after, applied, edits, skipped, report } = linter.fix(post);
    expect(after).toEqual({ platform: 'x', text: 'Use it. Wheelchair user.', title: 'Use' });
    expect(post.text).toBe('Utilise it! Wheelchair bound.');
    expect(applied.map(({ title }) => title)).toHaveLength(4);
    expect(edits).toEqual([
      { field: '/text', start: 0, end: 7, text: 'Use' },
      { field: '/text', start: 10, end: 11, text: '.' },
      { field: '/text', start: 12, end: 28, text: 'Wheelchair user' },
      { field: '/title', start: 0, end: 7, text: 'Use' },
    ]);
    expect([skipped, report.findings]).toEqual([[], []]);
  });

  test('takes back what raises something new, and says what', () => {
    const made = linterOf([
      { id: 'bad', prefer: { bad: 'poor', awful: 'bad luck' } },
      { id: 'poor', severity: 'warning', forbid: 'poor' },
    ]);
    const { post, skipped } = made.fix({ platform: 'x', text: 'A bad day' });
    expect(post).toEqual({ platform: 'x', text: 'A bad day' });
    expect(skipped).toMatchObject([{ rule: 'test/bad', reason: 'worse', by: expect.arrayContaining(['test/poor']) }]);
  });

  test('keeps the good ones beside a bad one', () => {
    const made = linterOf([
      { id: 'bad', prefer: { bad: 'poor', big: 'large', old: 'aged' } },
      { id: 'poor', forbid: ['poor'] },
    ]);
    expect(fixed(made, { text: 'A bad, big, old day' })).toEqual({
      after: { platform: 'x', text: 'A bad, large, aged day' },
      applied: 2,
      skipped: ['worse'],
    });
  });

  test('two fixes that undo each other do not go round and round', () => {
    const made = linterOf([
      { id: 'one', prefer: { left: 'right' } },
      { id: 'two', prefer: { right: 'left' } },
    ]);
    expect(fixed(made, { text: 'left' })).toEqual({
      after: { platform: 'x', text: 'left' },
      applied: 0,
      skipped: ['worse'],
    });
  });

  test('fixes that overlap are made one after the other', () => {
    const made = linterOf([
      { id: 'one', prefer: { 'very big house': 'very big home' } },
      { id: 'two', prefer: { 'very big': 'huge' } },
    ]);
    expect(fixed(made, { text: 'A very big house' }).after).toEqual({ platform: 'x', text: 'A huge home' });
  });

  test('a text that is not there yet is made', () => {
    const needs = { any: ['views my own'], in: ['text', 'title'] };
    const made = linterOf([{ needs, fix: { append: 'Views my own.', field: 'title' } }]);
    expect(fixed(made, { text: 'Hi' }).after).toEqual({ platform: 'x', text: 'Hi', title: 'Views my own.' });
    const bio = linterOf([
      { needs: { ...needs, in: ['account.bio'] }, fix: { append: 'Views my own.', field: 'account.bio' } },
    ]);
    expect(fixed(bio, { account: { bio: 'Nurse.' } }).after['account']).toEqual({ bio: 'Nurse. Views my own.' });
    expect(fixed(bio, { account: { bio: '' } }).after['account']).toEqual({ bio: 'Views my own.' });
  });

  test("what the host has given is not the post's to change", () => {
    const made = createLinter({
      packs: [packOf([{ select: 'context[of=account] word[value=nurse]' }, { id: 'title', prefer: { nurse: 'RN' } }])],
      given: { title: 'nurse' },
    });
    expect(fixed(made, { text: 'nurse' })).toMatchObject({
      after: { text: 'RN' },
      applied: 1,
      skipped: ['out-of-place'],
    });
  });

  test('a fix that leaves its finding is none', () => {
    const made = linterOf([{ forbid: 'bad', fix: { append: 'Sorry.' } }]);
    expect(fixed(made, { text: 'bad' })).toEqual({
      after: { platform: 'x', text: 'bad' },
      applied: 0,
      skipped: ['stays'],
    });
  });

  test('nothing waived is touched, and no waiver or answer is lost', () => {
    const now = '2026-11-24T09:00:00Z';
    const post = { platform: 'x', text: 'Utilise it! Wheelchair bound.' };
    const { findings } = linter.check(post, { now });
    const { rule, fingerprint } = findings.find(({ text }) => text === '!')!;
    const waivers = [
      { rule, fingerprint, reason: 'a cry', by: 'Jo', approvedBy: 'Sam', expires: '2027-01-01T00:00:00Z' },
    ];
    const result = linter.fix({ ...post, waivers }, { now });
    // Any change of the content would void the waiver, so that the finding were new again.
    expect((result.post as { text: string }).text).toBe(post.text);
    expect(result.skipped.map(({ reason }) => reason)).toEqual(['worse', 'worse']);
    const touching = linterOf([
      { id: 'a', forbid: 'b c' },
      { id: 'b', prefer: { c: 'd' } },
    ]);
    const both = { platform: 'x', text: 'b c' };
    const [first] = touching.check(both).findings;
    const held = [{ ...waivers[0]!, rule: first!.rule, fingerprint: first!.fingerprint }];
    expect(touching.fix({ ...both, waivers: held }, { now }).skipped.map(({ reason }) => reason)).toEqual(['waived']);
  });

  test('characters stay whole', () => {
    const made = linterOf([
      { forbid: 'e', fix: { replace: 'a' } },
      { id: 'mark', forbid: 'x', fix: { replace: '\u0301' } },
    ]);
    expect(fixed(made, { text: 'e' }).after['text']).toBe('a');
    expect(fixed(made, { text: 'o x' })).toMatchObject({ after: { text: 'o x' }, skipped: ['cuts'] });
    expect(keepsCharacters('👩‍⚕️', { start: 2, end: 3, text: '' })).toBe(false);
    expect(keepsCharacters('ab', { start: 1, end: 1, text: '\ud83d' })).toBe(false);
    expect(keepsCharacters('a👍b', { start: 1, end: 3, text: '👩‍⚕️' })).toBe(true);
  });

  test('what is no post is given back', () => {
    for (const post of [undefined, null, 'text', 5, []])
      expect(linter.fix(post)).toMatchObject({ post, applied: [], edits: [] });
    const once = {
      platform: 'x',
      reads: 0,
      get text() {
        if (this.reads++ > 0) throw new Error('again');
        return 'utilise';
      },
    };
    expect(() => linter.fix(once)).not.toThrow();
  });
});

describe('laws', () => {
  const word = fc.constantFrom(
    'bad',
    'worse',
    'Good',
    'very bad',
    'a',
    '!',
    '👍🏽',
    '.',
    '\n',
    '#bad',
    '“bad”',
    'e\u0301',
    'BAD',
    '',
  );
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
  const phrase = fc.constantFrom('bad', 'worse', 'good', 'very bad', '!', 'a', '.');
  const change = fc.oneof(
    text.map((by) => ({ replace: by })),
    fc.constant({ delete: true as const }),
    text.map((by) => ({ append: by })),
    text.map((by) => ({ insert: { before: true as const, text: by } })),
    text.map((by) => ({ append: by, field: 'title' })),
  );
  const rule: fc.Arbitrary<Partial<RuleInput>> = fc.oneof(
    fc.record({ forbid: fc.array(phrase, { minLength: 1, maxLength: 2 }), fix: change }),
    fc.record({ prefer: fc.dictionary(phrase, text, { minKeys: 1, maxKeys: 2 }) }),
    fc.record({
      needs: fc.record({ any: fc.array(phrase, { minLength: 1, maxLength: 1 }) }),
      fix: fc.constant({ append: 'bad.' }),
    }),
    fc.record({ forbid: phrase, severity: fc.constantFrom('warning' as const, 'info' as const) }),
  );
  const post = fc.record(
    { text, title: text, media: fc.array(fc.record({ kind: fc.constant('image'), alt: text }), { maxLength: 1 }) },
    { requiredKeys: ['text'] },
  );
  const numRuns = Number(process.env['FIX_RUNS'] ?? 300);

  test('fixing once is enough, nothing new is raised, and the edits give the same texts', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 4 }), post, (rules, random) => {
        const made = linterOf(rules.map((each, index) => ({ ...each, id: `r${index}` })));
        const before = { platform: 'x', ...random };
        const old = made.check(before);
        const result = made.fix(before);
        const again = made.fix(result.post);
        expect(again.post).toEqual(result.post);
        expect(again.applied).toEqual([]);
        expect(made.check(result.post)).toEqual(result.report);
        const kinds = (report: typeof old) => report.findings.map(({ rule: id, at }) => `${id} ${at}`).sort();
        const left = [...kinds(old)];
        for (const kind of kinds(result.report)) {
          expect(left).toContain(kind);
          left.splice(left.indexOf(kind), 1);
        }
        expect(left.length).toBeGreaterThanOrEqual(result.applied.length);
        expect(JSON.stringify(result.post)).not.toMatch(/\\ud[89a-f]/); // how JSON writes a lone surrogate
        for (const key of ['text', 'title'] as const) {
          const edits = result.edits.filter(({ field }) => field === `/${key}`);
          const made = edits.reduceRight(
            (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end),
            before[key] ?? '',
          );
          expect(made).toBe((result.post as Record<string, string>)[key] ?? '');
        }
      }),
      { numRuns },
    );
  }, 120_000);

  test('changes of changes come out as changes of the first text', () => {
    const edits = fc.array(fc.record({ at: fc.nat(20), length: fc.nat(5), text: fc.string({ maxLength: 3 }) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 15 }), edits, (original, changes) => {
        let text = pieceText(original);
        let plain = original;
        for (const { at, length, text: by } of changes) {
          const start = Math.min(at, plain.length);
          const end = Math.min(start + length, plain.length);
          text = edit(text, { start, end, text: by });
          plain = plain.slice(0, start) + by + plain.slice(end);
        }
        expect(textOf(text)).toBe(plain);
        const all = editsOf(text);
        expect(
          all.reduceRight((made, { start, end, text: by }) => made.slice(0, start) + by + made.slice(end), original),
        ).toBe(plain);
        for (const [index, each] of all.entries()) expect(each.start).toBeGreaterThan(all[index - 1]?.end ?? -1);
      }),
      { numRuns: 500 },
    );
  });
});
