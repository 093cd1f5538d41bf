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
  { open: 'office' },
  { before: '2026-12-01' },
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

const changes = [
  { replace: 'say where' },
  { delete: true },
  { append: '{{settings.names}}' },
  { insert: { after: true, text: '!' } },
  { append: 'Views my own.', field: 'title' },
  { replace: '{{node.text}}{{node.text}}' },
  { replace: 'a', append: 'b' },
  {},
];

function changeOf(random) {
  return from(random, changes, 6);
}

function scoreOf(random, condition) {
  const row = () => ({
    ...random.pick([{ lexicon: 'x' }, { find: from(random, phrases, 11) }, { find: 'hashtag' }, { fact: condition() }]),
    points: random.below(7) - 2,
    ...(random.chance(0.1) && { each: true }),
  });
  return {
    within: from(random, ['sentence', 'next', 'paragraph', 'field', 'post', 'page'], 5),
    levels: from(random, [{ warning: 1, error: 3 }, { info: 1 }, { error: 2, warning: 4 }], 2),
    evidence: Array.from({ length: 1 + random.below(3) }, row),
  };
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
    const condition = () => (random.chance(0.95) ? from(random, conditions, 8) : anything(random));
    const list = () => Array.from({ length: 1 + random.below(3) }, () => from(random, phrases, 11));
    switch (random.below(10)) {
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
        made.forbid = {
          [random.pick(['any', 'all', 'all'])]: list(),
          within: from(random, ['sentence', 'next', 'paragraph', 'field', 'post', 'page'], 5),
        };
        if (random.chance(0.3)) made.forbid.without = list();
        if (made.forbid.all && random.chance(0.3)) made.forbid.near = random.below(6);
        break;
      case 5:
        made.prefer = { [from(random, phrases, 6)]: random.pick(['say where', 'x', 'wheelchair user', 'a (b)', '']) };
        break;
      case 6:
        made.atMost = { what: from(random, selectors, 10), max: random.below(4) };
        break;
      case 7:
        Object.assign(made, { confirm: 'All is well.', when: condition() });
        break;
      case 8:
        made.score = scoreOf(random, condition);
        break;
      default:
        made.select = from(random, selectors, 10);
    }
    if (random.chance(0.3)) made.applies = { account: ['personal'], if: condition() };
    if (random.chance(0.3) && !made.prefer) made.fix = changeOf(random);
    if (random.chance(0.2)) made.suggest = ['say where', changeOf(random)];
    // Only the later to the first: a circle is refused, and one that yields to itself now and then shows it.
    if (id !== 'r0' || random.chance(0.03))
      made.yieldsTo = from(random, [['r0'], { rules: ['r0'], within: 'post' }, ['r1', 'r9']], 2);
    if (random.chance(0.2))
      made.refer = { to: 'desk', by: from(random, ['now', 'next-working-day', 'working-days:20', 'soon'], 3) };
    if (random.chance(0.2)) made.from = from(random, ['2026-01-01', '2030-01-01', 'never'], 2);
    return made;
  };
  const pack = {
    name: 'fuzzed',
    version: '1',
    settings: {
      names: ['Anytown ICB'],
      accounts: [{ platform: 'x', handle: 'any', type: 'corporate' }],
      timezone: 'Europe/London',
      hours: { office: [{ days: ['mon-fri'], from: '09:00', to: '17:00' }] },
      contacts: { desk: [{ for: { open: 'office', area: 'x' }, name: 'Day' }, { name: 'Night' }] },
    },
    facts: { known: { type: 'boolean', from: from(random, conditions, 8) }, colour: { values: ['red'] } },
    lexicons: [
      {
        lexicon: 'x',
        language: 'en',
        strict: random.chance(0.5),
        phrases: ['flu clinic', 'click', random.chance(0.9) ? 'views ~3 own' : random.pick(phrases)],
      },
      { lexicon: 'colleague', language: 'en', phrases: ['boss', { phrase: 'manager', weight: 2 }] },
      from(
        random,
        [
          { extends: 'x', add: ['clinics'] },
          { lexicon: 'y', extends: 'x', remove: ['click'] },
          { extends: 'z', remove: ['nothing'] },
        ],
        2,
      ),
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
  if (random.chance(0.1))
    define(
      pack.settings,
      random.pick(['names', 'accounts', 'hours', 'closed', 'timezone', 'contacts', '__proto__']),
      anything(random),
    );
  if (random.chance(0.2)) define(pack, random.pick([...Object.keys(pack), '__proto__', 'lexicon']), anything(random));
  return pack;
}
