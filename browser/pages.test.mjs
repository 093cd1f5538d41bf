/** The pages that the command line writes: reports and handbooks. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { violationsOf } from './accessible.mjs';
import { launch } from './launch.mjs';

const root = join(import.meta.dirname, '..');
const postlint = (...argv) =>
  execFileSync(process.execPath, [join(root, 'packages/cli/dist/bin.js'), ...argv], { cwd: root, encoding: 'utf8' });
const folder = mkdtempSync(join(tmpdir(), 'postlint-pages-'));
let browser;

before(async () => {
  browser = await launch();
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(path, colorScheme) {
  const context = await browser.newContext({ colorScheme });
  const page = await context.newPage();
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return { page, requests, close: () => context.close() };
}

for (const colorScheme of ['light', 'dark']) {
  test(`a report, ${colorScheme}: axe finds nothing, and nothing is loaded from elsewhere`, async () => {
    const report = join(folder, 'report.html');
    const hostile = join(folder, 'hostile.json');
    writeFileSync(
      hostile,
      JSON.stringify({
        platform: 'x',
        id: '<script>document.title=1</script>',
        text: '\u202e<b>Staffs and Stoke ICB</b>',
        account: { type: 'personal', bio: '' },
      }),
    );
    writeFileSync(
      report,
      postlint('check', 'examples/posts', 'examples/calendar-csv', hostile, '--format', 'html', '--fail-on', 'never'),
    );
    const { page, requests, close } = await open(report, colorScheme);
    assert.equal(await page.title(), 'Postlint report');
    assert.ok((await page.locator('section').count()) > 30);
    assert.equal(await page.locator('script, b').count(), 0);
    assert.deepEqual(await violationsOf(page), []);
    assert.equal(requests.length, 1);
    await close();
  });
}

test('a handbook: axe finds nothing on any page', async () => {
  const out = join(folder, 'handbook');
  postlint('docs', 'icb', '--out', out);
  const names = readdirSync(out);
  assert.ok(names.length > 5);
  // The index, the first and the last in each way of looking at them: they are all made alike.
  for (const [name, colorScheme] of [
    ['index.html', 'light'],
    ['index.html', 'dark'],
    [names[0], 'light'],
    [names.at(-2), 'dark'],
  ]) {
    const { page, requests, close } = await open(join(out, name), colorScheme);
    assert.deepEqual(await violationsOf(page), [], name);
    assert.equal(requests.length, 1);
    await close();
  }
});
