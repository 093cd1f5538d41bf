import { createLinter } from '@postlint/core';
import { readPackFiles } from '@postlint/core/packs';
import { describe, expect, test } from 'vitest';
import type { PackFault } from '../src/packs/packFault.ts';
import { type Broken, brokenPacks, goodPack } from './fixtures/brokenPacks.ts';
import { createRandom, editAtRandom, editKinds } from './randomEdits.ts';

const faultsOf = (files: Record<string, string>) => readPackFiles(files).check().faults;

/** The files of the good pack, broken in these ways. */
function breakIn(...ways: Broken[]): Record<string, string> {
  const files = { ...goodPack };
  for (const { file, from, to } of ways) {
    if (files[file]!.split(from).length !== 2) throw new Error(`${JSON.stringify(from)} stands not once in ${file}`);
    files[file] = files[file]!.replace(from, () => to);
  }
  return files;
}

/** What a fault shows of its file, and that line and column are those of the offset. */
function shown({ file, range }: PackFault, files: Record<string, string>): string {
  const text = files[file!]!;
  for (const { line, column, offset } of [range!.start, range!.end]) {
    const before = text.slice(0, offset).split('\n');
    expect([line, column]).toEqual([before.length, before.at(-1)!.length + 1]);
  }
  return text.slice(range!.start.offset, range!.end.offset);
}

const matches = (found: string, expected: string) =>
  expected.endsWith('…') ? found.startsWith(expected.slice(0, -1)) : found === expected;

test('the good pack has no fault', () => {
  expect(faultsOf({ ...goodPack })).toEqual([]);
});

describe('each way to break it makes one fault, in its place', () => {
  test.each(brokenPacks.map((way) => [way.name, way] as const))('%s', (_name, way) => {
    const files = breakIn(way);
    const faults = faultsOf(files);
    expect(faults.map(({ code, suggest }) => [code, suggest])).toEqual([[way.code, way.suggest]]);
    const [fault] = faults;
    expect(fault!.file).toBe(way.file);
    const found = shown(fault!, files);
    expect(matches(found, way.shows), found).toBe(true);
    expect(fault!.message).not.toMatch(/undefined|\[object/);
  });
});

test('all at once: each fault is there, none twice', () => {
  // Where two ways touch the same place only the first of them is taken.
  const ways: Broken[] = [];
  for (const way of brokenPacks) {
    if (way.alone) continue;
    try {
      breakIn(...ways, way);
      ways.push(way);
    } catch {
      // its place is taken
    }
  }
  expect(ways.length).toBeGreaterThan(100);
  const files = breakIn(...ways);
  const found = faultsOf(files).map((fault) => `${fault.code} ${shown(fault, files).slice(0, 40)}`);
  const expected = ways.map(({ code, shows }) => `${code} ${shows.replace(/…$/, '')}`.slice(0, code.length + 41));
  const missing = expected.filter((each) => !found.some((other) => other.startsWith(each)));
  const more = found.filter((each) => !expected.some((other) => each.startsWith(other)));
  expect({ missing, more }).toEqual({ missing: [], more: [] });
  expect(found).toHaveLength(ways.length);
});

/**
 * One random edit of one file. An edit may leave a valid pack (another letter in a message, a comment, a rule less that
 * nobody names): then a linter must take it, and it counts apart. Of a broken one some fault must be in the file of the
 * edit and its range must hold the whole of the edit.
 */
test('of 200 packs broken at random at least 95 % have a fault whose range holds the edit', () => {
  const names = Object.keys(goodPack);
  const counts = { valid: 0, broken: 0, held: 0 };
  const elsewhere: string[] = [];
  for (let seed = 0; counts.broken < 200; seed++) {
    const random = createRandom(seed);
    const file = names[random.below(names.length)]!;
    const { text, start, end, kind } = editAtRandom(goodPack[file]!, editKinds[seed % editKinds.length]!, random);
    const { pack, faults } = readPackFiles({ ...goodPack, [file]: text }).check();
    if (pack) {
      counts.valid++;
      expect(() => createLinter({ packs: [pack] })).not.toThrow();
      continue;
    }
    counts.broken++;
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.map(({ code }) => code)).not.toContain('pack-failed');
    const holds = ({ file: of, range }: PackFault) =>
      of === file && range !== undefined && range.start.offset <= start && range.end.offset >= end;
    if (faults.some(holds)) counts.held++;
    else elsewhere.push(`${seed}: ${kind} in ${file}`);
  }
  expect(counts.held / counts.broken, elsewhere.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(counts.valid).toBeGreaterThan(0);
});
