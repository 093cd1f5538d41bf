/** What the quality page is made of: the labelled posts, the notes and public sets beside the project, and the page itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter, definePlugin } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { domainExamples, inboundExamples } from '../scripts/quality/domainExamples.ts';
import { neutralId, type Row, readSplit, splits, withAdded } from '../scripts/quality/labelled.ts';
import { icbLinter, measure } from '../scripts/quality/measure.ts';
import { halves, inHalves, loadSet } from '../scripts/quality/publicSet.ts';
import { personalDataSpans, publicSets } from '../scripts/quality/publicSets/index.ts';
import { csvRows, readShared } from '../scripts/quality/shared.ts';
import { measureSpans } from '../scripts/quality/spans.ts';

const linter = icbLinter();
const page = readFileSync(new URL('../../../docs/quality.md', import.meta.url), 'utf8');
const evaluation = (name: string) => readFileSync(new URL(`../evaluation/${name}`, import.meta.url), 'utf8');

// Nothing here may put a row of `untouched` into a message: what is compared are numbers and ids.
describe('the labelled posts', () => {
  const rows = { tune: readSplit('tune'), untouched: readSplit('untouched') };
  const all = [...rows.tune, ...rows.untouched];

  test('there are enough, and enough of them apart', () => {
    expect(all.length).toBeGreaterThanOrEqual(700);
    // Rows that were looked at are for tuning from then on, so that the part that nobody has seen is the smaller one.
    for (const split of splits) expect(rows[split].length / all.length).toBeGreaterThan(0.25);
  });

  test('ids are neutral and stand in their order, so that neither says what a post is', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const split of splits) {
      const ids = rows[split].map(({ id }) => id);
      expect(ids).toEqual([...ids].sort());
    }
    expect(all.filter(({ id, source }) => id !== neutralId(source)).length).toBe(0);
  });

  test('every post can be checked whole, and no clause stands in both lists', () => {
    for (const split of splits)
      expect(measure(rows[split], linter).result.set, split).toMatchObject({ unreadable: 0, unchecked: 0 });
    const inBoth = all.filter(({ expect: { clauses, accept } }) => clauses.some((clause) => accept.includes(clause)));
    expect(inBoth.map(({ id }) => id)).toEqual([]);
    const clauses = all.flatMap(({ expect: { clauses: listed, accept } }) => [...listed, ...accept]);
    expect(clauses.filter((clause) => !/^[\d.]+\/[a-z-]+$/.test(clause))).toEqual([]);
  });

  test('the held ones say so, and tools that print what they find pass them by', () => {
    expect(JSON.parse(evaluation('untouched.ndjson').split('\n')[0]!)).toMatchObject({ head: { totals: true } });
    expect(evaluation('.gitattributes')).toContain('untouched.ndjson -diff');
    expect(evaluation('.ignore')).toContain('untouched.ndjson');
  });

  test('rows that come in: by hash, or fresh ones for the oldest that were kept apart', () => {
    const of = (name: string, added: string) => ({ id: neutralId(name), source: name, added }) as Row;
    const old = [of('a', '2026-01-01'), of('b', '2026-03-01'), of('c', '2026-02-01')];
    const added = [of('d', '2026-04-01'), of('e', '2026-04-01')];
    const sources = (list: readonly Row[]) => list.map(({ source }) => source).sort();
    const fresh = withAdded({ tune: [], untouched: old }, added, true);
    expect([sources(fresh.tune), sources(fresh.untouched)]).toEqual([
      ['a', 'c'],
      ['b', 'd', 'e'],
    ]);
    const many = Array.from({ length: 200 }, (_, index) => of(`m${index}`, '2026-04-01'));
    const hashed = withAdded({ tune: [], untouched: old }, many, false);
    expect(hashed.tune.length + hashed.untouched.length).toBe(203);
    expect(Math.abs(hashed.tune.length - 100)).toBeLessThan(30);
  });

  test('nothing of it is in the package', () => {
    const { files } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      files: string[];
    };
    const own = readdirSync(new URL('..', import.meta.url));
    expect(files.filter((name) => !own.includes(name) && name !== 'dist')).toEqual([]);
    expect(files).not.toContain('evaluation');
    expect(files).not.toContain('scripts');
  });
});

describe('docs/quality.md', () => {
  test.each(splits)('is of the rows of %s as they are', (split) => {
    const { set } = measure(readSplit(split), linter).result;
    expect(page).toContain(`${split} \`${set.digest.slice(0, 12)}\``);
  });

  test('shows no row', () => {
    expect(page).not.toMatch(/\brow-[0-9a-f]{8}\b/);
  });

  test('names every public set, with what it may and may not be used for', () => {
    for (const { name, may, mayNot } of [...publicSets, ...personalDataSpans])
      for (const text of [name, may, mayNot]) expect(page).toContain(text);
  });
});

const facts = readShared('facts/domain.md') !== undefined;

describe('the examples beside the word lists (need ../shared; skipped without)', () => {
  test.skipIf(!facts)('345 of them, and 17 that came in, all of which can be checked whole', () => {
    const [examples, inbound] = [domainExamples()!, inboundExamples()!];
    expect(examples.filter(({ type }) => type === 'breach').length).toBe(169);
    expect(examples.filter(({ type }) => type === 'near-miss').length).toBe(176);
    expect(inbound.length).toBe(17);
    for (const rows of [examples, inbound]) expect(measure(rows, linter).result.set.unchecked).toBe(0);
  });

  test.skipIf(!facts)('what they declare is understood', () => {
    const post = (id: string) => domainExamples()!.find((row) => row.id === id)!.post;
    expect(post('P1p-B03')).toMatchObject({
      account: { type: 'corporate' },
      media: [{ people: 'children', consent: { status: 'none' } }],
    });
    expect(post('P1p-B05')).toMatchObject({
      account: { type: 'departmental' },
      media: [{ consent: { status: 'expired' } }],
    });
    expect(post('P1p-N11')).toMatchObject({ account: { type: 'personal' }, media: [{ people: 'self' }] });
    expect(post('P1-B06')).toMatchObject({ media: [{ screens: true }] });
    expect(post('P1-N07')).toMatchObject({ consent: { status: 'recorded' } });
    expect(post('P3-N08')).toMatchObject({ account: { type: 'professional' }, approval: { ref: 'COMMS-0412' } });
    expect(post('P4-B08')).toMatchObject({ kind: 'repost', reposted: { author: { handle: '@example' } } });
    expect(post('P8-N10')).toMatchObject({ direction: 'inbound', kind: 'comment' });
    expect(post('P9-B01')).toMatchObject({ kind: 'reply', inReplyTo: { author: { role: 'journalist' } } });
  });

  test.skipIf(!facts)('a photograph without consent is found, one with consent is not', () => {
    const found = (id: string) =>
      linter.check(domainExamples()!.find((row) => row.id === id)!.post).findings.map(({ clause }) => clause);
    expect(found('P1p-B03')).toContain('5.1/photo-consent');
    expect(found('P1p-N11')).not.toContain('5.1/photo-consent');
  });
});

describe('the public sets (need ../shared/data; skipped without)', () => {
  const there = publicSets.map((set) => [set.name, set, readShared(set.file) !== undefined] as const);
  for (const [name, set, isThere] of there) {
    test.skipIf(!isThere)(name, () => {
      const { tune, held } = loadSet(set)!;
      const rows = [...tune, ...held];
      expect(Math.min(tune.length, held.length)).toBeGreaterThan(0);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      const templates = new Set(tune.flatMap(({ template }) => template ?? []));
      expect(held.filter(({ template }) => template !== undefined && templates.has(template))).toEqual([]);
      expect(measure(rows, linter).result.set).toMatchObject({ unreadable: 0, unchecked: 0 });
    });
  }

  const spans = personalDataSpans.map((set) => [set.name, set, readShared(set.file)] as const);
  for (const [name, set, text] of spans) {
    test.skipIf(text === undefined)(`places of ${name} lie in their texts`, () => {
      for (const row of set.rows(text!))
        for (const { start, end } of row.spans) expect(row.text.slice(start, end).trim(), row.id).not.toBe('');
    });
  }
});

describe('halves', () => {
  test('templates are dealt out whole, as many to each half', () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({ id: String(index), template: `t${index % 12}` }));
    const split = inHalves(rows);
    for (const half of halves) expect(new Set(split[half].map(({ template }) => template)).size).toBe(6);
    expect(split.tune.length + split.held.length).toBe(60);
  });

  test('other rows by their id, whatever stands beside them', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => ({ id: String(index) }));
    const { tune, held } = inHalves(rows);
    expect(Math.abs(tune.length - held.length)).toBeLessThan(100);
    expect(inHalves([...rows].reverse()).tune.map(({ id }) => id)).toEqual(tune.map(({ id }) => id).reverse());
  });
});

test('CSV: quotes, commas and lines inside cells, CRLF, a last line without an end', () => {
  expect(csvRows('a,b\r\n"x, ""y""\nz",2\r\n,"3"')).toEqual([
    { a: 'x, "y"\nz', b: '2' },
    { a: '', b: '3' },
  ]);
  expect(csvRows('a,b\n1,\n')).toEqual([{ a: '1', b: '' }]);
  expect(() => csvRows('a\n"x"y\n')).toThrow('Unexpected CSV at character 2');
});

test('places of personal data: marked in part, exactly, and where there is none', () => {
  const plugin = definePlugin({
    name: 'digits',
    version: '1',
    detectors: [
      {
        name: 'digits',
        version: '1',
        on: 'field',
        needs: [],
        marks: { personalData: { attributes: [] } },
        find: ({ text }, report) => {
          for (const { index, 0: digits } of text.matchAll(/\d+/g))
            report({ type: 'personalData', start: index, end: index + digits.length });
        },
      },
    ],
  });
  const result = measureSpans(createLinter({ packs: [], plugins: [plugin] }), [
    { id: 'a', text: 'Ring 12345 now', spans: [{ type: 'PHONE', start: 5, end: 10 }] },
    { id: 'b', text: 'Ring +12345 now', spans: [{ type: 'PHONE', start: 5, end: 11 }] },
    { id: 'c', text: 'Ask Joan', spans: [{ type: 'PERSON', start: 4, end: 8 }] },
    { id: 'd', text: 'Room 7', spans: [] },
    { id: 'e', text: 'Nothing', spans: [] },
  ]);
  expect(result).toEqual({
    types: [
      { type: 'PERSON', of: 1, touched: 0, exact: 0 },
      { type: 'PHONE', of: 2, touched: 2, exact: 1 },
    ],
    cleanRows: 2,
    markedCleanRows: 1,
  });
});
