/** The examples in the JSON Schemas are what people take over: a linter has to take them too. */
import { createLinter, type PackInput, type RuleInput } from '@postlint/core';
import { runExamples } from '@postlint/core/testing';
import { describe, expect, test } from 'vitest';
import { type JsonSchema, toJsonSchemas } from '../scripts/jsonSchemas.ts';
import { readPost } from '../src/post/readPost.ts';
import { compileProgram } from '../src/program/compileProgram.ts';

const schemas = toJsonSchemas();
const objects: Readonly<Record<string, JsonSchema>> = {
  ...schemas.clause.$defs,
  ...schemas.lexicon.$defs,
  ...schemas.facts.$defs,
};
const [settings] = schemas.settings.examples as PackInput['settings'][];
const [facts] = schemas.facts.examples as PackInput['facts'][];
const row = [{ name: 'Somebody' }];

/** Every lexicon an example names; each gets a phrase of its own. */
const lexicons = [
  ...[...JSON.stringify(schemas).matchAll(/(?:<|lexicon=)([a-z]+(?:-[a-z]+)*)/g)].map(([, name]) => name!),
  ...(objects['evidence']!.properties!['lexicon']!.examples as string[]),
].filter((name) => !/^(?:number|name|settings)$/.test(name));

function packOf(rule: object, more: Partial<PackInput> = {}): PackInput {
  const threat = { id: 'threat', severity: 'error' as const, forbid: 'I will find you', message: 'A threat.' };
  const tested = { id: 'tested', severity: 'warning', message: 'Found.', ...rule } as RuleInput;
  return {
    name: 'icb',
    version: '1.0.0',
    settings: { ...settings, contacts: { ...settings?.contacts, safeguarding: row } },
    ...(facts && { facts }),
    lexicons: [...new Set(lexicons)].map((lexicon) => ({
      lexicon,
      language: 'en',
      phrases: [`of the ${lexicon} list`],
    })),
    clauses: [{ clause: '1/tested', gist: 'What is tested.', rules: [threat, tested] }],
    ...more,
  };
}

const faultsOf = (pack: PackInput) =>
  compileProgram({ packs: [pack] }).faults.map(({ pointer, message }) => `${pointer} ${message}`);

const forms = ['select', 'when', 'require', 'forbid', 'prefer', 'atMost', 'needs', 'score', 'confirm'];
const evidence = [{ find: 'ward', points: 1 }];
const lacks = (part: object, keys: readonly string[]) => !keys.some((key) => key in part);

/** A rule that has a part of an object with that name: what else the object or the rule needs. */
const ruleWith: Readonly<Record<string, (part: object) => object>> = {
  rule: (part) => {
    if ('unless' in part) return { prefer: { ward: 'unit' }, ...part };
    if ('every' in part) return { confirm: 'I have read it.', ...part };
    return { ...(lacks(part, forms) && { forbid: 'click here' }), ...part, id: 'tested' };
  },
  applies: (part) => ({ forbid: 'click here', applies: part }),
  forbid: (part) => ({ forbid: { ...(lacks(part, ['any', 'all']) && { all: ['my', 'manager'] }), ...part } }),
  atMost: (part) => ({ atMost: { what: 'hashtag', max: 2, ...part } }),
  needs: (part) => ({ needs: { ...(lacks(part, ['any', 'all']) && { any: ['Samaritans'] }), ...part } }),
  score: (part) => ({ score: { levels: { info: 1 }, evidence, ...part } }),
  levels: (part) => ({ score: { levels: part, evidence } }),
  evidence: (part) => ({
    score: {
      levels: { info: 1 },
      evidence: [{ points: 1, ...(lacks(part, ['lexicon', 'find', 'fact']) && { find: 'ward' }), ...part }],
    },
  }),
  change: (part) => ({
    forbid: 'click here',
    fix: { ...(lacks(part, ['replace', 'append', 'delete', 'insert']) && { replace: 'read on' }), ...part },
  }),
  insert: (part) => ({
    forbid: 'click here',
    fix: { insert: { text: '!', ...(lacks(part, ['before', 'after']) && { after: true }), ...part } },
  }),
  refer: (part) => ({ forbid: 'click here', refer: { to: 'safeguarding', by: 'now', ...part } }),
  yieldsTo: (part) => ({ forbid: 'click here', yieldsTo: { rules: ['threat'], ...part } }),
  examples: (part) => ({ forbid: 'click here', examples: part }),
  example: (part) => ({ forbid: 'click here', examples: { fails: [{ post: 'Click here!', ...part }] } }),
};

/** Each example of each key of an object, alone. */
function partsOf(object: JsonSchema): [string, object][] {
  return Object.entries(object.properties ?? {}).flatMap(([key, { examples = [] }]) =>
    examples.map((example): [string, object] => [`${key} ${JSON.stringify(example)}`, { [key]: example }]),
  );
}

