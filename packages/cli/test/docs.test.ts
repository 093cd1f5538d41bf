import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { hostile, unprintable } from './hostile.ts';
import { folderOf, run } from './run.ts';

const files = {
  'own/policy.json': JSON.stringify({
    name: 'own',
    version: '1.0.0',
    title: 'Own policy',
    organisation: 'Anytown Library',
    review: '2028-01-01',
    units: { '1-1': { class: 'A', gist: 'No abuse.' } },
  }),
  'own/settings.json': JSON.stringify({
    names: ['the library'],
    contacts: {
      desk: [
        { for: { area: 'north' }, name: 'The north desk', phone: '01632 960001' },
        { name: 'The desk', email: 'desk@a.example', confirmed: { by: 'Sam', on: '2026-01-01' } },
      ],
    },
    timezone: 'Europe/London',
  }),
  'own/clauses/a.json': JSON.stringify({
    clause: '1/Abuse & more',
    units: ['1-1'],
    gist: 'Nobody is abused.',
    rules: [
      {
        id: 'idiot',
        severity: 'error',
        applies: { kind: ['post', 'reply'], account: ['personal', 'professional'] },
        forbid: 'idiot',
        message: '“{{node.text}}” is abuse, says {{settings.names}}.',
        why: 'People are people.',
        do: 'Leave it out.',
        contact: 'desk',
        given: { account: { type: 'personal' } },
        examples: { fails: ['What an idiot!', 'Idiot <b>bold</b>'], passes: ['What a day!'] },
      },
      { id: 'later', severity: 'info', stage: 'draft', forbid: 'later', message: 'm', examples: { fails: ['later'] } },
      {
        id: 'sure',
        severity: 'warning',
        confirm: 'Is it kind?',
        message: 'm',
        refer: { to: 'desk', by: 'working-days:20' },
      },
    ],
  }),
  'own/clauses/b.json': JSON.stringify({ clause: '1/abuse more', gist: 'Training.', nothing: 'No post shows it.' }),
};

async function docs(pack: string, format: string, cwd = folderOf(files)) {
  const result = await run(['docs', pack, '--out', 'out', '--format', format], { cwd });
  expect(result, result.stderr).toMatchObject({ code: 0, stdout: '' });
  const folder = join(cwd, 'out');
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('postlint docs', () => {
  test('a page for each clause, and one that leads to them', async () => {
    const pages = await docs('own', 'html');
    expect([...pages.keys()].sort()).toEqual(['1-abuse-more-2.html', '1-abuse-more.html', 'index.html']);
    const index = pages.get('index.html')!;
    expect(index).toContain('<li><a href="1-abuse-more.html">1/Abuse &amp; more</a>: Nobody is abused.</li>');
    expect(index).toContain('<dt>Organisation</dt><dd>Anytown Library</dd>');
    // What nobody has confirmed is not printed.
    expect(index).toContain('<dd>The north desk (area: north)</dd><dd>The desk, desk@a.example</dd>');
    const page = pages.get('1-abuse-more.html')!;
    for (const words of [
      '<dt>1-1</dt><dd>No abuse.</dd>',
      '<dd>“…” is abuse, says the library.</dd>',
      '<dd>posts and replies, of personal and professional accounts</dd>',
      '<dd>It must be changed before the post goes out.</dd>',
      '<dd>Leave it out.</dd>',
      '<h4>Not like this</h4>',
      '<bdi>What an </bdi><mark>idiot</mark><bdi>!</bdi>',
      '→ <strong><bdi>“idiot” is abuse, says the library.</bdi></strong>',
      '<h4>This is fine</h4>',
      '<dt>A person is asked to confirm</dt><dd>Is it kind?</dd>',
      '<dt>To be handed over, within 20 working days</dt>',
      '&lt;b&gt;bold&lt;/b&gt;',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('own/later');
    expect(pages.get('1-abuse-more-2.html')).toContain('<p>No post shows it.</p>');
  });

  test.each(['html', 'markdown'])(
    'of the built-in policy, as %s: links lead somewhere, headings have no gaps',
    async (format) => {
      const cwd = folderOf({});
      const pages = await docs('icb', format, cwd);
      expect(pages.size).toBeGreaterThan(5);
      for (const [name, text] of pages) {
        const links = format === 'html' ? [...text.matchAll(/href="([^"]*)"/g)].map(([, to]) => to!) : linksOf(text);
        for (const link of links) expect(existsSync(join(cwd, 'out', dirname(name), decodeURI(link))), link).toBe(true);
        const levels =
          format === 'html' ? [...text.matchAll(/<h(\d)/g)].map(([, level]) => Number(level)) : levelsOf(text);
        expect(levels[0]).toBe(1);
        for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0), name).toBeLessThanOrEqual(1);
        expect(text).not.toMatch(unprintable);
        expect(text).not.toContain('{{');
        const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    },
  );

  test('of a pack that builds on another: the clauses of both, in its own words', async () => {
    const cwd = folderOf({
      'own/policy.json': '{ "name": "own", "version": "1", "title": "Ours", "extends": ["icb"] }',
      'own/settings.json': '{ "disclaimer": "These are my own views." }',
    });
    const pages = await docs('own', 'html', cwd);
    expect(pages.get('index.html')).toContain('<h1>Ours: handbook</h1>');
    expect(pages.get('5.1-disclaimer.html')).toContain('for example: “These are my own views.”');
    expect(pages.get('5.1-disclaimer.html')).toContain('<h4>Not like this</h4>');
  });

  test('hostile examples stay text', async () => {
    const clause = {
      clause: '1/a',
      gist: hostile.join(' '),
      rules: [
        {
          id: 'a',
          severity: 'info',
          when: true,
          message: '{{post.text}}',
          do: hostile.join(' ').replaceAll('{{', '{'),
          examples: { fails: hostile.slice(0, 6), passes: [] },
        },
      ],
    };
    const cwd = folderOf({ 'own/policy.json': files['own/policy.json'], 'own/clauses/a.json': JSON.stringify(clause) });
    for (const format of ['html', 'markdown'])
      for (const text of (await docs('own', format, cwd)).values()) {
        expect(text).not.toMatch(unprintable);
        expect(text).not.toMatch(/(?<!\\)<(?:script|img)/);
        if (format === 'html') expect(text).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/);
      }
  });

  test('its own pages are written anew, others never', async () => {
    const cwd = folderOf(files);
    await docs('own', 'html', cwd);
    await docs('own', 'html', cwd);
    writeFileSync(join(cwd, 'out/index.html'), 'mine');
    const { code, stderr } = await run(['docs', 'own', '--out', 'out'], { cwd });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('index.html is there, and is no page of a handbook; nothing was written'),
    ]);
    expect(readFileSync(join(cwd, 'out/index.html'), 'utf8')).toBe('mine');
  });
});

function linksOf(markdown: string): string[] {
  const links: string[] = [];
  visit(unified().use(remarkParse).parse(markdown), 'link', ({ url }) => {
    links.push(url);
  });
  return links;
}

function levelsOf(markdown: string): number[] {
  const levels: number[] = [];
  visit(unified().use(remarkParse).parse(markdown), 'heading', ({ depth }) => {
    levels.push(depth);
  });
  return levels;
}
