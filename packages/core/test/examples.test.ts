import { runExamples } from '@postlint/core/testing';
import { expect, test } from 'vitest';
import { packOf } from './fixtures.ts';

const settings = { contacts: { desk: [{ name: 'Desk' }] } };

/** What runExamples says of one example of one rule. */
function reasonOf(rule: object, example: object): string | undefined {
  const [result] = runExamples(packOf([{ ...rule, examples: { fails: [example as never] } }], { settings }));
  return result!.ok ? undefined : result!.reason;
}

const prefer = { prefer: { 'wheelchair bound': 'wheelchair user' } };
const inbound = {
  applies: { direction: ['inbound'] },
  forbid: 'help',
  refer: { to: 'desk', by: 'now' as const },
  action: 'reply',
};
const post = { kind: 'comment', text: 'Help' };

test.each<[object, object, RegExp | undefined]>([
  [prefer, { post: 'Wheelchair bound, wheelchair-bound', fixed: 'Wheelchair user, wheelchair user' }, undefined],
  [prefer, { post: 'Wheelchair bound', fixed: 'wheelchair user' }, /once it is fixed, found "Wheelchair user"/],
  [inbound, { post, refer: 'desk', action: 'reply' }, undefined],
  [inbound, { post, refer: 'nobody' }, /handed to nobody, found desk/],
  [inbound, { post, action: 'hide' }, /action hide, found reply/],
  [prefer, { post: 'wheelchair bound', refer: 'desk' }, /handed to desk, found nobody/],
])('%j with %j: %s', (rule, example, expected) => {
  const reason = reasonOf(rule, example);
  if (expected) expect(reason).toMatch(expected);
  else expect(reason).toBeUndefined();
});