describe('a pack runs with the examples of', () => {
  test('every object of a clause', () => {
    const known = [...Object.keys(ruleWith), 'condition'];
    expect(Object.keys(schemas.clause.$defs!).sort()).toEqual(known.sort());
  });

  test.each(Object.keys(ruleWith))('%s', (name) => {
    const parts = partsOf(objects[name]!);
    expect(parts.length).toBeGreaterThan(0);
    const wrong = parts.flatMap(([part, value]) =>
      faultsOf(packOf(ruleWith[name]!(value))).map((fault) => `${part}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  test('condition', () => {
    for (const when of objects['condition']!.examples!)
      expect(faultsOf(packOf({ when })), JSON.stringify(when)).toEqual([]);
  });

  test('phrase and lexicon', () => {
    const base = { lexicon: 'insults', language: 'en', phrases: ['pear'] };
    const language: PackInput = { name: 'language', version: '1', lexicons: [base], clauses: [] };
    const own = (lexicon: object) =>
      packOf({ forbid: 'x' }, { extends: ['language'], lexicons: [lexicon as typeof base] });
    const faults = (lexicon: object) =>
      compileProgram({ packs: [language, own(lexicon)] }).faults.map(
        ({ message }) => `${JSON.stringify(lexicon)}: ${message}`,
      );
    const lexicons = [
      ...(schemas.lexicon.examples as object[]),
      ...partsOf(objects['phrase']!).map(([, part]) => ({ ...base, phrases: [{ phrase: 'court', ...part }] })),
      ...partsOf(schemas.lexicon).map(([, part]) =>
        lacks(part, ['extends', 'add', 'remove'])
          ? { ...base, ...part }
          : { lexicon: 'own', extends: 'language/insults', ...part },
      ),
    ];
    expect(lexicons.flatMap(faults)).toEqual([]);
  });

  test('fact, and facts', () => {
    const all = [facts, ...partsOf(objects['fact']!).map(([, part]) => ({ capacity: part }))];
    const wrong = all.flatMap((each) => faultsOf(packOf({ forbid: 'x' }, { facts: each as never })));
    expect(wrong).toEqual([]);
  });

  test('settings, and each key of them', () => {
    const zone = { timezone: 'Europe/London' };
    const contacts = { communications: row, safeguarding: row };
    const { account, contact, hours, closed } = schemas.settings.$defs!;
    const all = [
      ...partsOf(schemas.settings).map(([, part]) => part),
      ...partsOf(account!).map(([, part]) => ({ accounts: [{ platform: 'x', type: 'corporate', ...part }] })),
      ...partsOf(hours!).map(([, part]) => ({
        hours: { office: [{ days: ['mon'], from: '00:00', to: '24:00', ...part }] },
      })),
      ...partsOf(closed!).map(([, part]) => ({ closed: { dates: [], ...part } })),
      ...partsOf(contact!).map(([, part]) => ({
        contacts: { ...contacts, communications: [{ name: 'Us', ...part }] },
      })),
    ];
    const wrong = all.flatMap((each) => {
      const given = { hours: settings!.hours, ...zone, contacts, ...each } as PackInput['settings'];
      const asked = { ...facts, age: { values: ['adult', 'child'] } };
      return faultsOf(
        packOf({ forbid: 'x', contact: 'communications' }, { settings: given, facts: asked } as Partial<PackInput>),
      );
    });
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['a clause', schemas.clause.examples!.map((clause) => packOf({}, { clauses: [clause as never] }))],
  [
    'the rules of a clause',
    schemas.clause.properties!['rules']!.examples!.map((rules) =>
      packOf({}, { clauses: [{ clause: '1', gist: 'X.', rules: rules as never }] }),
    ),
  ],
  ['a pack', schemas.pack.examples as PackInput[]],
])('%s tests itself', (_what, packs) => {
  for (const pack of packs) {
    const results = runExamples(pack);
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  }
});

describe('a post is read without a word with the examples of', () => {
  const { $defs = {}, examples = [] } = schemas.post;
  const faults = (post: object) => readPost({ platform: 'x', ...post }).faults.map((fault) => ({ post, fault }));

  test('itself', () => {
    const linter = createLinter({ packs: [] });
    for (const post of examples)
      expect(linter.check(post).issues.filter(({ effect }) => effect === 'unchecked')).toEqual([]);
  });

  test('its keys', () => {
    expect(partsOf(schemas.post).flatMap(([, part]) => faults(part))).toEqual([]);
  });

  test('those of media, consent and account', () => {
    const posts = [
      ...partsOf($defs['media']!).map(([, part]) => ({ media: [{ kind: 'image', ...part }] })),
      ...partsOf($defs['consent']!).map(([, part]) => ({ consent: { status: 'recorded', ...part } })),
      ...partsOf($defs['account']!).map(([, part]) => ({ account: part })),
    ];
    expect(posts.flatMap(faults)).toEqual([]);
  });
});
