/**
 * The JSON Schemas as editors use them: every key says what it means and gives values that may be taken, and what this
 * repository holds itself is right by them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type ParseError, parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { type JsonSchema, toJsonSchemas } from '../scripts/jsonSchemas.ts';
import { postPage, referencePage } from '../scripts/pages.ts';
import { mediaFacts, postFacts } from '../src/facts/coreFacts.ts';
import { readPackFiles } from '../src/packs/readPackFiles.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const folder = 'packages/core/schema';
const names = readdirSync(join(root, folder)).map((file) => file.replace('.schema.json', ''));
const schemas = new Map(names.map((name) => [name, readJson(`${folder}/${name}.schema.json`) as JsonSchema]));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
for (const [name, schema] of schemas) ajv.addSchema(schema, name);

/** JSON with comments, as packs are. */
function readJson(file: string): unknown {
  const errors: ParseError[] = [];
  const value: unknown = parse(read(file), errors, { allowTrailingComma: true });
  expect(errors, file).toEqual([]);
  return value;
}

/** What is wrong with a value by a schema, or a part of one: `post#/properties/kind`. */
function faultsOf(schema: string, value: unknown): string[] {
  const validate = ajv.getSchema(schema);
  if (!validate) throw new Error(`There is no schema ${schema}`);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

interface Described {
  /** e.g. post#/properties/kind */
  readonly place: string;
  readonly key: string;
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
}

/** Every key of every object of a schema, wherever it stands. */
function keysOf(schema: JsonSchema, place: string): Described[] {
  const { properties = {}, required = [], items, additionalProperties, anyOf = [], $defs = {} } = schema;
  const inside = (each: JsonSchema, ...way: (string | number)[]) =>
    keysOf(each, [place, ...way.map((step) => String(step).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/'));
  return [
    ...Object.entries(properties).flatMap(([key, each]) => [
      { place: `${place}/properties/${key}`, key, isRequired: required.includes(key), schema: each },
      ...inside(each, 'properties', key),
    ]),
    ...(items ? inside(items, 'items') : []),
    ...(typeof additionalProperties === 'object' ? inside(additionalProperties, 'additionalProperties') : []),
    ...anyOf.flatMap((each, index) => inside(each, 'anyOf', index)),
    ...Object.entries($defs).flatMap(([name, each]) => inside(each, '$defs', name)),
  ];
}

/** The words a value has to be one of, wherever in it they stand; what other objects say is theirs. */
function wordsOf({ enum: words = [], items, anyOf = [] }: JsonSchema): readonly unknown[] {
  return [...words, ...(items ? wordsOf(items) : []), ...anyOf.flatMap(wordsOf)];
}

const keys = [...schemas].flatMap(([name, schema]) => keysOf(schema, `${name}#`));

test('the files are those of the descriptions', () => {
  const made = toJsonSchemas();
  expect(Object.keys(made).sort()).toEqual([...names].sort());
  for (const [name, schema] of Object.entries(made)) expect(schemas.get(name), name).toEqual(schema);
  expect(read('docs/reference.md')).toBe(referencePage(made));
  expect(read('docs/post.md')).toBe(postPage(made));
});

describe('every key', () => {
  test('is one of many', () => expect(keys.length).toBeGreaterThan(300));

  test('says what it means, in whole sentences', () => {
    const silent = keys.filter(({ schema: { description = '' } }) => !/^\S.{4,360}[.}]$/s.test(description));
    expect(silent.map(({ place }) => place)).toEqual([]);
  });

  test('has an example, and all of them are right', () => {
    const wrong = keys.flatMap(({ place, schema: { examples = [] } }) =>
      examples.length === 0
        ? [`${place} has none`]
        : examples.flatMap((example) =>
            faultsOf(place, example).map((fault) => `${place} ${JSON.stringify(example)}: ${fault}`),
          ),
    );
    expect(wrong).toEqual([]);
  });

  test('explains each of the words it may be', () => {
    const unexplained = keys.flatMap(({ place, schema }) =>
      wordsOf(schema)
        .filter((word) => !schema.description?.includes(`"${word}"`))
        .map((word) => `${place} ${word}`),
    );
    expect(unexplained).toEqual([]);
  });

  test('of a post says what absence means, as rules take it', () => {
    const ofPost = keys.filter(({ place }) => place.startsWith('post#'));
    const silent = ofPost.filter(
      ({ isRequired, schema }) => !isRequired && !/absent|stands there/.test(schema.description!),
    );
    expect(silent.map(({ place }) => place)).toEqual([]);

    const media = mediaFacts.map(({ path, absent }) => ({ path: path.replace('media.', 'media.*.'), absent }));
    let compared = 0;
    for (const { path, absent } of [...postFacts, ...media]) {
      const key = keyAt(schemas.get('post')!, path.split('.'));
      if (!key) continue; // account.official and the like follow from the settings
      expect(/not known if absent/i.test(key.description!), path).toBe(absent === 'unknown');
      compared++;
    }
    expect(compared).toBeGreaterThan(60);
  });
});

/** The key with a dotted path that may be absent; `*` is any item of a list. */
function keyAt(schema: JsonSchema, [first, ...rest]: readonly string[]): JsonSchema | undefined {
  if (first === undefined) return schema;
  for (const each of objectsIn(schema)) {
    const isRequired = rest.length === 0 && each.required?.includes(first);
    const next = first === '*' ? each : isRequired ? undefined : each.properties?.[first];
    const found = next && keyAt(next, rest);
    if (found) return found;
  }
  return undefined;
}

/** The objects a value may be or hold, references followed. */
function objectsIn(schema: JsonSchema): JsonSchema[] {
  const { $ref, properties, items, anyOf = [] } = schema;
  if ($ref !== undefined) return objectsIn(schemas.get('post')!.$defs![$ref.replace('#/$defs/', '')]!);
  return [...(properties ? [schema] : []), ...(items ? objectsIn(items) : []), ...anyOf.flatMap(objectsIn)];
}

test('an object says what it is, and an example of it is right', () => {
  for (const [name, schema] of schemas)
    for (const [place, each] of [[name, schema], ...defsOf(name, schema)] as const) {
      expect(each.description, place).toMatch(/^\S.*\.$/s);
      for (const example of each.examples ?? []) expect(faultsOf(place, example), place).toEqual([]);
    }
});

function defsOf(name: string, { $defs = {} }: JsonSchema): [string, JsonSchema][] {
  return Object.entries($defs).map(([each, schema]) => [`${name}#/$defs/${each}`, schema]);
}

test.each([...schemas])('an example of a whole %s', (_name, { examples = [] }) => {
  expect(examples.length).toBeGreaterThan(0);
});

// -- what the repository holds ------------------------------------------------------------------------------------

/** Files of the repository below a folder, without what is installed or built. */
function filesBelow(path: string): string[] {
  return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const file = join(path, entry.name);
    if (entry.isDirectory()) return /^(?:node_modules|dist|coverage|\.git)$/.test(entry.name) ? [] : filesBelow(file);
    return [file];
  });
}

const files = filesBelow('.').filter((file) => !file.startsWith(folder));

describe('files that name a schema', () => {
  const named = files
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const schema = /"\$schema":\s*"([^"]*)"/.exec(read(file))?.[1];
      return schema?.endsWith('.schema.json') ? [{ file, schema: join(dirname(file), schema) }] : [];
    });

  test('are all files of the packs here', () => {
    const ofPacks = files.filter((file) =>
      /\/(?:policy|settings|facts|lexicons\/[^/]*|clauses\/[^/]*)\.json$/.test(file),
    );
    const own = ofPacks.filter((file) => !file.includes('/fixtures/'));
    expect(own.length).toBeGreaterThan(20);
    expect(named.map(({ file }) => file).sort()).toEqual(own.sort());
  });

  test.each(named)('$file', ({ file, schema }) => {
    expect(existsSync(join(root, schema)), schema).toBe(true);
    expect(faultsOf(relative(folder, schema).replace('.schema.json', ''), readJson(file))).toEqual([]);
  });
});

