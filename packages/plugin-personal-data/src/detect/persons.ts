/**
 * Names of people: a first name with a capital and a surname, a name behind a title or behind what says that somebody
 * is called so. A first name alone counts only beside words of care, with a surname also beside an identifier or an office.
 */
import type { Detector } from '@postlint/core';
import { type CapitalWord, capitalRuns } from './capitals.ts';
import { isFirstName, isWordName } from './firstNames.ts';
import { type PeopleWords, peopleLexicons, readPeopleWords } from './peopleWords.ts';

export const personDetector: Detector = {
  name: 'person',
  version: '1',
  on: 'field',
  neutral: true,
  needs: [...peopleLexicons, 'personalData'],
  triggers: {
    chars: '0123456789@',
    lexicons: ['personal-data/care-word', 'personal-data/person-title', 'personal-data/person-cue'],
  },
  marks: { person: { attributes: ['full', 'by', 'near', 'organisational'], personal: true } },
  find: ({ text, marks }, report) => {
    if (marks('term').length === 0 && marks('personalData').length === 0) return;
    const words = readPeopleWords(text, marks('term'), marks('personalData'));
    for (const run of capitalRuns(text)) {
      for (let from = 0; from < run.length; ) {
        const name = nameAt(run, from, words);
        if (name) {
          const near = words.nearOf(name.start, name.end);
          if (near === 'care' || (name.full && near !== '') || name.by === 'title' || words.isNameGiven(name.start))
            report({
              type: 'person',
              label: 'name',
              start: name.start,
              end: name.end,
              attributes: { full: name.full, by: name.by, near, organisational: near === 'work' },
            });
        }
        from = name ? name.to : from + 1;
      }
    }
  },
};

interface Name {
  readonly start: number;
  readonly end: number;
  readonly full: boolean;
  /** What says that it is a name: a list of first names, a title in front, or words such as "called". */
  readonly by: 'name' | 'title' | 'cue';
  /** The word behind it. */
  readonly to: number;
}

function nameAt(run: readonly CapitalWord[], from: number, words: PeopleWords): Name | undefined {
  const first = run[from]!;
  if (notInNames.has(first.lower) || isInPlaceName(run, from)) return undefined;
  const to = endOfName(run, from);
  if (to < 0) return undefined;
  const full = to - from > 1;
  const { start } = first;
  const { end } = run[to - 1]!;
  if (words.isTitled(start)) return { start, end, full, by: 'title', to };
  if (run.length > longestName) return undefined;
  const isName = isFirstName(first.lower);
  if (isName || (full && isWordName(first.lower))) return { start, end, full, by: 'name', to };
  if (words.isCued(start) && (full || words.isNameGiven(start) || to === run.length))
    return { start, end, full, by: 'cue', to };
  const isShown = words.isCaredFor(start, end) || words.isIdentified(start, end);
  return full && to - from === 2 && isShown ? { start, end, full, by: 'cue', to } : undefined;
}

/** More capitals in a row are a headline: which of them is a name nobody can tell. */
const longestName = 4;

/** A name has three words at most; where a word for a place or a body follows, the whole is no name: -1. */
function endOfName(run: readonly CapitalWord[], from: number): number {
  let to = from + 1;
  while (to < run.length && to < from + 3 && !notInNames.has(run[to]!.lower)) to++;
  return to < run.length && placeWords.has(run[to]!.lower) ? -1 : to;
}

/** Queen Elizabeth Hospital, St George's, Royal Stoke. */
function isInPlaceName(run: readonly CapitalWord[], from: number): boolean {
  return (
    from > 0 &&
    /^(?:queen|king|st|saint|royal|prince|princess|mount|lake|port|north|south|east|west|new|great|upper|lower)$/.test(
      run[from - 1]!.lower,
    )
  );
}

const list = (words: string) => new Set(words.split(' '));

/** Behind a name they make it that of a place, a body or a thing. */
const placeWords = list(
  'hospital ward unit centre clinic surgery practice house home hospice trust street road avenue lane drive close court park school academy college university church hall building suite wing theatre library stadium hotel arms gardens place square bridge green lodge community council team group foundation charity ltd limited plc society association institute award awards day week month year programme project fund appeal report review act bill law plan strategy campaign infirmary pharmacy dental medical health care nursing nhs icb network service services partnership board cup league fc united city town county district prize',
);

/** Words that begin sentences, days, months and what else has a capital beside a name and is no part of it. */
const notInNames = new Set([
  ...placeWords,
  ...list(
    'the a an and or but if so we you he she they it i our my your his her their this that these those there here what when where who why how which is are was were no yes please thanks thank hi hello dear just also then now today tomorrow yesterday tonight after before during since until while as at by for from in into of off on out over to with about all any both each every some many most more one two three four five first last next new old january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter england britain scotland wales ireland uk london british english nhs covid st saint mr mrs ms miss mx dr prof sir dame lord lady rev nurse sister join visit call read see get let congratulations welcome patient patients staff doctor doctors nurses children people everyone because however only even still never always again other same',
  ),
]);
