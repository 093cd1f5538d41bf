import { createLinter } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import icb from '../src/index.ts';
import { icbSource } from '../src/source.ts';

const linter = createLinter({ packs: [icb] });

describe('plain posts', () => {
  const post = { platform: 'x', text: 'Flu clinics open Monday.' };
  const byCommunications = { ...post, account: { type: 'corporate' }, author: { team: 'communications' } };

  test('a plain corporate post by the communications team passes', () => {
    const report = linter.check(byCommunications);
    expect(report.findings).toEqual([]);
    expect(report.questions).toEqual([]);
    expect(report.confirmations).toEqual([]);
    expect(report.issues).toEqual([]);
    expect(report.verdict).toBe('pass');
  });

  test('without account and author at most two questions are asked, and nothing is claimed', () => {
    const report = linter.check(post);
    expect(report.findings).toEqual([]);
    expect(report.questions.length).toBeLessThanOrEqual(2);
    expect(report.questions.map(({ fact }) => fact)).toContain('account.type');
    expect(report.verdict).toBe('incomplete');
  });

  test('a picture whose people are undeclared asks for one thing', () => {
    const report = linter.check({ ...byCommunications, media: [{ kind: 'image', alt: 'A clinic door.' }] });
    expect(report.findings).toEqual([]);
    expect(report.questions.length + report.confirmations.length).toBe(1);
    expect(report.verdict).toBe('confirm');
  });

  test('the registered handle decides the type of the account', () => {
    const report = linter.check({
      ...post,
      account: { handle: '@StaffsStokeICB', type: 'personal' },
      author: { team: 'finance' },
    });
    expect(report.findings.map(({ rule }) => rule)).toContain('icb/communications-team-only');
    expect(report.issues).toMatchObject([{ code: 'account-type-contradicts' }]);
  });

  test('a rule that a clause restates does not fire beside it', () => {
    const report = linter.check({ ...byCommunications, media: [{ kind: 'image', people: 'none' }] });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['icb/image-description']);
  });
});

describe('confirmations', () => {
  const post = {
    platform: 'x',
    text: 'Look.',
    account: { type: 'corporate' },
    author: { team: 'comms' },
    media: [{ kind: 'image', alt: 'A street.' }],
  };

  test.each([
    [true, 'pass'],
    [false, 'block'],
  ] as const)('an answer of %s gives %s', (answer, verdict) => {
    const [confirmation] = linter.check(post).confirmations;
    const declarations = [
      {
        rule: confirmation!.rule,
        fingerprint: confirmation!.fingerprint,
        answer,
        by: 'A. Writer',
        at: '2026-11-24T09:30:00Z',
      },
    ];
    expect(linter.check({ ...post, declarations }).verdict).toBe(verdict);
  });

  test('an answer does not hold for other content', () => {
    const [confirmation] = linter.check(post).confirmations;
    const declarations = [
      {
        rule: confirmation!.rule,
        fingerprint: confirmation!.fingerprint,
        answer: true,
        by: 'A. Writer',
        at: '2026-11-24T09:30:00Z',
      },
    ];
    const report = linter.check({ ...post, text: 'Look again.', declarations });
    expect(report.verdict).toBe('confirm');
    expect(report.issues).toMatchObject([{ code: 'declaration-unused', effect: 'none' }]);
  });
});

test('the run-time pack is the source without examples and notes', () => {
  const withExamples = createLinter({ packs: [icbSource] });
  expect(withExamples.rules).toEqual(linter.rules);
  expect(JSON.stringify(icb.pack)).not.toContain('"examples"');
});

test('all units of the five clauses are accounted for in policy.json', () => {
  const units = new Set(Object.keys(icbSource.pack.units ?? {}));
  for (const clause of icbSource.pack.clauses)
    for (const unit of clause.units ?? []) expect(units.has(unit), unit).toBe(true);
});

test('findings are worded for what the text does, never for what the person is', () => {
  const texts = icbSource.pack.clauses.flatMap((clause) =>
    (clause.rules ?? []).flatMap((rule) => [rule.message, rule.why ?? '', rule.do ?? '']),
  );
  for (const text of texts)
    expect(text).not.toMatch(/\b(you (are|have|broke|failed)|guilty|breach(es|ed)?|misconduct|offender|violat\w+)\b/i);
});
