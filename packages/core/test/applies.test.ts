import { createLinter, type PackError } from '@postlint/core';
import { expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

const platforms = [{ name: 'x', title: 'X', aliases: ['twitter'], limits: [], alt: [] }];

function faultsOf(applies: object, more: object = {}): (string | undefined)[][] {
  try {
    createLinter({
      packs: [packOf([{ select: 'word', applies }], more)],
      plugins: [{ name: 'p', version: '1', platforms }],
    });
    return [];
  } catch (error) {
    return (error as PackError).faults.map(({ code, params, pointer }) => [
      code,
      pointer.replace(/^.*\/(?=applies|lexicons)/, ''),
      params['near'] as string,
    ]);
  }
}

test.each<[object, (string | undefined)[][]]>([
  [{ account: ['corporate', 'corprate'] }, [['applies-value', 'applies/account/1', 'corporate']]],
  [{ account: ['Corporate'] }, [['applies-value', 'applies/account/0', 'corporate']]],
  [{ kind: ['pst'] }, [['applies-value', 'applies/kind/0', 'post']]],
  [{ direction: ['outbond'] }, [['applies-value', 'applies/direction/0', 'outbound']]],
  [{ platform: ['twiter'] }, [['applies-value', 'applies/platform/0', 'twitter']]],
  [{ platform: ['x', 'somewhere'] }, []],
  [{ language: ['english'] }, [['language-tag', 'applies/language/0', undefined]]],
  [{ language: ['en', 'en-GB', 'cy', '*'], kind: ['reply'], direction: ['inbound'] }, []],
])('a value no post can have is a fault: %j', (applies, expected) => {
  expect(faultsOf(applies)).toEqual(expected);
});

test('so is a language of a lexicon that is none', () => {
  expect(faultsOf({}, { lexicons: [{ lexicon: 'l', language: 'english', phrases: ['a'] }] })).toEqual([
    ['language-tag', 'lexicons/0/language', undefined],
  ]);
});

test('a finding has the clause of its own pack, however others number theirs', () => {
  const other = {
    ...packOf([{ select: 'emoji' }]),
    name: 'other',
    clauses: [{ clause: 'clause', gist: 'Another.', rules: [] }],
  };
  const linter = createLinter({ packs: [packOf([{ select: 'word' }]), other] });
  expect(linter.clauseOf('test/rule0')).toMatchObject({ pack: 'test', gist: 'A clause.' });
  expect([...linter.clauses.values()].map(({ gist }) => gist)).toEqual(['Another.']);
  expect(linter.clauseOf('nobody/rule')).toBeUndefined();
});
