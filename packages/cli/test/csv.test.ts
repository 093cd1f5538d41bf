import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@postlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellPlaces, placeInCell } from '../src/input/csv/cellPlaces.ts';
import { cellsOf } from '../src/input/csv/cellsOf.ts';
import { cellValue } from '../src/input/csv/cellValue.ts';
import { letters, readColumns } from '../src/input/csv/columns.ts';
import { csvPosts } from '../src/input/csv/csvPosts.ts';
import { csvRecords, readHead } from '../src/input/csv/csvRecords.ts';
import { type InputItem, readInputs } from '../src/input/readInputs.ts';
import { folderOf, run } from './run.ts';

async function itemsOf(csv: string | Uint8Array): Promise<InputItem[]> {
  const items: InputItem[] = [];
  for await (const item of readInputs(['a.csv'], folderOf({ 'a.csv': csv }), process.stdin)) items.push(item);
  return items;
}

const postsOf = async (csv: string | Uint8Array) => (await itemsOf(csv)).map(({ post }) => post);

describe('posts from CSV', () => {
  test('headers are paths; empty cells are absent, empty rows no posts', async () => {
    const csv = [
      'platform,account.type,media.0.kind,media.0.alt,media.0.width,media.1.kind,approval,tags,text',
      'x,corporate,image,A nurse,1080,,TRUE,"NHS, FluJab","One, ""two""',
      'three"',
      ',,,,,,,,',
      '',
      'facebook,,,,,video,no,NHS,Plain',
      '',
    ].join('\r\n');
    expect(await postsOf(csv)).toEqual([
      {
        platform: 'x',
        account: { type: 'corporate' },
        media: [{ kind: 'image', alt: 'A nurse', width: 1080 }],
        approval: true,
        tags: ['NHS', 'FluJab'],
        text: 'One, "two"\r\nthree',
      },
      // The second picture is the only one, and lists have no gaps.
      { platform: 'facebook', media: [{ kind: 'video' }], approval: false, tags: ['NHS'], text: 'Plain' },
    ]);
  });

  test.each([
    ['comma', 'platform,text\nx,a;b\n'],
    ['semicolon', 'platform;text\nx;a;b\n'.replace('a;b', '"a;b"')],
    ['tab', 'platform\ttext\r\nx\ta;b\r\n'],
    ['named', 'sep=|\r\nplatform|text\r\nx|a;b\r\n'],
    ['quoted header', '"platform","text"\n"x","a;b"\n'],
    ['carriage returns', 'platform,text\rx,a;b\r'],
    ['no line end', 'platform,text\nx,a;b'],
    ['byte order mark', '\ufeffplatform,text\nx,a;b\n'],
    ['spelt as people do', 'Platform,TEXT\nx,a;b'],
  ])('separators and line ends: %s', async (_, csv) => {
    expect(await postsOf(csv)).toEqual([{ platform: 'x', text: 'a;b' }]);
  });

  test('UTF-16 as Excel writes it, and bytes that are no UTF-8', async () => {
    const text = '\ufeffplatform\ttext\r\nx\tCafé\r\n';
    expect(await postsOf(Buffer.from(text, 'utf16le'))).toEqual([{ platform: 'x', text: 'Café' }]);
    const [item] = await itemsOf(Buffer.from('platform,text\nx,Caf\xe9\n', 'latin1'));
    expect(item).toMatchObject({
      unreadable: true,
      issues: [{ code: 'not-utf8', message: expect.stringContaining('"CSV UTF-8 (Comma delimited)"') }],
    });
    expect((await itemsOf('platform,text\nx,a\0b\n'))[0]).toMatchObject({ issues: [{ code: 'binary-file' }] });
  });

  test('places lead to the characters of the cell', async () => {
    const csv = '\ufeffplatform,account.type,text\r\nx,,"Say ""hello"" to\r\nus"\r\nx,,plain\r\n';
    const [first, second] = await itemsOf(csv);
    const text = csv.slice(1);
    const at = (item: InputItem, ...place: [string, number?, number?]) => {
      const { start, end } = item.origin!(...place)!.position;
      return [text.slice(start.offset, end.offset), start.line, start.column];
    };
    expect(at(first!, '/text', 4, 11)).toEqual(['""hello""', 2, 9]);
    expect(at(first!, '/text', 16, 18)).toEqual(['us', 3, 1]);
    expect(at(first!, '/text')).toEqual(['"Say ""hello"" to\r\nus"', 2, 4]);
    expect(at(second!, '/text', 1, 3)).toEqual(['la', 4, 5]);
    expect(at(second!, '/account/bio')).toEqual(['x,,plain', 4, 1]);
    expect([first!.line, second!.line]).toEqual([2, 4]);
  });

  test.each([
    ['acount.type', true, 'Unexpected header "acount.type" in column B; did you mean "account.type"?'],
    ['bio', true, 'did you mean "account.bio"?'],
    ['media.0.alt text', true, 'did you mean "media.0.alt"?'],
    ['Owner of the row', false, 'Unexpected header "Owner of the row" in column B, expected the path'],
  ])('an unknown header %s', async (header, near, message) => {
    const items = await itemsOf(`platform,${header},text\nx,a,b\nx,c,d\n`);
    expect(items.map(({ issues }) => issues.length)).toEqual(near ? [1, 1] : [1, 0]);
    expect(items[0]!.issues[0]).toMatchObject({ effect: near ? 'unchecked' : 'none' });
    expect(items[0]!.issues[0]!.message).toContain(message);
    expect(items[0]!.issues[0]!.range!.start).toEqual({ line: 1, column: 10, offset: 9 });
    expect(items[0]!.post).toEqual({ platform: 'x', text: 'b' });
  });

  test.each([
    ['Hello, this is a post\nand another\n', 'Unexpected first row "Hello |  this is a post", expected a row of paths'],
    ['text,platform,text\na,x,b\n', 'Unexpected columns "text" (A) and "text" (C), expected each path once'],
    ['tags,tags.0\na,b\n', 'expected one of them: the second is a part of the first'],
    ['platform,text\n', 'Unexpected file without rows'],
    ['file,id,platform,verdict,kind,text,fingerprint\na,b,x,pass,post,c,d\n', 'of a report that postlint wrote'],
    ['', 'Unexpected file without rows'],
  ])('a file that cannot be read: %j', async (csv, message) => {
    const items = await itemsOf(csv);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ unreadable: true, issues: [{ message: expect.stringContaining(message) }] });
  });

  test('rows of another length', async () => {
    const items = await itemsOf('platform,text,title\nx,One, two, three\nx,short\nx,fine,,,\nx,"a" b,c\nx,v "k",c\n');
    expect(items.map(({ unreadable, line, issues }) => [line, unreadable, issues[0]?.message])).toEqual([
      [2, true, expect.stringMatching(/^Unexpected row of 4 cells, expected 3 .* a comma inside a text/)],
      [3, false, expect.stringMatching(/^Unexpected row of 2 cells, expected 3/)],
      [4, false, undefined],
      [5, true, expect.stringMatching(/^Unexpected text behind the quotation mark that ends cell B/)],
      [6, false, undefined],
    ]);
    expect(items[4]!.post).toMatchObject({ text: 'v "k"' });
  });

  test('a quotation mark nobody closes', async () => {
    const items = await itemsOf('platform,text\nx,fine\nx,"open\nx,more\n');
    expect(items.map(({ line, unreadable }) => [line, unreadable])).toEqual([
      [2, false],
      [3, true],
    ]);
    expect(items[1]!.issues[0]!.message).toContain('expected another one that ends it');
  });

  test.each([
    ['text', '#REF!', 'the spreadsheet could not work this cell out'],
    ['text', '#N/A', 'the spreadsheet could not work this cell out'],
    ['publishAt', '########', 'the spreadsheet could not work this cell out'],
    ['text', '=A2&" more"', 'the value of the formula'],
    ['text', '=HYPERLINK("https://a.example")', 'the value of the formula'],
    [
      'publishAt',
      '01/12/2026 10:00',
      'here 2026-12-01T10:00:00Z if the day stands first, 2026-01-12T10:00:00Z if the month',
    ],
    ['publishAt', '25/12/2026', 'here 2026-12-25T10:00:00Z (in summer'],
    ['publishAt', '12/25/2026 9:30', 'here 2026-12-25T09:30:00Z'],
    ['publishAt', '2026-12-01 10:00', 'a T in the place of the space'],
    ['publishAt', '46357.4166', 'how Excel counts days'],
    ['receivedAt', 'tomorrow', 'expected ISO 8601 with offset'],
  ])('a cell that says nothing: %s %s', async (path, cell, message) => {
    const [item] = await itemsOf(`platform\t${path}\tid\nx\t${cell}\t7\n`);
    expect(item!.issues).toEqual([
      expect.objectContaining({ effect: 'unchecked', message: expect.stringContaining(message) }),
    ]);
    expect(item!.issues[0]!.message).toContain(`in ${path} (column B, line 2)`);
    expect(item!.post).toEqual({ platform: 'x', id: '7' });
  });

  test('what begins with a sign is a text, and a fact is what it looks like', async () => {
    for (const text of ['@nhs hello', '+1 to that', '-10 % waiting times', '= is a sign', '#NHS75'])
      expect(cellValue(text, { holds: ['text'] })).toEqual({ value: text });
    expect(
      await postsOf('platform,text,facts.urgent,facts.capacity,declarations.icb/photo-consent\nx,TRUE,TRUE,yes,true\n'),
    ).toEqual([
      {
        platform: 'x',
        text: 'TRUE',
        facts: { urgent: true, capacity: 'yes' },
        declarations: { 'icb/photo-consent': true },
      },
    ]);
  });

  test('names of objects are only names', async () => {
    const [post] = await postsOf('platform,facts.__proto__\nx,a\n');
    expect(Object.getPrototypeOf((post as { facts: object }).facts)).toBe(Object.prototype);
  });

  test('columns are called as in a spreadsheet', () => {
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(readColumns(['media.10.alt', 'media.2.alt']).known.map(({ index }) => index)).toEqual([1, 0]);
  });
});

