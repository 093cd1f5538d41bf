import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Report } from '@postlint/core';
import icb from '@postlint/preset-icb';
import { describe, expect, test } from 'vitest';
import { folderOf, run as postlint } from './run.ts';

/** The examples for developers run as a developer runs them, against what was built. */
const root = join(import.meta.dirname, '../../../examples');
const run = (example: string) =>
  execFileSync(process.execPath, ['check.mjs'], { cwd: join(root, example), encoding: 'utf8' });

test('examples/node', () => {
  const output = run('node');
  expect(output).toMatch(/^block\nerror: This names the ICB/);
  expect(output).toContain('clause 5.1/disclaimer');
});

test('examples/unified', () => {
  const output = run('unified');
  expect(output).toMatch(/^draft\.md$/m);
  expect(output).toMatch(/^11:20-11:40 error +This names the ICB.* icb\/disclaimer +postlint$/m);
  expect(output).toMatch(/^11:52-11:60 warning “HONESTLY” is read out letter by letter +no-shouting +example$/m);
});

/** A copy of the examples, so that commands may write. */
function copyOf(...folders: string[]): string {
  const cwd = folderOf({});
  for (const folder of folders)
    cpSync(join(root, folder), join(cwd, folder), {
      recursive: true,
      filter: (path) => basename(path) !== 'node_modules',
    });
  return cwd;
}

/** The words of the commands in the `sh` blocks of a page; where output goes is left out. */
function commandsIn(page: string): string[][] {
  return [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, lines]) => lines!.trim().split('\n'))
    .map((line) => [...line.replace(/ > .*$/, '').matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word));
}

async function runsAll(page: string, cwd: string): Promise<void> {
  const commands = commandsIn(page);
  expect(commands.length).toBeGreaterThan(1);
  for (const [name, ...argv] of commands) {
    const { code, stderr } = await postlint(argv, { cwd });
    expect([name, code < 2], `${argv.join(' ')}: ${stderr}`).toEqual(['postlint', true]);
  }
}

test('examples/calendar-csv', async () => {
  const cwd = join(copyOf('calendar-csv'), 'calendar-csv');
  await runsAll(readFileSync(join(cwd, 'README.md'), 'utf8'), cwd);
  const { stdout, code } = await postlint(['check', 'december.csv', '--format', 'json'], { cwd });
  expect(code).toBe(1);
  const reports = JSON.parse(stdout) as Report[];
  expect(reports).toHaveLength(19);
  const of = (id: string) => reports.find(({ post }) => post.id === `2026-12-${id}`)!;
  for (const [id, rule] of [
    ['04-carers', 'icb/image-description'],
    ['08-team', 'icb/photo-consent'],
    ['09-opening', 'icb/communications-team-only'],
    ['14-stories', 'platforms/too-long'],
  ] as const)
    expect(of(id).findings.map((finding) => finding.rule)).toContain(rule);
  expect(of('05-winter')).toMatchObject({ verdict: 'incomplete', issues: [{ code: 'cell-time' }] });
  expect(of('28-111').issues).toContainEqual(expect.objectContaining({ code: 'cell-formula', effect: 'unchecked' }));
  for (const id of ['02-pharmacy', '07-111', '18-orders', '23-pharmacies']) expect(of(id).verdict, id).toBe('pass');
});

describe('examples/another-icb', () => {
  const cwd = join(root, 'another-icb');
  const reportsOf = async () =>
    JSON.parse((await postlint(['check', 'posts', '--pack', '.', '--format', 'json'], { cwd })).stdout) as Report[];

  test('only settings differ, and they are what counts', async () => {
    expect(JSON.parse((await postlint(['lint', '.', '--format', 'json'], { cwd })).stdout)).toEqual({
      faults: [],
      warnings: [],
    });
    const [named, elsewhere, corporate] = await reportsOf();
    expect(named!.findings[0]).toMatchObject({ rule: 'icb/disclaimer', text: 'Anytown ICB' });
    expect(named!.findings[0]!.do).toContain('not those of Anytown ICB');
    expect([elsewhere!.verdict, corporate!.verdict]).toEqual(['pass', 'pass']);
    await runsAll(readFileSync(join(cwd, 'README.md'), 'utf8'), cwd);
  });

  test('its contacts take the place of the others', async () => {
    const { stdout } = await postlint(['coverage', '.', '--format', 'json'], { cwd });
    const ids = (JSON.parse(stdout) as { contacts: { id: string; name: string }[] }).contacts;
    expect(ids).toContainEqual(expect.objectContaining({ name: 'Freedom to Speak Up Guardian of Anytown ICB' }));
    expect(ids.map(({ id }) => id)).not.toContain('communications');
  });
});

