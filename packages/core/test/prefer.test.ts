import { createLinter, type PackError, type RuleInput } from '@postlint/core';
import { reportSchema } from '@postlint/core/schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linterOf, packOf } from './fixtures.ts';

const prefer = { 'wheelchair bound': 'wheelchair user', 'user(s)?': 'person who uses', 'click here': 'say where' };
const linter = linterOf([{ prefer, unless: ['user manual'], message: 'Better: {{node.preferred}}.' }]);

/** Each finding as what was found and what its fix makes of the text. */
function fixesOf(text: string): string[][] {
  const report = linter.check({ platform: 'x', text });
  expect(reportSchema.parse(report)).toEqual(report);
  return report.findings.map(({ text: found, fix }) => {
    const [edit] = fix?.edits ?? [];
    return edit ? [found!, text.slice(0, edit.start) + edit.text + text.slice(edit.end)] : [found!];
  });
}

describe('prefer', () => {
  test.each<[string, string[][]]>([
    ['He is wheelchair-bound.', [['wheelchair-bound', 'He is wheelchair user.']]],
    ['Wheelchair bound', [['Wheelchair bound', 'Wheelchair user']]],
    ['CLICK HERE!', [['CLICK HERE', 'SAY WHERE!']]],
    ['A wheelchair user and the user manual', []],
    // A hashtag would end at the space that is put into it.
    ['Users, #ClickHere', [['Users', 'Person who uses, #ClickHere'], ['ClickHere']]],
  ])('%s', (text, expected) => {
    expect(fixesOf(text)).toEqual(expected);
  });

  test('the finding says what it replaces, and by what', () => {
    const [finding] = linter.check({ platform: 'x', text: 'wheelchair bound' }).findings;
    expect(finding).toMatchObject({
      message: 'Better: wheelchair user.',
      fix: {
        title: 'Replace “wheelchair bound” with “wheelchair user”',
        edits: [{ field: '/text', start: 0, end: 16 }],
      },
    });
  });

  test('once it is fixed nothing is found there any more', () => {
    const word = fc.constantFrom('wheelchair bound', 'Wheelchair-Bound', 'click here', 'a user', 'USERS', 'and', '.');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        let text = words.join(' ');
        const edits = linter.check({ platform: 'x', text }).findings.flatMap(({ fix }) => fix!.edits);
        for (const { start, end, text: by } of edits.reverse()) text = text.slice(0, start) + by + text.slice(end);
        expect(linter.check({ platform: 'x', text }).findings).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('atMost', () => {
  const found = (what: string, max: number, post: object) =>
    linterOf([{ atMost: { what, max } }])
      .check({ platform: 'x', ...post })
      .findings.map(({ text, at }) => text ?? at);

  test.each<[string, number, object, string[]]>([
    ['hashtag', 2, { text: '#a #b' }, []],
    ['hashtag', 2, { text: '#a #b #c #d' }, ['#c']],
    ['hashtag', 1, { text: '#a', tags: ['b'] }, ['b']],
    ['hashtag, emoji', 2, { text: '👍 #a 👍 #b' }, ['👍']],
    ['emoji', 0, { text: 'ok 👍' }, ['👍']],
    ['media', 1, { media: [{ kind: 'image' }, { kind: 'image' }] }, ['/media/1']],
    ['hashtag', 0, { text: 'a', inReplyTo: { text: '#a' } }, []],
  ])('%s, %d, in %j', (what, max, post, expected) => {
    expect(found(what, max, post)).toEqual(expected);
  });
});

test.each<[Partial<RuleInput>, string, string]>([
  [{ prefer: { 'a (b': 'c' } }, 'phrase-bracket', 'prefer/a (b'],
  [{ forbid: 'a', unless: ['b'] }, 'unless-alone', 'unless'],
  [{ forbid: 'a', prefer: { b: 'c' } }, 'two-forms', 'prefer'],
  [{ atMost: { what: 'hashtg', max: 1 } }, 'selector-type', 'atMost/what'],
  [{ select: 'word', atMost: { what: 'hashtag', max: 1 } }, 'two-forms', 'select'],
])('%j is a fault', (rule, code, place) => {
  let faults: PackError['faults'] = [];
  try {
    createLinter({ packs: [packOf([rule])] });
  } catch (error) {
    faults = (error as PackError).faults;
  }
  expect(faults.map((fault) => [fault.code, fault.pointer.replace(/^.*rules\/0\/?/, '')])).toEqual([[code, place]]);
});
