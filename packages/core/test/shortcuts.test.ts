/** What a check leaves out because nothing depends on it must not be missed: the same reports with it and without. */
import { definePlugin } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, read } from '../src/check.ts';
import { detect } from '../src/detect/detect.ts';
import { termsOf } from '../src/detect/detected.ts';
import { scanPost } from '../src/draft/scanned.ts';
import { readPost } from '../src/post/readPost.ts';
import { compileProgram } from '../src/program/compileProgram.ts';
import type { Program } from '../src/program/program.ts';
import { indexRules } from '../src/program/ruleIndex.ts';
import { watchAll } from '../src/program/watched.ts';
import { createRows } from '../src/scan/rows.ts';
import type { RuleInput } from '../src/schema/types.ts';
import { linterOf, packOf } from './fixtures.ts';

const rules: Partial<RuleInput>[] = [
  { select: 'term[lexicon=topic]:not([within~=quotation]):not([within~=not])' },
  { select: 'sentence:has(term[lexicon=topic]):has(hashtag), link' },
  { select: 'term[lexicon=insult][within~=topic]' },
  { select: 'face, term[lexicon=joined]', applies: { account: ['personal'] } },
  { select: 'media[kind=video], media[kind=image]', when: { '!': { var: 'node.described' } } },
  { forbid: ['clinic ~2 fair', 'unfair'], yieldsTo: ['rule0'] },
  { forbid: { all: ['<topic>', '<insult>'], without: ['union'], within: 'next' }, applies: { account: ['personal'] } },
  { needs: { any: ['views ~2 own'], in: ['text'] } },
  { atMost: { what: 'emoji', max: 0 } },
  { when: { has: ['<insult>', 'account.bio'] } },
  { select: 'field', when: { '>': [{ count: 'question' }, 0] } },
  { confirm: 'All is well.', when: { var: 'post.facts.heated' } },
];
const pack = packOf(rules, {
  facts: { heated: { type: 'boolean', from: { has: ['<insult>', '<calm>'] } } },
  lexicons: [
    { lexicon: 'topic', language: 'en', phrases: ['clinic', 'my boss', 'the <part>'] },
    { lexicon: 'part', language: 'en', phrases: ['ward', 'the ward'] },
    { lexicon: 'insult', language: 'en', phrases: ['useless', 'so ~2 bad'], strict: true },
    { lexicon: 'calm', language: 'en', phrases: ['calm'] },
    { lexicon: 'joined', language: 'en', phrases: ['<negation> ~1 now', '<mention> ~2 <topic>'] },
    { lexicon: 'unread', language: 'en', phrases: ['the', 'is', 'not'] },
  ],
});
const face = definePlugin({
  name: 'faces',
  version: '1',
  detectors: [
    { name: 'faces', version: '1', on: 'post', marks: { face: { attributes: [], external: true } }, find: () => {} },
  ],
});
const program = compileProgram({ packs: [pack], plugins: [face] }).program!;

const text = fc
  .array(
    fc.constantFrom(
      ...`the my clinic boss ward useless u5eless so really bad fair unfair union views own not calm now is “ ” . ? # #Clinic
        @jo nhs.uk 🎉 they said stop`.split(/\s+/),
    ),
    { maxLength: 24 },
  )
  .map((words) => words.join(' '));
const post = fc.record(
  {
    platform: fc.constant('x'),
    text,
    account: fc.record({ type: fc.constantFrom('personal', 'corporate'), bio: text }, { requiredKeys: [] }),
    media: fc.array(
      fc.record({ kind: fc.constantFrom('image', 'video', 'audio'), alt: text }, { requiredKeys: ['kind'] }),
      {
        maxLength: 2,
      },
    ),
    ran: fc.constant([{ source: 'v', version: '1', types: ['face'] }]),
    language: fc.constantFrom('en-GB', 'cy'),
  },
  { requiredKeys: ['platform', 'text'] },
);

function reportOf(value: unknown, of: Program) {
  const result = read(value, createRows(), of, { given: undefined, platform: undefined });
  const now = Date.parse('2026-11-24T09:00:00Z');
  const options = { now, platform: undefined, reveal: false, declarations: 'full', waivers: 'taken' } as const;
  const [brief, full] = [false, true].map((outcomes) => check(result, of, { ...options, outcomes }));
  return { brief: brief!, full: full! };
}

describe('what is left out', () => {
  test('marks nobody looks at', () => {
    expect(program.watched!.has('test/unread')).toBe(false);
    expect(program.watched!.has('reported')).toBe(false);
    const everything = { ...program, watched: undefined };
    fc.assert(
      fc.property(post, (value) => {
        expect(reportOf(value, program)).toEqual(reportOf(value, everything));
      }),
    );
  });

  test('rules that lack what they need', () => {
    const index = indexRules(program.rules);
    expect(index.always.length).toBeLessThan(program.rules.length / 2);
    const visited = { ...program, index: { ...index, always: program.rules.map((_, place) => place) } };
    fc.assert(
      fc.property(post, (value) => {
        const found = reportOf(value, program);
        expect(found).toEqual(reportOf(value, visited));
        const { outcomes, ...rest } = found.full;
        expect(outcomes).toHaveLength(program.rules.length);
        expect(rest).toEqual(found.brief);
      }),
    );
  });

  test('but no operator that throws', () => {
    const fails = definePlugin({
      name: 'fails',
      version: '1',
      operators: {
        fails: () => {
          throw new Error('no');
        },
      },
    });
    const linter = linterOf([{ select: 'hashtag', applies: { if: { fails: [] } } }], {}, { plugins: [fails] });
    for (const outcomes of [false, true])
      expect(linter.check({ platform: 'x', text: 'No tag.' }, { outcomes }).issues[0]?.code).toBe('operator-failed');
  });

  test('nothing that is looked at after all', () => {
    const scanned = scanPost(readPost({ platform: 'x', text: 'The ward.' }).post, createRows(), []);
    expect(() => termsOf(detect(scanned, program, []), 'test/unread')).toThrow('Unexpected look at test/unread');
    expect(termsOf(detect(scanned, watchAll(program), []), 'test/unread')).toHaveLength(1);
  });
});

test('a tree has every mark, whatever rules look at', () => {
  const linter = linterOf([{ select: 'hashtag' }], { lexicons: [{ lexicon: 'l', language: 'en', phrases: ['ward'] }] });
  const tree = JSON.stringify(linter.read({ platform: 'x', text: 'Not the “ward”?' }).tree());
  for (const type of ['term', 'negation', 'quotation', 'question']) expect(tree).toContain(`"type":"${type}"`);
});

test('what is wrong with a condition is said of every rule that has it', () => {
  const when = { '==': [{ var: 'post.txet' }, 'x'] };
  const { faults } = compileProgram({ packs: [packOf([{ when }, { when }])] });
  expect(faults.map(({ pointer }) => pointer)).toEqual([
    '/clauses/0/rules/0/when/==/0/var',
    '/clauses/0/rules/1/when/==/0/var',
  ]);
});
