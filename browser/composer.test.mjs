import assert from 'node:assert/strict';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { build } from 'esbuild';
import { violationsOf } from './accessible.mjs';
import { launch } from './launch.mjs';
import { serve } from './serve.mjs';

const folder = join(import.meta.dirname, '../examples/composer');
let browser;
let server;
let page;
const problems = [];

before(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'composer.js')],
    bundle: true,
    format: 'esm',
    write: false,
    // What the packages are built to is what users bundle.
    conditions: ['import'],
  });
  server = await serve(folder, { '/dist/composer.js': outputFiles[0].contents });
  browser = await launch();
  const context = await browser.newContext();
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${server.address}/index.html`);
});

after(async () => {
  await browser?.close();
  server?.close();
});

test('counts, marks and findings follow what is typed', async () => {
  assert.equal(await page.textContent('#count'), '0 of 280 weighted characters, 280 left');
  await page.selectOption('#account', 'personal');
  await page.fill('#text', 'Very proud of Staffs and Stoke ICB.');
  assert.equal(await page.textContent('#count'), '35 of 280 weighted characters, 245 left');
  assert.equal(await page.textContent('#verdict'), 'This must be changed before it goes out.');
  assert.deepEqual(await page.locator('#under mark.error').allTextContents(), ['Staffs and Stoke ICB']);
  assert.match(await page.textContent('#findings'), /Clause 5\.1\/disclaimer/);
  await page.fill('#bio', 'These are my own views, not those of my employer.');
  assert.deepEqual(await page.locator('#under mark.error').allTextContents(), []);
});

test('the marks stand under the words they are about', async () => {
  await page.fill('#text', `${'Words before. '.repeat(12)}\nWe utilise it.`);
  const [mark, text] = await Promise.all([
    page.locator('#under mark').boundingBox(),
    page.locator('#text').boundingBox(),
  ]);
  assert.ok(mark.x >= text.x && mark.x + mark.width <= text.x + text.width);
  assert.ok(mark.y >= text.y && mark.y + mark.height <= text.y + text.height + 1);
});

test('a fix is a button, and makes the change', async () => {
  await page.fill('#text', 'We utilise it. He is wheelchair bound.');
  const button = page.getByRole('button', { name: 'Replace “utilise” with “use”' });
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.inputValue('#text'), 'We use it. He is wheelchair bound.');
  assert.equal(await button.count(), 0);
  await page.getByRole('button', { name: /wheelchair user/ }).click();
  assert.equal(await page.inputValue('#text'), 'We use it. He is wheelchair user.');
});

test('post text is never taken for markup', async () => {
  await page.fill('#text', '<img src=x onerror="document.title=1"> utilise </mark><b>');
  assert.equal(await page.locator('#under img, #under b, #findings img').count(), 0);
  assert.equal(await page.title(), 'Write a post');
});

test('axe finds nothing, with findings and without', async () => {
  await page.fill('#text', 'Very proud of Staffs and Stoke ICB. We utilise it.');
  await page.fill('#bio', '');
  assert.deepEqual(await violationsOf(page), []);
  await page.fill('#text', 'a'.repeat(300));
  assert.deepEqual(await violationsOf(page), []);
  await page.fill('#text', '');
  assert.deepEqual(await violationsOf(page), []);
});

test('nothing was reported on the console, under a strict content security policy', () => {
  assert.deepEqual(problems, []);
});
