/**
 * An NHS number, anywhere in any post: it is found where something says what it is, and is in nothing that is printed
 * unless somebody asks to see it.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from '@postlint/core';
import { readPackFiles } from '@postlint/core/packs';
import { icb } from '@postlint/preset-icb';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folderOf, run } from './run.ts';

/** Every text a post may have. */
const whole = {
  id: 'post-1',
  platform: 'facebook',
  kind: 'reply',
  text: 'I could not care less what my manager thinks. Click here for more.',
  title: 'A title',
  description: 'A description',
  contentWarning: 'A warning',
  tags: ['OurTag'],
  language: 'en-GB',
  thread: [{ text: 'A second part', media: [{ kind: 'image', alt: 'A queue' }] }],
  media: [
    { kind: 'image', alt: 'A nurse', textInImage: 'Words', url: 'https://example.org/a.png' },
    { kind: 'video', captionsFile: { name: 'a.vtt', text: 'Words' } },
  ],
  poll: { options: ['Yes', 'No'] },
  link: { url: 'https://example.org', title: 'A page', description: 'About it' },
  account: { handle: 'someone', name: 'Some One', type: 'personal', bio: 'I work at Staffs ICB. All views my own.' },
  author: { name: 'Some One', team: 'A team', role: 'staff' },
  inReplyTo: { text: 'What do you say?', author: { handle: 'other', name: 'Other', bio: 'A bio', role: 'patient' } },
  reposted: { text: 'Their words', author: { handle: 'them', name: 'They' } },
  approval: { ref: 'A-1', by: 'Sam', at: '2026-11-20T09:00:00Z' },
  purpose: 'news',
  area: 'stoke',
  declarations: [
    {
      rule: 'icb/photo-consent',
      fingerprint: 'f',
      answer: true,
      by: 'Sam',
      at: '2026-11-20T09:00:00Z',
      note: 'A note',
    },
  ],
  waivers: [
    { rule: 'icb/grievance', fingerprint: 'f', reason: 'A reason', by: 'Sam', expires: '2027-01-01T00:00:00Z' },
  ],
  marks: [{ at: '/tags/0', type: 'person', label: 'A label', source: 'outside' }],
  ran: [{ source: 'outside', version: '1', types: ['person'] }],
  facts: { capacity: 'self' },
  medai: 'a slip',
};

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The post with something put into one of its texts. */
function withText(path: Path, change: (text: string) => string): unknown {
  const post = structuredClone(whole) as Record<string | number, unknown>;
  const parent = path.slice(0, -1).reduce((at, key) => at[key] as Record<string | number, unknown>, post);
  parent[path.at(-1)!] = change(String(parent[path.at(-1)!]));
  return post;
}

/** In the range that is issued, with its check digit. */
const digits = fc
  .integer({ min: 400_000_000, max: 499_999_999 })
  .map((nine) => {
    const sum = [...String(nine)].reduce((all, digit, index) => all + Number(digit) * (10 - index), 0);
    return `${nine}${(11 - (sum % 11)) % 11}`;
  })
  .filter((ten) => ten.length === 10);

const shapes = ['$1$2$3', '$1 $2 $3', '$1-$2-$3', '$1.$2.$3', '$1\u00a0$2\u00a0$3'];
const number = fc
  .tuple(digits, fc.constantFrom(...shapes))
  .map(([ten, shape]) => ({ ten, written: ten.replace(/^(\d{3})(\d{3})(\d{4})$/, shape) }));