describe('examples/comment-triage', async () => {
  const { entryOf, queueOf, queues, triage } = await import(/* @vite-ignore */ join(root, 'comment-triage/triage.mjs'));
  const found = (more: object): Report =>
    ({ verdict: 'advise', findings: [{ outcome: 'failed', ...more }], questions: [] }) as unknown as Report;
  const sorted = () =>
    triage(readFileSync(join(root, 'comment-triage/comments.ndjson'), 'utf8').split('\n'), '2026-11-24T23:00:00Z');

  test('the most pressing queue that a finding asks for', () => {
    expect(queueOf(found({ refer: { due: 'now' }, action: 'hide' }))).toBe('hand over now');
    expect(queueOf(found({ refer: { due: '2026-12-22' } }))).toBe('hand over');
    expect(queueOf(found({ action: 'restrict' }))).toBe('hide or report');
    expect(queueOf(found({ action: 'reply' }))).toBe('reply');
    expect(queueOf(found({ action: 'keep' }))).toBe('look at');
    expect(queueOf(found({ outcome: 'cannotTell', refer: { due: 'now' } }))).toBe('look at');
    expect(queueOf({ verdict: 'pass', findings: [], questions: [] } as unknown as Report)).toBe('nothing to do');
  });

  test('every comment is in one queue, and what cannot be read is looked at', async () => {
    const entries = [...(await sorted())];
    expect(entries.map(([name]) => name)).toEqual(queues.map(({ name }: { name: string }) => name));
    const ids = entries.flatMap(([, comments]) => comments.map(({ id }: { id: string }) => id));
    expect([...ids].sort()).toEqual([
      ...Array.from({ length: 9 }, (_, i) => `c0${i + 1}`),
      'unreadable: not a comment',
    ]);
    const lookAt = entries.find(([name]) => name === 'look at')![1];
    expect(lookAt.map(({ id }: { id: string }) => id)).toContain('unreadable: not a comment');
  });

  test('people that several rules name are named once', () => {
    const desk = { name: 'The desk', phone: '01632 960001' };
    const refer = { refer: { due: 'now', contacts: [desk] }, message: 'm', clause: 'c' };
    const report = { ...found(refer), findings: [refer, refer].map((each) => ({ outcome: 'failed', ...each })) };
    expect(entryOf({ id: 'a' }, report)).toMatchObject({ to: ['The desk, 01632 960001, now'], why: ['m'] });
  });

  const handsOver = icb.pack.clauses.some(({ rules = [] }) => rules.some(({ refer }) => refer));
  test.runIf(handsOver)('what the policy hands over comes first', async () => {
    const queued = await sorted();
    expect(queued.get('hand over now')!.length + queued.get('hand over')!.length).toBeGreaterThan(0);
    expect(queued.get('nothing to do')!.map(({ id }: { id: string }) => id)).toContain('c08');
  });
});

test('the commands of docs/command-line.md run, and it names every command there is', async () => {
  const page = readFileSync(join(root, '../docs/command-line.md'), 'utf8');
  const cwd = copyOf('calendar-csv', 'another-icb', 'own-pack', 'posts');
  await runsAll(page, cwd);
  const { verbs } = await import('../src/verbs.ts');
  for (const verb of Object.keys(verbs)) expect(page).toMatch(new RegExp(`\`[^\`]*\\b${verb}\\b`));
});
