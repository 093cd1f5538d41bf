import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxCaptionFaults } from '../src/captions/captionFault.ts';
import { captionFormat, readCaptions } from '../src/index.ts';

const faultsOf = (text: string, name?: string) =>
  readCaptions({ text, name })!.faults.map(({ line, cost, message }) => `${line} ${cost}: ${message}`);

const times = 'expected times such as';

describe('WebVTT', () => {
  test.each<[string, string, string[]]>([
    ['good', 'WEBVTT\n\n00:01.000 --> 00:03.000\nHello.\n', []],
    [
      'header text, number, settings, tags, comments',
      'WEBVTT - Flu\nKind: captions\nLanguage: en\n\nNOTE Checked\n\n1\n00:00:01.000 --> 00:00:03.000 align:start line:90% position:10%,line-left\n<v Nurse>Hello <i>there</i>\nA&E\n\nSTYLE\n',
      ['12 untidy: Unexpected STYLE behind a caption, expected it before the first'],
    ],
    ['CR LF, byte order mark', '\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:03.000\r\nHello.\r\n', []],
    [
      'no signature',
      'WEBVIT\n\n00:01.000 --> 00:03.000\nHello.\n',
      ['1 refused: Unexpected "WEBVIT", expected WEBVTT at the start of the file'],
    ],
    [
      'a comma in the times',
      'WEBVTT\n\n00:00:01,000 --> 00:00:03,000\nHello.\n',
      [`3 refused: Unexpected "00:00:01,000 --> 00:00:03,000", ${times} 00:00:01.000 --> 00:00:04.000`],
    ],
    [
      'minutes past 59',
      'WEBVTT\n\n00:61.000 --> 00:03.000\nHello.\n',
      [`3 refused: Unexpected "00:61.000 --> 00:03.000", ${times} 00:00:01.000 --> 00:00:04.000`],
    ],
    [
      'text without times',
      'WEBVTT\n\n00:01.000 --> 00:03.000\nHello.\n\nMore.\n',
      [`6 refused: Unexpected "More.", ${times} 00:00:01.000 --> 00:00:04.000`],
    ],
    ['no captions', 'WEBVTT\n\nNOTE Nothing yet\n', ['4 refused: The file has no captions, expected at least one']],
    [
      'an end before the start',
      'WEBVTT\n\n00:03.000 --> 00:01.000\nHello.\n',
      ['3 hidden: This caption ends before it begins, and is never shown; expected a later end'],
    ],
    ['no text', 'WEBVTT\n\n00:01.000 --> 00:03.000\n\n', ['3 hidden: This caption has no text; expected a line of it']],
    [
      'an open tag',
      'WEBVTT\n\n00:01.000 --> 00:03.000\nWaits <4 hours\n',
      ['4 hidden: Unexpected "<4 hours", expected &lt; or a tag that ends with >'],
    ],
    [
      'a strange tag',
      'WEBVTT\n\n00:01.000 --> 00:03.000\n<font>Hi</font>\n',
      [
        '4 untidy: Unexpected tag "<font>", expected c, i, b, u, v, lang, ruby, rt or a time',
        '4 untidy: Unexpected tag "</font>", expected c, i, b, u, v, lang, ruby, rt or a time',
      ],
    ],
    [
      'a strange setting',
      'WEBVTT\n\n00:01.000 --> 00:03.000 align:middle\nHi\n',
      ['3 untidy: Unexpected setting "align:middle", expected vertical, line, position, size, align or region'],
    ],
    [
      'captions without a blank line between',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n00:02.000 --> 00:03.000\nTwo\n',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text, 'film.vtt')).toEqual(expected);
  });
});

describe('SRT', () => {
  test.each<[string, string, string[]]>([
    ['good', '1\n00:00:01,000 --> 00:00:03,000\nHello.\n\n2\n00:00:04,000 --> 00:00:05,000\nTwo\nlines\n', []],
    [
      'no number',
      '00:00:01,000 --> 00:00:03,000\nHello.\n',
      ['1 untidy: Missing number, expected 1 on the line before the times'],
    ],
    [
      'a wrong number',
      '1\n00:00:01,000 --> 00:00:03,000\nA\n\n3\n00:00:04,000 --> 00:00:05,000\nB\n',
      ['5 untidy: Unexpected number 3, expected 2'],
    ],
    [
      'a full stop',
      '1\n00:00:01.000 --> 00:00:03,000\nHello.\n',
      ['2 untidy: Unexpected "." in the times, expected a comma'],
    ],
    ['no times', '1\nHello.\n', [`2 refused: Unexpected "Hello.", ${times} 00:00:01,000 --> 00:00:04,000`]],
    ['a number alone', '1', [`1 refused: Unexpected "", ${times} 00:00:01,000 --> 00:00:04,000`]],
    [
      'times inside a caption',
      '1\n00:00:01,000 --> 00:00:03,000\nA\n2\n00:00:04,000 --> 00:00:05,000\nB\n',
      ['5 hidden: Unexpected times inside a caption, expected a blank line before its number'],
    ],
    ['nothing', '\n', ['2 refused: The file has no captions, expected at least one']],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text, 'film.srt')).toEqual(expected);
  });
});