const place = fc.record({
  path: fc.constantFrom(...pathsOf(whole)),
  number,
  before: fc.constantFrom('', 'NHS number ', 'order no ', 'my patient '),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** At a space of the text, so that it stands by itself. */
function insert({ number: { written }, before, at }: Given): (text: string) => string {
  return (text) => {
    const spaces = [...text.matchAll(/ |$/g)].map(({ index }) => index);
    const index = spaces[Math.floor(at * (spaces.length - 1))]!;
    return `${text.slice(0, index)} ${before}${written} ${text.slice(index)}`;
  };
}

interface Given {
  readonly number: { readonly written: string };
  readonly before: string;
  readonly at: number;
}

/** The ten digits, whatever stands between them. */
const shows = (output: string, ten: string) => new RegExp([...ten].join('[^0-9A-Za-z]{0,3}')).test(output);

/** Says everything again that it is told. */
const echo = {
  'policy.json': '{ "name": "echo", "version": "1.0.0" }',
  'clauses/a.json': JSON.stringify({
    clause: 'a',
    gist: 'A.',
    rules: [
      ...['sentence', 'word', 'number', 'field', 'context sentence'].map((select) => ({
        id: `every-${select.replace(' ', '-')}`,
        severity: 'warning',
        select,
        message: '“{{node.text}}” stands here.',
        maxFindings: 50,
      })),
      {
        id: 'facts',
        severity: 'error',
        select: 'post',
        message:
          '{{post.author.name}} {{post.author.team}} {{post.account.name}} {{post.account.handle}} {{post.account.bio}} {{post.inReplyTo.text}} {{post.inReplyTo.author.name}} {{post.reposted.text}} {{post.approval.ref}} {{post.purpose}} {{post.area}} {{post.title}} {{post.text}}',
        do: 'Not {{post.text}}.',
      },
      {
        id: 'reads',
        severity: 'error',
        when: { in: [{ var: 'post.title' }, { cat: [{ var: 'post.text' }, 'x'] }] },
        message: 'Read.',
      },
      { id: 'asks', severity: 'error', confirm: 'Is {{post.text}} right, {{post.author.name}}?', message: 'No.' },
      {
        id: 'fixes',
        severity: 'warning',
        prefer: { 'could not care less': 'does not mind', more: 'further' },
        message: '{{node.text}}.',
      },
      {
        id: 'appends',
        severity: 'warning',
        needs: { any: ['the end'] },
        fix: { append: 'The end.', title: 'End {{post.text}}' },
        message: 'No end.',
      },
    ],
  }),
};
const { pack: echoPack } = readPackFiles(echo);
const packFiles = Object.fromEntries(Object.entries(echo).map(([name, text]) => [`pack/${name}`, text]));
const linters = [
  createLinter({ packs: [echoPack!], plugins: icb.plugins }),
  createLinter({ packs: [icb], declarations: 'any' }),
] as const;
const [linter] = linters;
const now = '2026-11-24T09:00:00Z';

describe('an NHS number anywhere', () => {
  test('is in no report', () => {
    fc.assert(
      fc.property(place, (each) => {
        const post = withText(each.path, insert(each));
        for (const { check } of linters)
          expect(shows(JSON.stringify(check(post, { now, outcomes: true })), each.number.ten)).toBe(false);
      }),
      { numRuns: 80 },
    );
  });

  test('as a number, and as a key, neither', () => {
    for (const change of [{ 9434765919: 'x' }, { text: 9434765919 }, { media: [{ width: 'x', seconds: -9434765919 }] }])
      expect(shows(JSON.stringify(linter.check({ ...whole, ...change }, { now })), '9434765919')).toBe(false);
  });

  test('is in no explanation', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...linters.flatMap(({ rules }) => rules)), (each, rule) => {
        const post = withText(each.path, insert(each));
        const explanation = linters.find(({ rules }) => rules.includes(rule))!.explain(post, rule, { now });
        expect(shows(JSON.stringify(explanation), each.number.ten)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('is in nothing a fix tells of itself', () => {
    fc.assert(
      fc.property(place, (each) => {
        const { applied, skipped, report } = linter.fix(withText(each.path, insert(each)), { now });
        expect(shows(JSON.stringify([applied, skipped, report]), each.number.ten)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('is in nothing the command line prints or records', async () => {
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom(...(await formats())), async (each, format) => {
        const cwd = folderOf({ 'a.json': JSON.stringify(withText(each.path, insert(each))), ...packFiles });
        for (const argv of [
          ['check', 'a.json', '--fail-on', 'never', '--format', format],
          ['check', 'a.json', '--fix', '--dry-run'],
          ['explain', 'facts', 'a.json'],
          ['record', 'a.json', '--to', 'log.ndjson'],
        ]) {
          const { code, stdout, stderr } = await run([...argv, '--pack', 'pack'], { cwd });
          const log = argv[0] === 'record' ? readFileSync(join(cwd, 'log.ndjson'), 'utf8') : '';
          expect(code).toBeLessThan(2);
          expect(stdout + stderr + log).not.toBe('');
          expect([argv.join(' '), shows(stdout + stderr + log, each.number.ten)]).toEqual([argv.join(' '), false]);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('is found in every field that goes out, where something says what it is', () => {
    const fields = [
      '/text',
      '/title',
      '/description',
      '/contentWarning',
      '/thread/0/text',
      '/media/0/alt',
      '/poll/options/0',
      '/link/title',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...fields), number, fc.double({ min: 0, max: 1, noNaN: true }), (field, each, at) => {
        const path = field
          .split('/')
          .slice(1)
          .map((key) => (/^\d$/.test(key) ? Number(key) : key));
        const post = withText(path, insert({ number: each, before: 'NHS number ', at }));
        const found = marksIn(linter.read(post).tree());
        expect(found).toContainEqual({ kind: 'nhs-number', valid: true, text: each.written, field });
      }),
      { numRuns: 200 },
    );
  });

  test('is shown to whoever asks for it', () => {
    const post = { ...whole, text: 'NHS number 943 476 5919, I could not care less.' };
    const shown = (reveal: boolean) => JSON.stringify(linter.check(post, { now, reveal }).findings);
    expect(shown(true)).toContain('NHS number 943 476 5919');
    expect(shown(false)).toContain('[NHS number]');
  });
});

/** Those there are, as the command line itself tells whoever asks for another. */
async function formats(): Promise<string[]> {
  const { stderr } = await run(['check', 'a.json', '--format', 'none']);
  const [, listed] = /expected one of ([a-z, ]+)/.exec(stderr)!;
  return listed!.split(/, | or /).map((name) => name.trim());
}

interface AnyNode {
  readonly type: string;
  readonly pointer?: string;
  readonly kind?: string;
  readonly valid?: boolean;
  readonly children?: readonly AnyNode[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

/** The marks of personal data in the fields of a tree. */
function marksIn(root: unknown): object[] {
  const found: object[] = [];
  const visit = (node: AnyNode, field: AnyNode | undefined): void => {
    if (node.type === 'personalData')
      found.push({
        kind: node.kind,
        valid: node.valid,
        text: textOf(field!).slice(node.position!.start.offset, node.position!.end.offset),
        field: field!.pointer,
      });
    node.children?.forEach((child) => visit(child, node.type === 'field' ? node : field));
  };
  visit(root as AnyNode, undefined);
  return found;
}

/** The tokens of a field joined. */
function textOf(node: AnyNode & { readonly value?: string; readonly marked?: unknown }): string {
  return node.children?.map(textOf).join('') ?? node.value ?? '';
}