test.each(['packages/preset-icb', 'examples/own-pack'])('%s as a whole', (path) => {
  const ofPack = files.filter(
    (file) =>
      file.startsWith(`${path}/`) &&
      /^(?:policy|settings|facts|lexicons\/[^/]*|clauses\/[^/]*)\.json$/.test(relative(path, file)),
  );
  const { pack } = readPackFiles(Object.fromEntries(ofPack.map((file) => [relative(path, file), read(file)])));
  expect(faultsOf('pack', pack)).toEqual([]);
});

test('example posts', () => {
  const posts = files
    .filter((file) => /^examples\/(?:own-pack\/)?posts\/.*\.(?:nd)?json$/.test(file))
    .flatMap((file) => {
      const found = file.endsWith('.ndjson')
        ? read(file)
            .trim()
            .split('\n')
            .map((line): unknown => JSON.parse(line))
        : [readJson(file)].flat();
      return found.map((post) => ({ file, faults: faultsOf('post', post) }));
    });
  expect(posts.length).toBeGreaterThan(30);
  expect(posts.filter(({ faults }) => faults.length > 0)).toEqual([]);
});

test('rules and lexicons of the pages', () => {
  const rules = [...read('docs/rules.md').matchAll(/```json rule\n([\s\S]*?)```/g)];
  const lexicons = [...read('docs/phrases.md').matchAll(/```json lexicon\n([\s\S]*?)```/g)];
  expect([rules.length, lexicons.length]).not.toContain(0);
  for (const [, rule] of rules) expect(faultsOf('clause#/$defs/rule', JSON.parse(rule!)), rule).toEqual([]);
  for (const [, lexicon] of lexicons) expect(faultsOf('lexicon', JSON.parse(lexicon!)), lexicon).toEqual([]);
});

