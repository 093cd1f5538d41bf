import { createLinter, definePlugin, type PackError, type RuleInput } from '@postlint/core';
import { reportSchema } from '@postlint/core/schema';
import { describe, expect, test } from 'vitest';
import { linterOf, packOf } from './fixtures.ts';

type Change = NonNullable<RuleInput['fix']>;
type Fix = { title: string; edits: { field: string; start: number; end: number; text: string }[] };

const settings = { disclaimer: 'Views my own.' };

/** The post a change makes of a post, by the pointer of the field. */
function applied(post: Record<string, unknown>, { edits }: Fix): unknown {
  const [edit] = edits;
  const keys = edit!.field.split('/').slice(1);
  const value = keys.reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], post);
  const text = String(value ?? '');
  return text.slice(0, edit!.start) + edit!.text + text.slice(edit!.end);
}

function changed(fix: Change, post: Record<string, unknown>, rule: Partial<RuleInput> = { forbid: 'bad' }) {
  const linter = linterOf([{ ...rule, fix }], { settings });
  const report = linter.check({ platform: 'x', ...post });
  expect(reportSchema.parse(report)).toEqual(report);
  return report.findings.map(({ fix: found }) => (found ? [applied(post, found), found.title] : []));
}

describe('fix', () => {
  test.each<[string, Change, string, string, string]>([
    ['replace', { replace: 'good' }, 'A bad day', 'A good day', 'Replace “bad” with “good”'],
    [
      'replace by what was found',
      { replace: '{{node.text}}!' },
      'A bad day',
      'A bad! day',
      'Replace “bad” with “bad!”',
    ],
    ['replace the field', { replace: 'good', field: 'text' }, 'A bad day', 'good', 'Replace “A bad day” with “good”'],
    ['append', { append: 'Sorry.' }, 'A bad day', 'A bad day Sorry.', 'Add “Sorry.” at the end'],
    ['append behind a space', { append: 'Sorry.' }, 'A bad day\n', 'A bad day\nSorry.', 'Add “Sorry.” at the end'],
    ['append a line', { append: '\nSorry.' }, 'A bad day', 'A bad day\nSorry.', 'Add “Sorry.” at the end'],
    ['delete', { delete: true }, 'A bad day', 'A day', 'Delete “bad”'],
    ['delete before a stop', { delete: true }, 'Day is bad.', 'Day is.', 'Delete “bad”'],
    ['delete at the start', { delete: true }, 'bad day', 'day', 'Delete “bad”'],
    ['delete at the end', { delete: true }, 'day bad', 'day', 'Delete “bad”'],
    ['delete all', { delete: true }, 'bad', '', 'Delete “bad”'],
    ['insert before', { insert: { before: true, text: 'not ' } }, 'A bad day', 'A not bad day', 'Insert “not”'],
    ['insert after', { insert: { after: true, text: '!' } }, 'A bad day', 'A bad! day', 'Insert “!”'],
    ['insert after a text', { insert: { after: 'day', text: '!' } }, 'A bad day', 'A bad day!', 'Insert “!”'],
    ['a title', { replace: 'good', title: 'Be kind' }, 'bad', 'good', 'Be kind'],
    ['a setting', { append: '{{settings.disclaimer}}' }, 'bad', 'bad Views my own.', 'Add “Views my own.” at the end'],
  ])('%s', (_, fix, text, expected, title) => {
    expect(changed(fix, { text })).toEqual([[expected, title]]);
  });

  const missing: Partial<RuleInput> = { needs: { any: ['views my own'] } };
  test('a text the post has not yet', () => {
    const fix = { append: '{{settings.disclaimer}}', field: 'description' };
    expect(changed(fix, { text: 'Hello' }, missing)).toEqual([['Views my own.', 'Add “Views my own.” at the end']]);
    const bio = { ...fix, field: 'account.bio' };
    expect(changed(bio, { account: { bio: 'Nurse.' } }, missing)[0]![0]).toBe('Nurse. Views my own.');
    expect(changed({ append: '{{settings.disclaimer}}' }, {}, missing)[0]![0]).toBe('Views my own.');
  });

  test('nothing is offered where it cannot be done', () => {
    expect(changed({ insert: { after: 'night', text: '!' } }, { text: 'bad' })).toEqual([[]]);
    expect(changed({ replace: '{{post.title}}' }, { text: 'bad' })).toEqual([[]]);
    expect(changed({ replace: '{{post.account.name}}' }, { text: 'bad' })).toEqual([[]]);
    // Nobody changes what others have written, nor what came in.
    const quoted: Partial<RuleInput> = { select: 'context[of=reply] word[value=bad]' };
    expect(changed({ delete: true }, { inReplyTo: { text: 'bad' } }, quoted)).toEqual([[]]);
    const inbound: Partial<RuleInput> = { forbid: 'bad', applies: { direction: ['inbound'] } };
    expect(changed({ delete: true }, { text: 'bad', direction: 'inbound' }, inbound)).toEqual([[]]);
  });

  test('a change never carries what is masked', () => {
    const plugin = definePlugin({
      name: 'secrets',
      version: '1.0.0',
      detectors: [
        {
          name: 'secret',
          version: '1.0.0',
          on: 'field',
          marks: { secret: { attributes: [], personal: true } },
          find: ({ text }, report) => {
            const start = text.indexOf('s3cret');
            if (start >= 0) report({ type: 'secret', start, end: start + 6, label: 'password' });
          },
        },
      ],
    });
    const rule: Partial<RuleInput> = { select: 'sentence', fix: { replace: 'no: {{node.text}}' }, suggest: ['fine'] };
    const report = createLinter({ packs: [packOf([rule])], plugins: [plugin] }).check({
      platform: 'x',
      text: 'a s3cret',
    });
    expect(report.findings[0]!.fix).toBeUndefined();
    expect(report.findings[0]!.suggestions![0]!.title).toBe('Replace “a [password]” with “fine”');
    expect(JSON.stringify(report)).not.toContain('s3cret');
  });
});

