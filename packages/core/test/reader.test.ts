import { createLinter } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { packShape } from '../src/packs/packShape.generated.ts';
import { readPackShape } from '../src/packs/readShape.ts';
import { postBounds } from '../src/post/bounds.ts';
import { postShape } from '../src/post/postShape.generated.ts';
import { readPost } from '../src/post/readPost.ts';
import { readValidPost } from '../src/post/readValidPost.generated.ts';
import { packSchema } from '../src/schema/pack.ts';
import { postSchema } from '../src/schema/post.ts';
import { toShape } from '../src/schema/toShape.ts';
import { compileReader } from '../src/shape/compileReader.ts';
import type { Fault } from '../src/shape/fault.ts';
import type { Shape } from '../src/shape/shape.ts';

test('the generated shapes are those of the descriptions', () => {
  expect(postShape).toEqual(toShape(postSchema));
  expect(packShape).toEqual(toShape(packSchema));
});

/** Values of a shape, right and wrong ones mixed. */
function valuesOf(shape: Shape, depth = 0, faulty = true): fc.Arbitrary<unknown> {
  const wrong = fc.oneof(
    fc.constantFrom(null, '', 'x', 0, -1, 1.5, true, [], {}, 'image', 'auto', '2026-11-24T09:30:00Z', 'en-GB'),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const right = rightValues(shape, depth, faulty);
  if (!faulty) return right;
  if (depth > 4) return wrong;
  return fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

function rightValues(shape: Shape, depth: number, faulty: boolean): fc.Arbitrary<unknown> {
  switch (shape.is) {
    case 'any':
      return fc.jsonValue({ maxDepth: 2 });
    case 'boolean':
      return fc.boolean();
    case 'number':
      return faulty ? fc.oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true })) : fc.nat();
    case 'string':
      if (!shape.pattern) return fc.string();
      return fc
        .constantFrom('2026-11-24T09:30:00Z', '2026-11-24T09:30+01:00', '2026-13-01T00:00:00Z', 'en', 'en-GB', 'e')
        .filter((value) => faulty || new RegExp(shape.pattern!).test(value));
    case 'enum':
      return fc.constantFrom(...shape.values);
    case 'list':
      return fc.array(valuesOf(shape.of, depth + 1, faulty), { maxLength: 3 });
    case 'record':
      return fc.dictionary(
        fc.string({ maxLength: 5 }).filter((key) => key !== '__proto__'),
        valuesOf(shape.of, depth + 1, faulty),
        { maxKeys: 3 },
      );
    case 'union':
      return fc.oneof(...shape.of.map((each) => valuesOf(each, depth + 1, faulty)));
    case 'object': {
      const keys = Object.fromEntries(
        Object.entries(shape.keys).map(([key, value]) => [key, valuesOf(value, depth + 1, faulty)]),
      );
      const extra = fc.dictionary(fc.constantFrom('medai', 'zzz', 'kinds'), fc.constantFrom<unknown>(1, null, 'x'), {
        maxKeys: 1,
      });
      return fc
        .tuple(
          fc.record(keys, { requiredKeys: [...(shape.required ?? [])] }),
          fc.oneof({ weight: faulty ? 6 : 1e6, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: extra }),
        )
        .map(([own, more]) => ({ ...own, ...more }));
    }
  }
}

/** Places of zod's issues, unknown keys one by one. */
function zodPlaces(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => {
    const path = issue.path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      : [path];
  });
}

describe('the run-time reader agrees with zod', () => {
  test.each([
    ['post', postShape, postSchema, (value: unknown) => readPost(value).faults],
    ['pack', packShape, packSchema, (value: unknown) => readPackShape(value).faults],
  ] as const)('%s', (_name, shape, schema, read) => {
    fc.assert(
      fc.property(valuesOf(shape), (value) => {
        // zod leaves keys of that name out of records; the reader takes them for keys like any other.
        fc.pre(!JSON.stringify(value).includes('__proto__'));
        const ours = read(value).map(({ pointer, code, params }) =>
          code === 'missing-key' ? `${pointer}/${params['key']}` : pointer,
        );
        const theirs = zodPlaces(schema, value);
        expect(ours.length === 0).toBe(theirs.length === 0);
        // Inside a union zod points at the union, the reader at the place itself.
        for (const place of ours)
          expect(theirs.some((other) => place === other || place.startsWith(`${other}/`) || other === '')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

test('the short way for right posts takes exactly those, and copies as the long way does', () => {
  const long = compileReader(postShape, { nullIsAbsent: true, ...postBounds });
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(valuesOf(postShape, 0, false), valuesOf(postShape)), (value) => {
      const short = readValidPost(value);
      if (short === undefined) return;
      taken++;
      const faults: Fault[] = [];
      expect(JSON.stringify(short)).toBe(JSON.stringify(long(value, faults)));
      expect(faults).toEqual([]);
      expect(Object.keys(short)).toEqual(Object.keys(postShape.keys));
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(100);
});

describe('hostile values', () => {
  const throwing = () => {
    throw new Error('no');
  };
  test.each<[string, unknown]>([
    ['a number', 5],
    ['null', null],
    ['a proxy that throws', new Proxy({}, { ownKeys: throwing, get: throwing })],
    ['a revoked proxy', revoked()],
    ['a getter that throws', Object.defineProperty({ platform: 'x' }, 'text', { get: throwing, enumerable: true })],
    ['a list as post', [1, 2]],
    ['a function', throwing],
    [
      'a thrown thing that cannot be read',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Proxy({}, { get: throwing, getPrototypeOf: throwing });
          },
        },
      ),
    ],
  ])('%s is read without throwing, and said to be wrong', (_name, value) => {
    expect(readPost(value).faults.length).toBeGreaterThan(0);
  });

  test('a getter that throws costs only its own key', () => {
    const post = Object.defineProperty({ platform: 'x', title: 'Hello' }, 'text', { get: throwing, enumerable: true });
    const read = readPost(post);
    expect(read.post.title).toBe('Hello');
    expect(read.faults).toMatchObject([{ code: 'unreadable', pointer: '/text' }]);
  });

  test('prototypes are neither read nor written', () => {
    const read = readPost(
      JSON.parse('{"platform":"x","__proto__":{"text":"inherited"},"facts":{"__proto__":{"a":1},"b":2}}'),
    );
    expect(read.post.text).toBeUndefined();
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
    const inherited = readPost(Object.create({ platform: 'x', text: 'inherited' }));
    expect(inherited.post.text).toBeUndefined();
  });
});

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

test('items that are wrong do not shift the places of the others', () => {
  const { post, faults } = readPost({ platform: 'x', media: [7, { kind: 'image', alt: 'A door.' }] });
  expect(faults).toMatchObject([{ code: 'wrong-type', pointer: '/media/0' }]);
  expect(post.media?.[1]?.alt).toBe('A door.');
});

test('a field of 10 MB is refused by the stated bound, at once, and the rest is checked', () => {
  const linter = createLinter({ packs: [] });
  const { issues, verdict } = linter.check({ platform: 'x', title: 'Hi', text: 'a b. '.repeat(2_097_152) });
  expect(issues).toMatchObject([
    { code: 'too-long', pointer: '/text', effect: 'unchecked', params: { max: 4_194_304 } },
  ]);
  expect(verdict).toBe('incomplete');
});