test('which format it is', () => {
  expect(captionFormat({ text: 'WEBVTT\n', name: 'film.srt' })).toBe('vtt');
  expect(captionFormat({ text: '', name: 'film.en_GB.SRT' })).toBe('srt');
  expect(captionFormat({ text: '1\n00:00:01,000 --> 00:00:02,000\nHi' })).toBe('srt');
  expect(captionFormat({ text: 'Hello', name: 'notes.txt' })).toBeUndefined();
  expect(faultsOf('Hello')).toEqual(['1 refused: Neither a WebVTT nor an SRT file: expected captions with times']);
  expect(readCaptions({ text: 'Hello', name: 'film.ttml' })).toBeUndefined();
});

test('any text is read, its faults are bounded and in lines it has', () => {
  const line = fc.constantFrom(
    '',
    '1',
    '-->',
    '00:01.000 --> 00:02.000',
    '00:00:01,000 --> 00:00:02,000',
    'Hi',
    '<v',
    'NOTE',
    'STYLE',
    'WEBVTT',
  );
  const file = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(line).map((lines) => lines.join('\n')),
  );
  fc.assert(
    fc.property(file, fc.constantFrom('a.vtt', 'a.srt', undefined), fc.boolean(), (text, name, signed) => {
      const whole = signed ? `WEBVTT\n${text}` : text;
      const { faults, cues } = readCaptions({ text: whole, name }) ?? { faults: [], cues: 0 };
      const lines = whole.split(/\r\n|\n|\r/).length;
      expect(faults.length).toBeLessThanOrEqual(maxCaptionFaults);
      for (const fault of faults) expect(fault.line >= 1 && fault.line <= lines).toBe(true);
      expect(cues > 0 || faults.length > 0 || readCaptions({ text: whole, name }) === undefined).toBe(true);
    }),
  );
});

const suite = new URL('../../../../shared/data/captions-webvtt/fixtures.jsonl', import.meta.url);
describe.skipIf(!existsSync(suite))('files of vtt.js and webvtt.js (needs ../shared/data; skipped without)', () => {
  interface Fixture {
    readonly path: string;
    readonly vtt: string;
    readonly expected: { readonly cues?: readonly unknown[] } | null;
  }
  const fixtures: Fixture[] = existsSync(suite)
    ? readFileSync(suite, 'utf8')
        .trim()
        .split('\n')
        .map((each) => JSON.parse(each))
    : [];
  const read = ({ vtt }: Fixture) => readCaptions({ text: vtt, name: 'film.vtt' })!;

  /** Where vtt.js loses a caption behind a lone arrow, which the standard keeps (6.1, "seen arrow"); where it takes what the standard (6.3, "collect a timestamp") refuses: minutes of three digits without hours. */
  const different = [
    'integration/id',
    'cue-times/min-top-digits',
    'cue-times/minimum-spots-over-sixty',
    'cue-times/max-spots-over-sixty',
  ];

  test('as many captions are found as vtt.js finds', () => {
    const found = fixtures.filter(({ expected }) => expected?.cues);
    expect(found.length).toBeGreaterThan(140);
    const differ = found
      .filter((fixture) => read(fixture).cues !== fixture.expected!.cues!.length)
      .map(({ path }) => path.replace(/^tests\/|\.vtt$/g, ''));
    expect(differ.filter((path) => !different.includes(path))).toEqual([]);
  });

  /** Files of which vtt.js finds captions, and a stretch of which is lost all the same. */
  const losing = [
    ...different,
    'integration/arrows',
    'cuetext/format/double-line-break',
    'cue-settings/region/region-arrows',
    'regions/id/arrows',
  ];

  test('good files are accepted', () => {
    const good = fixtures.filter(({ expected }) => (expected?.cues?.length ?? 0) > 0);
    expect(good.length).toBeGreaterThan(130);
    const refused = good.filter((fixture) => read(fixture).faults.some(({ cost }) => cost === 'refused'));
    expect(
      refused.map(({ path }) => path.replace(/^tests\/|\.vtt$/g, '')).filter((path) => !losing.includes(path)),
    ).toEqual([]);
  });

  test('broken settings are told of in their line', () => {
    const broken = fixtures.filter(({ path, expected }) => expected === null && path.includes('/cue-settings/'));
    expect(broken.length).toBeGreaterThan(40);
    for (const fixture of broken)
      expect(
        read(fixture).faults.map(({ line }) => line),
        fixture.path,
      ).toContain(3);
  });

  test('what is no WebVTT file is refused in its first line', () => {
    const names = [
      'bad-double-webvtt',
      'blank-file',
      'bom-garbage-data',
      'garbage-signature',
      'newline-before-webvtt',
      'tab-after-bom-before-header',
    ];
    const found = fixtures.filter(({ path }) => names.some((name) => path.endsWith(`file-layout/${name}.vtt`)));
    expect(found.length).toBe(names.length);
    for (const fixture of found)
      expect(read(fixture).faults[0], fixture.path).toMatchObject({ line: 1, cost: 'refused' });
  });

  test('whatever has no captions is refused, with a line', () => {
    for (const fixture of fixtures) {
      const { cues, faults } = read(fixture);
      if (cues === 0)
        expect(
          faults.some(({ cost, line }) => cost === 'refused' && line > 0),
          fixture.path,
        ).toBe(true);
    }
  });
});
