/** Packs: a good one with parts changed at random. */
import { anything, define, textOf } from './random.mjs';

/** Good ones first; the rest lie outside what a pack may say. */
const selectors = [
  'post',
  'field',
  'media[kind=image]',
  'sentence:has(term)',
  'term[lexicon=x]',
  'word:not(:has(link))',
  'media > field',
  ':is(word, link)',
  '*',
  'context[of=reply] term',
  'a:nth-child(2)',
  'term[',
  'media[people=staff]',
  ':has(:has(word))',
  'word + word',
  '',
];
const phrases = [
  'click here',
  'su(e|ed) (the)? patient',
  'litigat*',
  '=IT',
  'my <colleague> ~4 useless',
  '<settings.names>',
  '<x>',
  '<x> ~2 <mention>',
  '<number> <hashtag>',
  '!',
  '👩‍⚕️',
  '(a|b',
  '~3',
  '<nobody>',
  '((a|b|c)(a|b|c)(a|b|c)(a|b|c))',
  '',
  'nhs.uk',
];
const conditions = [
  { '==': [{ var: 'post.platform' }, 'x'] },
  { and: [{ var: 'post.account.approved' }, { '!': { var: 'post.author.team' } }] },
  { some: [{ var: 'post.media' }, { '==': [{ var: 'kind' }, 'image'] }] },
  { has: ['<x>', 'text', 'account.bio'] },
  { count: 'term' },
  { missing: ['post.text'] },
  { var: 'post.__proto__' },
  { var: 'node.constructor' },
  { constructor: [1] },
  { frobnicate: 1 },
  { '>': [{ var: 'node.length' }, 3] },
];

/** Mostly from the good half of a list: packs that compile are worth more than packs that do not. */
function from(random, list, good) {
  return random.chance(0.93) ? list[random.below(good)] : random.pick(list);
}

export function packOf(random) {
  const rule = (id) => {
    const made = {
      id,
      severity: random.pick(['error', 'warning', 'info']),
      message: from(
        random,
        ['Found.', 'Found {{node.type}} on {{post.platform}}.', '{{settings.names}} {{nothing}}'],
        2,
      ),
    };
    const condition = () => (random.chance(0.95) ? from(random, conditions, 6) : anything(random));
    switch (random.below(6)) {
      case 0:
        made.forbid = Array.from({ length: 1 + random.below(3) }, () =>
          random.chance(0.95) ? from(random, phrases, 11) : textOf(random),
        );
        break;
      case 1:
        Object.assign(made, { select: from(random, selectors, 10), when: condition() });
        break;
      case 2:
        Object.assign(made, { select: from(random, selectors, 10), require: condition() });
        break;
      case 3:
        made.needs = { any: [from(random, phrases, 5)], in: ['text'] };
        break;
      case 4:
        Object.assign(made, { confirm: 'All is well.', when: condition() });
        break;
      default:
        made.select = from(random, selectors, 10);
    }
    if (random.chance(0.3)) made.applies = { account: ['personal'], if: condition() };
    return made;
  };
  const pack = {
    name: 'fuzzed',
    version: '1',
    settings: { names: ['Anytown ICB'], accounts: [{ platform: 'x', handle: 'any', type: 'corporate' }] },
    facts: { known: { type: 'boolean', from: from(random, conditions, 6) }, colour: { values: ['red'] } },
    lexicons: [
      {
        lexicon: 'x',
        language: 'en',
        phrases: ['flu clinic', 'click', random.chance(0.9) ? 'views ~3 own' : random.pick(phrases)],
      },
      { lexicon: 'colleague', language: 'en', phrases: ['boss', 'manager'] },
    ],
    clauses: [
      {
        clause: 'c',
        gist: 'A clause.',
        rules: Array.from({ length: 1 + random.below(3) }, (_, index) => rule(`r${index}`)),
      },
    ],
  };
  // What lies inside first: afterwards the pack may hold anything in its place.
  if (random.chance(0.1)) define(pack.settings, random.pick(['names', 'accounts', '__proto__']), anything(random));
  if (random.chance(0.2)) define(pack, random.pick([...Object.keys(pack), '__proto__', 'lexicon']), anything(random));
  return pack;
}
