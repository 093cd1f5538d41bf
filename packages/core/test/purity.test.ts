import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Core is pure: what the run time may not do, no file of it may even name. */
const root = join(import.meta.dirname, '../src');
/** Subpaths that hosts load on their own; they may use libraries, but not the machine either. */
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const forbidden: [string, RegExp][] = [
  ['Node built-ins', /from '(?:node:|fs|path|os|crypto|util|child_process)/],
  ['the console', /\bconsole\./],
  ['the clock', /\bDate\.now\(|new Date\(\)|\bperformance\./],
  ['chance', /\bMath\.random\(/],
  ['code from text', /\beval\(|new Function\(/],
  ['waiting', /\bawait\b|\basync\b|\bsetTimeout\b|\bPromise\b/],
  ['the network', /\bfetch\(|XMLHttpRequest/],
  ['the process', /\bprocess\.|globalThis/],
];

const code = (file: string) =>
  readFileSync(join(root, file), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/(?<!:)\/\/.*$/gm, '');

describe('no file of core uses', () => {
  test.each(forbidden)('%s', (_name, pattern) => {
    expect(files.filter((file) => pattern.test(code(file)))).toEqual([]);
  });
});

test('no file of core names a network or an organisation', () => {
  // The descriptions of the post's keys give networks as examples; nothing else may.
  const named = files
    .filter((file) => !relative(root, join(root, file)).startsWith('schema') && !file.endsWith('.generated.ts'))
    .filter((file) => /\b(?:facebook|instagram|linkedin|tiktok|twitter\.com|staffs|nhs england)\b/i.test(code(file)));
  expect(named).toEqual([]);
});

test('the run time of core loads neither zod nor the Markdown parser', () => {
  const seen = new Set<string>();
  const outside = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, typeOnly, target] of code(relative(root, file)).matchAll(
      /(?:import|export) (type )?[^;]*?from '([^']+)'/g,
    )) {
      if (typeOnly) continue;
      if (target!.startsWith('.')) follow(join(file, '..', target!));
      else outside.add(target!);
    }
  };
  follow(join(root, 'index.ts'));
  expect([...outside]).toEqual([]);
});
