/** A word never breaches a policy, an act does: what must never raise a warning or an error, whoever posts it. */
import { readFileSync } from 'node:fs';
import type { Finding } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { icbLinter, now } from '../scripts/quality/measure.ts';
import { asComment, asCorporate, asDepartmental, asStaff } from '../scripts/quality/settings.ts';

const { groups } = JSON.parse(readFileSync(new URL('../evaluation/innocents.json', import.meta.url), 'utf8')) as {
  groups: Record<string, string[]>;
};

const speakers: Record<string, (text: string) => object> = {
  'the corporate account': asCorporate,
  'a departmental account': asDepartmental,
  'a professional account': (text) => asStaff(text, 'professional'),
  'a personal account': asStaff,
  'a comment': asComment,
};

const linter = icbLinter();
const alarms = (findings: readonly Finding[]) =>
  findings
    .filter(
      (finding) =>
        finding.outcome === 'failed' &&
        (finding.severity !== 'info' || finding.refer || (finding.action && finding.action !== 'keep')),
    )
    .map(({ rule }) => rule);

describe.each(Object.entries(speakers))('said by %s, no warning, no error, nothing to hand over', (_speaker, post) => {
  test.each(Object.entries(groups))('%s', (_group, phrases) => {
    const raised = phrases.flatMap((phrase) =>
      alarms(linter.check(post(phrase), { now }).findings).map((rule) => `${phrase}: ${rule}`),
    );
    expect(raised).toEqual([]);
  });
});

test('there are enough of them, each once', () => {
  const all = Object.values(groups).flat();
  expect(all.length).toBeGreaterThanOrEqual(400);
  expect(new Set(all.map((phrase) => phrase.toLowerCase())).size).toBe(all.length);
});

test('an alarm would be seen', () => {
  const post = { ...asCorporate('tennis court'), author: { team: 'finance' } };
  expect(alarms(linter.check(post, { now }).findings)).toEqual(['icb/communications-team-only']);
});
