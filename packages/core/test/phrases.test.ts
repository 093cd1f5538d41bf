import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePhrase, phraseBounds } from '../src/phrases/parsePhrase.ts';
import { linterOf } from './fixtures.ts';

function find(phrases: string[], text: string, unless?: string[]): string[] {
  const linter = linterOf([{ select: 'term[lexicon=l]' }], {
    lexicons: [
      { lexicon: 'l', language: 'en', phrases, ...(unless && { unless }) },
      { lexicon: 'colleague', language: 'en', phrases: ['boss', 'manager', 'line manager'] },
    ],
    settings: { names: ['Anytown ICB'] },
  });
  return linter.check({ platform: 'x', text }).findings.map((finding) => finding.text!);
}

describe('phrases', () => {
  test.each<[string[], string, string[]]>([
    [['court case'], 'The court-case, a COURT  case, court. Case, courtcase', ['court-case', 'COURT  case']],
    [['su(e|es|ed|ing) (the)? patient'], 'They sued patients; suing the patient', ['suing the patient']],
    [['litigat*'], 'litigation litigate litigant litter', ['litigation', 'litigate']],
    [['colour(s)?'], 'colour colours colou', ['colour', 'colours']],
    [['=IT'], 'IT is it It', ['IT']],
    [["don't"], 'dont don’t don`t don´t', ['dont', 'don’t', 'don`t', 'don´t']],
    [['manager'], 'my manager’s desk, managers', ['manager’s']],
    [
      ['my <colleague> ~4 useless'],
      'My line manager is really so useless. My boss was here. Useless',
      ['My line manager is really so useless'],
    ],
    [['mental health'], '#MentalHealth matters', ['MentalHealth']],
    [['health'], 'see health.org or @health or a@health.org', []],
    [['<settings.names>'], 'From Anytown ICB’s team', ['Anytown ICB’s']],
    [['the <settings.names>'], 'the Anytown ICB', ['the Anytown ICB']],
    [['<mention> ~1 idiot'], '@bob you idiot, @bob no no idiot', ['@bob you idiot']],
    [['👍🏽', '!'], 'ok 👍🏽 wow!!!', ['👍🏽', '!!!']],
    [['a b c', 'a b', 'b c d'], 'a b c d', ['a b c']],
    [['A&E'], 'our A&E is open', ['A&E']],
    [['café'], 'The Café', ['Café']],
    [['hell', 'ill', 'were', 'id'], "He’ll, I`ll, we're, I´d, Hell", ['Hell']],
    [["he'll"], 'He’ll, hell', ['He’ll']],
    [['hel*'], 'He’ll helm', ['helm']],
    // Words that only have the same hash (FNV-1a, 32 bits): costarring and liquid, declinate and macallums.
    [['liquid', 'hot liquid', 'liquid soap'], 'costarring, hot costarring, costarring soap, liquid', ['liquid']],
    [['costarring roles', 'macallums'], 'liquid roles declinate; costarring roles', ['costarring roles']],
  ])('%j in %s', (phrases, text, expected) => {
    expect(find(phrases, text)).toEqual(expected);
  });

  test('unless wins where it covers the match', () => {
    expect(find(['court'], 'Tennis court, court case', ['tennis court'])).toEqual(['court']);
  });

  test('a phrase does not leave its sentence', () => {
    expect(find(['one two', 'one ~5 three'], 'one. two\none\nthree')).toEqual([]);
  });

  test('what could go on in the next sentence takes nothing away from what ends in this one', () => {
    expect(find(['one ~5 (two|three)'], 'One or two. Three')).toEqual(['One or two']);
    expect(find(['one ~5 <colleague> ~5 three'], 'One boss has three. One boss, two boss three')).toEqual([
      'One boss has three',
      'One boss, two boss three',
    ]);
  });

  test('more phrases find no less, wherever they come from', () => {
    const word = fc.constantFrom('red', 'green', 'blue', 'grey');
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(phrase, fc.array(word, { maxLength: 20 }), (one, words) => {
        const text = words.join(' ');
        const expected: string[] = [];
        let at = 0;
        const padded = ` ${text} `;
        for (let i = padded.indexOf(` ${one} `, at); i >= 0; i = padded.indexOf(` ${one} `, at)) {
          expected.push(one);
          at = i + one.length + 1;
        }
        expect(find([one], text)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('any text is a phrase or a fault, never a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom('(', ')', '|', '?', '*', '=', '~3', '<a>', 'word', ' '))
            .map((parts) => parts.join('')),
        ),
        (phrase) => {
          const items = parsePhrase(phrase);
          if ('code' in items) expect(items.code).toMatch(/^phrase-/);
          else
            for (const item of items)
              if (item.is === 'words') expect(item.alternatives.length).toBeLessThanOrEqual(phraseBounds.alternatives);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('gaps, against a search through everything', () => {
  /** Units of a text without sentence ends: words of one letter, and signs. */
  const units = fc.array(fc.constantFrom('a', 'b', 'c', ';'), { maxLength: 14 });
  const parts = fc.array(fc.record({ word: fc.constantFrom('a', 'b', 'c'), gap: fc.nat(3) }), {
    minLength: 2,
    maxLength: 4,
  });

  /** The furthest end of the parts from `part` on, the first of them at `unit`; -1 where they do not stand there. */
  function furthest(
    text: readonly string[],
    list: readonly { word: string; gap: number }[],
    part: number,
    unit: number,
  ): number {
    if (text[unit] !== list[part]!.word) return -1;
    if (part === list.length - 1) return unit + 1;
    const { gap } = list[part + 1]!;
    let best = -1;
    let words = 0;
    for (let next = unit + 1; next < text.length && words <= gap; next++) {
      best = Math.max(best, furthest(text, list, part + 1, next));
      if (gap === 0) break;
      if (text[next] !== ';') words++;
    }
    return best;
  }

  test('the longest of those that begin alike, then on behind it', () => {
    fc.assert(
      fc.property(units, parts, (text, list) => {
        const expected: string[] = [];
        for (let unit = 0; unit < text.length; ) {
          const end = furthest(text, list, 0, unit);
          if (end > 0) expected.push(text.slice(unit, end).join(' '));
          unit = Math.max(end, unit + 1);
        }
        const phrase = list
          .map(({ word, gap }, index) => (index > 0 && gap > 0 ? `~${gap} <${word}>` : `<${word}>`))
          .join(' ');
        const lexicons = ['a', 'b', 'c'].map((name) => ({ lexicon: name, language: 'en', phrases: [name] }));
        const linter = linterOf([{ forbid: phrase }], { lexicons });
        const found = linter.check({ platform: 'x', text: text.join(' ') }).findings.map((finding) => finding.text!);
        expect(found).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  test('a gap counts words; signs are free, but not without end', () => {
    const find = (text: string) => linterOf([{ forbid: 'a ~1 b' }]).check({ platform: 'x', text }).findings.length;
    expect([find('a c b'), find('a c c b'), find(`a ${'; '.repeat(60)}b`), find(`a ${'; '.repeat(70)}b`)]).toEqual([
      1, 0, 1, 0,
    ]);
  });
});

test('words and references of a phrase are counted together', () => {
  expect(parsePhrase(Array.from({ length: 16 }, () => '<x>').join(' ~2 '))).toHaveLength(16);
  expect(parsePhrase(`${'a '.repeat(12)}<x> ${'b '.repeat(4)}`)).toMatchObject({
    code: 'phrase-words',
    params: { found: 17 },
  });
});