describe('suggest', () => {
  test('choices, in order', () => {
    const linter = linterOf([
      { forbid: 'bad', suggest: ['good', { delete: true }, { append: 'Sorry.', title: 'Say sorry' }] },
    ]);
    const [finding] = linter.check({ platform: 'x', text: 'bad day' }).findings;
    expect(finding!.fix).toBeUndefined();
    expect(finding!.suggestions!.map(({ title }) => title)).toEqual([
      'Replace “bad” with “good”',
      'Delete “bad”',
      'Say sorry',
    ]);
  });
});

test.each<[string, Partial<RuleInput>, string, string]>([
  ['nothing to do', { forbid: 'a', fix: {} }, 'one-change', '/fix'],
  ['two things to do', { forbid: 'a', fix: { replace: 'b', append: 'c' } }, 'one-change', '/fix'],
  ['an insert without a side', { forbid: 'a', fix: { insert: { text: 'b' } } }, 'insert-side', '/fix/insert'],
  ['an unknown field', { forbid: 'a', suggest: [{ append: 'b', field: 'txet' }] }, 'unknown-field', '/suggest/0/field'],
  ['a field of many', { forbid: 'a', fix: { append: 'b', field: 'tags' } }, 'unknown-field', '/fix/field'],
  ['an unknown name', { forbid: 'a', fix: { replace: '{{node.txet}}' } }, 'unknown-name', '/fix/replace'],
  ['no text to replace', { needs: { any: ['a'] }, fix: { replace: 'b' } }, 'change-nowhere', '/fix/replace'],
  ['a picture to delete', { select: 'media', fix: { delete: true } }, 'change-nowhere', '/fix/delete'],
  ['beside prefer', { prefer: { a: 'b' }, fix: { delete: true } }, 'fix-beside-prefer', '/fix'],
])('%s is a fault', (_, rule, code, pointer) => {
  try {
    linterOf([rule]);
  } catch (error) {
    const [fault] = (error as PackError).faults;
    expect([fault!.code, fault!.pointer]).toEqual([code, `/clauses/0/rules/0${pointer}`]);
    return;
  }
  expect.unreachable();
});