test.each<[string, unknown]>([
  ['post', { platform: 'x', medai: [] }],
  ['post', { platform: 'x', kind: 'tweet' }],
  ['post', { text: 'No network.' }],
  ['clause', { clause: '1/x', gist: 'X.', rules: [{ id: 'x', severity: 'eror', message: 'X.' }] }],
  ['lexicon', { lexicon: 'x', phrase: ['x'] }],
  ['facts', { capacity: { value: ['self'] } }],
  ['settings', { accounts: [{ platform: 'x', type: 'company' }] }],
  ['policy', { name: 'x' }],
])('a mistake in a %s: %j', (schema, value) => {
  expect(faultsOf(schema, value)).not.toEqual([]);
});

describe('the pages of the reference', () => {
  test.each(['docs/reference.md', 'docs/post.md'])('%s has a section for every object it links to, once', (page) => {
    const text = read(page);
    const heads = [...text.matchAll(/^#{2,3} (.*)$/gm)].map(([, head]) => head!.toLowerCase());
    expect(new Set(heads).size).toBe(heads.length);
    const links = new Set([...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, to]) => to!));
    expect([...links].filter((to) => !heads.includes(to))).toEqual([]);
  });

  test.each([
    ['docs/reference.md', ['clause', 'lexicon', 'facts', 'settings', 'policy']],
    ['docs/post.md', ['post']],
  ])('%s has every key', (page, of) => {
    const rows = read(page).split('\n');
    for (const { place, key, schema } of keys.filter((each) => of.includes(each.place.split('#')[0]!)))
      expect(
        rows.some((row) => row.startsWith(`| \`${key}\` |`) || row.startsWith(`| **\`${key}\`** |`)),
        `${place} ${schema.description}`,
      ).toBe(true);
  });
});