describe('records of any text', () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[a-zé😀 ]{0,6}$/u),
    fc.stringMatching(/^[a,;"\r\n😀]{0,8}$/u).map((text) => `"${text.replaceAll('"', '""')}"`),
  );
  const sheet = fc.record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    separator: fc.constantFrom(',', ';', '\t'),
    size: fc.integer({ min: 1, max: 9 }),
  });

  test('stand where they say they stand, however the text is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async ({ rows, end, separator, size }) => {
        const text = rows.map((row) => row.join(separator) + end).join('');
        const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
          text.slice(i * size, (i + 1) * size),
        );
        const found = [];
        for await (const record of csvRecords(whole(pieces), { separator, skip: 0 })) found.push(record);
        let line = 1;
        for (const [index, record] of found.entries()) {
          if ('message' in record) throw new Error(record.message);
          expect(text.slice(record.offset, record.offset + record.raw.length)).toBe(record.raw);
          expect(record.raw).toBe(rows[index]!.join(separator));
          expect(record.line).toBe(line);
          line += record.raw.split(/\r\n|\n|\r/).length;
          const places = cellPlaces(record.raw, separator);
          expect(places.map(({ start, end: to }) => record.raw.slice(start, to))).toEqual(rows[index]);
          expect(cellsOf(record.raw, separator) ?? ['']).toEqual(record.cells);
          for (const [i, place] of places.entries()) {
            const value = record.cells[i]!;
            expect(placeInCell(record.raw, place, value.length)).toBe(place.quoted ? place.end - 1 : place.end);
          }
        }
        expect(found).toHaveLength(rows.length);
      }),
      { numRuns: 200 },
    );
  });

  async function* whole(pieces: string[]) {
    // A surrogate pair is never cut: the decoder before keeps halves back.
    let rest = '';
    for (const piece of pieces) {
      rest += piece;
      if (/[\ud800-\udbff]$/.test(rest)) continue;
      yield rest;
      rest = '';
    }
    if (rest) yield rest;
  }

  test('any text at all gives items and no error, and every place lies in the text', async () => {
    const anything = fc.array(
      fc.constantFrom(
        '"',
        '""',
        ',',
        ';',
        '\t',
        '\n',
        '\r\n',
        '\r',
        'a',
        '=A1',
        '#N/A',
        'text',
        'platform,text\n',
        'é',
        '\u202e',
        ' ',
      ),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(anything, async (parts) => {
        const text = `platform,text,media.1.alt\n${parts.join('')}`;
        let last = 0;
        for await (const item of csvPosts(whole([text]), 'a.csv')) {
          expect(item.line).toBeGreaterThanOrEqual(last);
          last = item.line;
          if (item.unreadable) continue;
          const { start, end } = item.origin!('/text', 0, 1)!.position;
          expect(text.slice(start.offset, end.offset).length).toBe(end.offset - start.offset);
          expect(start.line).toBe(text.slice(0, start.offset).split(/\r\n|\n|\r/).length);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the separator is what the first line says', () => {
    expect(readHead('"a,b";c;d\n1,2,3,4,5').separator).toBe(';');
    expect(readHead('text\nx').separator).toBe(',');
  });
});

describe('check of CSV', () => {
  const pack = {
    'pack/policy.json': '{ "name": "own", "version": "1.0.0" }',
    'pack/clauses/a.json': JSON.stringify({
      clause: 'a',
      gist: 'A.',
      rules: [
        { id: 'plain', severity: 'warning', prefer: { utilise: 'use', bow: 'a "tie"\n,*' }, message: 'Plain words.' },
        {
          id: 'title',
          severity: 'warning',
          applies: { if: { has: ['titled', 'text'] } },
          needs: { any: ['post'], in: ['title'] },
          fix: { append: 'A post', field: 'title' },
          message: 'No title.',
        },
      ],
    }),
  };

  test('a folder, places and the exit code', async () => {
    const cwd = folderOf({ ...pack, 'posts/a.csv': 'platform,text\nx,We utilise it\n', 'posts/b.csv': 'x\n' });
    const { code, stdout } = await run(['check', 'posts', '--pack', 'pack', '--format', 'ndjson'], { cwd });
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Report);
    expect(first!.findings[0]!.origin).toEqual({
      file: join('posts', 'a.csv'),
      position: { start: { line: 2, column: 6, offset: 19 }, end: { line: 2, column: 13, offset: 26 } },
    });
    expect([code, second!.issues[0]!.code]).toEqual([1, 'csv-header']);
  });

  test('standard input that begins with a row of paths', async () => {
    const cwd = folderOf(pack);
    for (const stdin of ['platform,text\r\nx,"We\r\nutilise it"\r\n', '\ufeffsep=;\nplatform;text\nx;utilise\n']) {
      const { stdout } = await run(['check', '-', '--pack', 'pack', '--format', 'json'], { cwd, stdin });
      expect(JSON.parse(stdout)).toMatchObject([{ post: { platform: 'x' }, findings: [{ text: 'utilise' }] }]);
    }
  });

  async function fix(csv: string | Uint8Array) {
    const cwd = folderOf({ ...pack, 'a.csv': csv });
    const result = await run(['check', 'a.csv', '--pack', 'pack', '--fix', '--format', 'ndjson'], { cwd });
    return { ...result, bytes: readFileSync(join(cwd, 'a.csv')) };
  }

  test('--fix touches the cells that change, and no other character', async () => {
    const csv =
      '\ufeff"platform" ;text;"title"; Notes\r\nx;"We ""utilise"" it" ; "kept" ;"a;b"\r\n\r\nx;my utilise;;\nx;a bow;"";z\r\nx;titled;;=1+1\r\n;;;\r\nx;utilise "k";t;';
    const { bytes, stderr } = await fix(csv);
    expect(bytes.toString()).toBe(
      csv
        .replace('my utilise', 'my use')
        .replace('a bow', '"a a ""tie""\n,*"')
        .replace('titled;;', 'titled;A post;')
        .replace('utilise "k"', 'use "k"'),
    );
    expect(stderr.match(/^fixed {2}a\.csv:\d+/gm)).toEqual([
      'fixed  a.csv:4',
      'fixed  a.csv:5',
      'fixed  a.csv:6',
      'fixed  a.csv:8',
    ]);
  });

  test('whatever the cells hold, --fix changes the words it replaces and nothing else', async () => {
    const word = fc.constantFrom('utilise', 'fine', '"', ',', '\n', '\r\n', ' ', '; ', '=1', 'é');
    const cellOf = fc.array(word, { maxLength: 5 }).map((words) => `"${words.join(' ').replaceAll('"', '""')}"`);
    await fc.assert(
      fc.asyncProperty(fc.array(cellOf, { minLength: 1, maxLength: 4 }), async (cells) => {
        const csv = `platform,text\r\n${cells.map((each) => `x,${each}`).join('\r\n')}\r\n`;
        const { bytes } = await fix(csv);
        expect(bytes.toString()).toBe(csv.replaceAll('utilise', 'use'));
      }),
      { numRuns: 25 },
    );
  });

  test('--fix keeps UTF-16 and says what it cannot write', async () => {
    const text = '\ufeffplatform\ttext\r\nx\tutilise\r\nx\ttitled\r\n';
    const { bytes, stderr } = await fix(Buffer.from(text, 'utf16le'));
    expect(bytes.toString('utf16le')).toBe(text.replace('utilise', 'use'));
    expect(stderr).toContain('not fixed  a.csv:3: Add “A post” at the end (own/title): it cannot be written');
  });
});
