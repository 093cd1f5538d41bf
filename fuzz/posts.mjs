/** Posts: mostly right ones, some with a part that is not. */
import { anything, define, textOf } from './random.mjs';

const people = ['none', 'self', 'staff', 'public', 'children', 'background', 'crowd'];

export function postOf(random) {
  if (random.chance(0.05)) return anything(random);
  const maybe = (make) => (random.chance(0.4) ? make() : undefined);
  const post = {
    platform: random.pick(['x', 'x', 'facebook', 'default', 'nowhere']),
    kind: maybe(() => random.pick(['post', 'reply', 'repost', 'comment', 'profile', 'account-request'])),
    text: random.chance(0.9) ? textOf(random) : undefined,
    title: maybe(() => textOf(random)),
    tags: maybe(() => [textOf(random)]),
    language: random.chance(0.05) ? 'cy' : undefined,
    media: maybe(() => Array.from({ length: random.below(4) }, () => mediaOf(random))),
    thread: maybe(() => [{ text: textOf(random), media: maybe(() => [mediaOf(random)]) }]),
    account: maybe(() => ({
      type: maybe(() => random.pick(['corporate', 'departmental', 'professional', 'personal'])),
      handle: maybe(() => random.pick(['@StaffsStokeICB', 'someone'])),
      bio: maybe(() => textOf(random)),
    })),
    author: maybe(() => ({
      team: random.pick(['communications', 'finance']),
      role: random.pick(['staff', 'public', 'nobody']),
    })),
    inReplyTo: maybe(() => ({ text: textOf(random), author: { handle: '@StaffsStokeICS' } })),
    consent: maybe(() => random.pick([true, false, { status: 'recorded' }])),
    facts: maybe(() => ({ via: random.pick(['native', 'dashboard', 'pigeon']) })),
    declarations: maybe(() =>
      random.pick([
        { 'icb/photo-consent': true },
        [{ rule: 'icb/photo-consent', fingerprint: 'x', answer: true, by: 'a', at: '2026-11-24T09:00:00Z' }],
      ]),
    ),
    waivers: maybe(() => [
      { rule: 'icb/captions', fingerprint: 'x', reason: 'r', by: 'a', expires: '2027-01-01T00:00:00Z' },
    ]),
  };
  if (random.chance(0.15))
    define(post, random.pick([...Object.keys(post), 'medai', '__proto__', 'zzz']), anything(random));
  return post;
}

function mediaOf(random) {
  const item = { kind: random.pick(['image', 'gif', 'video', 'audio']) };
  if (random.chance(0.6)) item.alt = textOf(random);
  if (random.chance(0.6))
    item.people = random.chance(0.5) ? random.pick(people) : [random.pick(people), random.pick(people)];
  if (random.chance(0.4)) item.captions = random.pick([true, false, 'auto']);
  if (random.chance(0.4)) item.consent = random.pick([true, false, { status: 'withdrawn' }]);
  if (random.chance(0.1)) define(item, 'alt', anything(random));
  return item;
}
