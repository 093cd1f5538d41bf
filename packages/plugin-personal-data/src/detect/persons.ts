/**
 * Names of people: a first name with a capital and a surname, a name behind a title or behind what says that somebody
 * is called so. A first name alone counts only beside words of care. Called only for texts that have such words.
 */
import type { Detector } from '@postlint/core';
import { type CapitalWord, capitalRuns } from './capitals.ts';
import { isFirstName, isWordName } from './firstNames.ts';
import { type PeopleWords, peopleLexicons, readPeopleWords } from './peopleWords.ts';

export const personDetector: Detector = {
  name: 'person',
  version: '1',
  on: 'field',
  needs: peopleLexicons,
  triggers: { lexicons: ['personal-data/care-word', 'personal-data/person-title', 'personal-data/person-cue'] },
  marks: { person: { attributes: ['full', 'by', 'near', 'organisational'], personal: true } },
  find: ({ text, marks }, report) => {
    const words = readPeopleWords(text, marks('term'));
    for (const run of capitalRuns(text)) {
      for (let from = 0; from < run.length; ) {
        const name = nameAt(run, from, words);
        if (name) {
          const near = words.nearOf(name.start, name.end);
          if (name.full || near === 'care' || name.by !== 'name')
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
  const isName = isFirstName(first.lower);
  if (isName || (full && isWordName(first.lower))) return { start, end, full, by: 'name', to };
  const isCued = words.isCued(start);
  if (
    (isCued && (full || isWordName(first.lower) || words.isNaming(start))) ||
    (full && to - from === 2 && words.isCaredFor(end))
  )
    return { start, end, full, by: 'cue', to };
  return undefined;
}

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
  'hospital ward unit centre center clinic surgery practice house home hospice trust street road avenue lane drive close court park school academy college university church hall building suite wing theatre library stadium hotel arms street gardens place square station bridge green hill lodge community council team group foundation charity ltd limited plc inc company society association institute award awards day week month year programme project fund appeal report review act bill law plan strategy campaign infirmary pharmacy dental medical health care nursing nhs icb ics hub network service services partnership board committee cup league fc united city town county village district prize lecture report inquiry',
);

/** Words that begin sentences, days, months and what else has a capital and is in no name. */
const notInNames = new Set([
  ...placeWords,
  ...list(
    'the a an and or but if so we you he she they it i our my your his her their its this that these those there here what when where who why how which is are was were be been do does did have has had can could will would shall should may might must not no yes please thanks thank hi hello hey dear good well very just also then now today tomorrow yesterday tonight after before during since until while as at by for from in into of off on out over to up with without about all any both each every some many most more much one two three four five six seven eight nine ten first last next new old january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan eid diwali england britain scotland wales ireland uk london stoke stafford staffordshire british english welsh scottish irish nhs covid flu mr mrs ms miss mx dr prof professor cllr councillor nurse sister sir dame lord lady rev facebook twitter instagram linkedin youtube join visit call read book find see get let help meet watch follow share find remember congratulations welcome happy sad proud great poor seen discharged admitted patient patients staff doctor doctors nurses parents children people everyone someone anyone because although however meanwhile maybe perhaps only even still never always again another other such same own too',
  ),
]);
