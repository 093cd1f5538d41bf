/**
 * Stage three: marks. Lexicons and frames first, then detectors in the order of what they need, then the lexicons that
 * refer to marks. A detector that throws takes its own marks with it and nothing else.
 */
import { countFields, type FieldCounts, hasToken, tokenVisitor } from '../counts/countFields.ts';
import type { Scanned } from '../draft/scanned.ts';
import { type Matches, matchBounds, type Phrases } from '../phrases/compilePhrases.ts';
import type { Match } from '../phrases/lexicon.ts';
import { leftmostLongest } from '../phrases/overlap.ts';
import type { Detector, DetectorContext, DetectorField, ReportedMark } from '../plugins.ts';
import type { OutsideMark } from '../post/post.ts';
import { primary } from '../program/lexicons.ts';
import type { Program } from '../program/program.ts';
import { SENTENCE } from '../scan/rows.ts';
import type { Fault } from '../shape/fault.ts';
import { reasonOf } from '../shape/jsonType.ts';
import { nearest } from '../shape/nearest.ts';
import { addMarks, type Detected, indexMarks, sentenceAt, toMatch, toTerm } from './detected.ts';
import { addFrames, byWords } from './frames/frames.ts';
import { frameListId } from './frames/frameWords.ts';
import { compareMarks, type Mark } from './mark.ts';

/** Marks one detector may report in one text. Past it nothing of what it looks for is known there. */
export const maxMarksPerField = 10_000;

type Counts = readonly (FieldCounts | undefined)[];

/** `counts` are made where they are not given. */
export function detect(scanned: Scanned, program: Program, faults: Fault[], counts?: Counts): Detected {
  const { detectors, neutral, watched } = program;
  const first = neutralIn(scanned, program);
  for (const fault of first.faults) faults.push(fault);
  const unknown = new Set(first.unknown);
  const marks: Mark[] = [...first.marks];
  for (const detector of detectors)
    if (!neutral.detectors.has(detector)) runDetector(detector, marks, scanned, program, unknown, faults, counts);
  if (!neutral.isReferring) addReferring(marks, first.matches, scanned, program, unknown, faults);
  if (!scanned.known) return indexMarks(scanned, marks, unknown, watched);
  // What is the same for every network keeps its row, so that what was made of it holds on.
  const table = (first.table ??= indexMarks(scanned, [...first.marks], first.unknown, watched));
  const detected = addMarks(table, scanned, marks.slice(first.marks.length), unknown);
  return { ...detected, kept: (first.kept ??= new Map()) };
}

/** What is found whatever the network. */
interface Neutral {
  readonly matches: Matches;
  readonly marks: Mark[];
  readonly unknown: Set<string>;
  readonly faults: readonly Fault[];
  /** Of a draft: the marks in order, and the outcomes of rules that ask nothing of the network. */
  table?: Detected;
  kept?: NonNullable<Detected['kept']>;
}

/** A draft is checked for several networks: most read the same in it, and then it is looked at once. */
function neutralIn(scanned: Scanned, program: Program): Neutral {
  const { known } = scanned;
  if (known?.neutral?.program === program) return known.neutral.found as Neutral;
  const found = findNeutral(scanned, program);
  if (known && !known.neutral) known.neutral = { program, found };
  return found;
}

function findNeutral(scanned: Scanned, program: Program): Neutral {
  const { watched, phrases, neutral } = program;
  const faults: Fault[] = [];
  const unknown = unknownLexicons(scanned, program);
  const marks: Mark[] = [];
  const matches = matchesIn(scanned, phrases) ?? cutPhrases(program, unknown, faults);
  addTerms(marks, matches, scanned, program, unknown, false);
  addFrames(
    marks,
    scanned,
    (list) => matches.get(phrases.indexes.get(frameListId(list))!) ?? noMatches,
    unknown,
    watched,
  );
  addOutsideMarks(marks, scanned, program, unknown, faults);
  for (const detector of program.detectors)
    if (neutral.detectors.has(detector)) runDetector(detector, marks, scanned, program, unknown, faults, undefined);
  if (neutral.isReferring) addReferring(marks, matches, scanned, program, unknown, faults);
  return { matches, marks, unknown, faults };
}

/** Terms of the lexicons that refer to marks of detectors. */
function addReferring(
  marks: Mark[],
  matches: Matches,
  scanned: Scanned,
  program: Program,
  unknown: Set<string>,
  faults: Fault[],
): void {
  const { phrases } = program;
  if (phrases.readsMarks.size === 0) return;
  const isRead = marks.some(({ type }) => phrases.markTypes.has(type));
  const again = isRead
    ? (phrases.match(scanned, (type) => matchesOfMarks(scanned, marks, type), matches) ??
      cutPhrases(program, unknown, faults))
    : matches;
  addTerms(marks, again, scanned, program, unknown, true);
}

/** Kept apart from what is made of them: a tree has marks that a check does not look at. */
function matchesIn(scanned: Scanned, phrases: Phrases): Matches | undefined {
  const { known } = scanned;
  if (known?.matches) return known.matches;
  const matches = phrases.match(scanned, noMarks);
  if (known && matches) known.matches = matches;
  return matches;
}

const noMatches: readonly Match[] = [];
const noMarks = () => noMatches;

/** More matches than can be kept: then nothing is known of what the lexicons and frames look for. */
function cutPhrases(program: Program, unknown: Set<string>, faults: Fault[]): Matches {
  for (const id of program.lexicons.keys()) unknown.add(id);
  for (const type of ['term', ...byWords]) unknown.add(type);
  faults.push({ code: 'too-many-matches', params: { ...matchBounds }, pointer: '' });
  return new Map();
}

function matchesOfMarks(scanned: Scanned, marks: readonly Mark[], type: string): readonly Match[] {
  return leftmostLongest(marks.filter((mark) => mark.type === type).flatMap((mark) => toMatch(scanned, mark) ?? []));
}

/** A lexicon says nothing of a text in another language. */
function unknownLexicons(scanned: Scanned, program: Program): Set<string> {
  const language = primary(scanned.post.language);
  const unknown = new Set<string>();
  if (program.languages.size === 1 && program.languages.has(language)) return unknown; // the common case
  for (const [id, source] of program.lexicons) {
    if (source.language !== '*' && source.language !== language) unknown.add(id);
  }
  return unknown;
}

function addTerms(
  marks: Mark[],
  matches: Matches,
  scanned: Scanned,
  { terms }: Program,
  unknown: ReadonlySet<string>,
  isReferring: boolean,
): void {
  for (const [index, list] of matches) {
    const wanted = terms[index];
    if (!wanted || wanted.isReferring !== isReferring) continue;
    const { source } = wanted;
    if (unknown.size > 0 && unknown.has(source.id)) continue;
    for (const match of list) marks.push(toTerm(scanned, source.id, match, source.phrases[match.phrase]!));
  }
}

// -- marks from outside -----------------------------------------------------------------------------------

function addOutsideMarks(
  marks: Mark[],
  scanned: Scanned,
  program: Program,
  unknown: Set<string>,
  faults: Fault[],
): void {
  const { post } = scanned;
  for (const type of program.externalTypes)
    if (!post.ran?.some((entry) => entry?.types?.includes(type))) unknown.add(type);
  post.marks?.forEach((outside, index) => {
    if (!outside) return;
    const pointer = `/marks/${index}`;
    if (!program.markTypes.has(outside.type)) {
      const near = nearest(outside.type, program.markTypes.keys());
      faults.push({ code: 'mark-unknown-type', params: { type: outside.type, ...(near && { near }) }, pointer });
      return;
    }
    const mark = placeOutside(outside, scanned);
    if (mark) marks.push(mark);
    else faults.push({ code: 'mark-out-of-place', params: { type: outside.type, source: outside.source }, pointer });
  });
}

function placeOutside(outside: OutsideMark, scanned: Scanned): Mark | undefined {
  const { at, type, label = '', source, score } = outside;
  const attributes = score === undefined ? {} : { score };
  const media = scanned.media.findIndex((row) => row.pointer === at);
  if (at === '' || media >= 0)
    return { type, label, attributes, source, field: -1, start: 0, end: 0, sentence: -1, media };
  const field = scanned.fields.findIndex((each) => each.pointer === at);
  if (field < 0) return undefined;
  const { length } = scanned.fields[field]!.text;
  const { start = 0, end = length } = outside;
  if (start >= end || end > length) return undefined;
  return {
    type,
    label,
    attributes,
    source,
    field,
    start,
    end,
    sentence: sentenceAt(scanned, field, start, end),
    media: -1,
  };
}

// -- detectors --------------------------------------------------------------------------------------------

function runDetector(
  detector: Detector,
  marks: Mark[],
  scanned: Scanned,
  program: Program,
  unknown: Set<string>,
  faults: Fault[],
  counts: Counts | undefined,
): void {
  const found: Mark[] = [];
  const byField = groupByField(detector, marks);
  try {
    if (detector.on === 'field') {
      for (let field = 0; field < scanned.fields.length; field++) {
        const marksHere = byField.get(field) ?? [];
        if (!isTriggered(detector, field, marksHere, scanned)) continue;
        const before = found.length;
        detector.find(contextOf(detector, marksHere, scanned, program, field, -1), (mark) =>
          found.push(place(detector, mark, scanned, field, -1)),
        );
        if (found.length - before > maxMarksPerField)
          return cut(detector, scanned.fields[field]!.pointer, unknown, faults);
      }
    } else if (detector.on === 'media') {
      scanned.media.forEach((_, media) => {
        detector.find(contextOf(detector, byField.get(-1) ?? [], scanned, program, -1, media), (mark) =>
          found.push(place(detector, mark, scanned, -1, media)),
        );
      });
    } else {
      let places: Places | undefined;
      detector.find(contextOf(detector, byField.get(-1) ?? [], scanned, program, -1, -1, counts), ({ at, ...mark }) => {
        const to = at === undefined ? nowhere : (places ??= placesOf(scanned)).get(at);
        if (!to) throw new Error(`it reported a mark in no field or media item of the post: ${at}`);
        found.push(place(detector, mark, scanned, to.field, to.media));
      });
      if (found.length > maxMarksPerField) return cut(detector, '', unknown, faults);
    }
  } catch (error) {
    for (const type of Object.keys(detector.marks)) unknown.add(type);
    faults.push({ code: 'detector-failed', params: { detector: detector.name, reason: reasonOf(error) }, pointer: '' });
    return;
  }
  // One by one: there may be more than a call can have arguments.
  for (const mark of found.sort(compareMarks)) marks.push(mark);
}

/** The marks a detector may ask for, by the field they stand in. Nothing for one that asks for none. */
function groupByField({ needs, triggers }: Detector, marks: readonly Mark[]): Map<number, Mark[]> {
  const groups = new Map<number, Mark[]>();
  if (!needs?.length && !triggers?.lexicons?.length) return groups;
  for (const mark of marks) {
    const group = groups.get(mark.field);
    if (group) group.push(mark);
    else groups.set(mark.field, [mark]);
  }
  return groups;
}

function cut(detector: Detector, pointer: string, unknown: Set<string>, faults: Fault[]): void {
  for (const type of Object.keys(detector.marks)) unknown.add(type);
  faults.push({ code: 'too-many-marks', params: { detector: detector.name, max: maxMarksPerField }, pointer });
}

/** Text that lacks what a detector needs is never handed to it. */
function isTriggered({ triggers }: Detector, field: number, marks: readonly Mark[], scanned: Scanned): boolean {
  if (!triggers) return true;
  const { classes, chars, lexicons } = triggers;
  const { text } = scanned.fields[field]!;
  if (chars) for (const char of chars) if (text.includes(char)) return true;
  if (lexicons && marks.some((mark) => mark.type === 'term' && lexicons.includes(mark.label))) return true;
  return classes?.some((type) => hasToken(scanned, field, type)) ?? false;
}

/** What a detector may read, of one field, one media item, or the whole post (-1 each). */
export function contextOf(
  detector: Detector,
  marks: readonly Mark[],
  scanned: Scanned,
  program: Pick<Program, 'platforms' | 'defaultPlatform' | 'settings'>,
  field: number,
  media: number,
  counts?: Counts,
): DetectorContext {
  const { post } = scanned;
  const needs = new Set(detector.needs ?? []);
  let own: readonly DetectorField[] | undefined = detector.on === 'post' ? undefined : [];
  const profile = program.platforms.get(post.platform) ?? program.defaultPlatform;
  return {
    post,
    platform: post.platform,
    profile,
    settings: program.settings,
    text: field < 0 ? '' : scanned.fields[field]!.text,
    ...(field >= 0 && { field: scanned.fields[field]! }),
    ...(media >= 0 && { media: scanned.media[media]!.item }),
    fields: () => (own ??= ownFields(scanned, counts ?? countFields(scanned, profile, program.settings))),
    tokens: field < 0 ? () => {} : tokenVisitor(scanned, field),
    marks: (type) =>
      marks.filter(
        (mark) => (needs.has(mark.type) || needs.has(mark.label)) && (mark.type === type || mark.label === type),
      ),
  };
}

function ownFields(scanned: Scanned, counts: Counts): readonly DetectorField[] {
  return scanned.fields.flatMap((field, index) =>
    field.context
      ? []
      : [
          {
            field,
            tokens: tokenVisitor(scanned, index),
            has: (type) => hasToken(scanned, index, type),
            sentences: (visit) => visitSentences(scanned, index, visit),
            counts: counts[index],
          },
        ],
  );
}

function visitSentences(scanned: Scanned, field: number, visit: (start: number, end: number) => void): void {
  const { rows } = scanned.rows.sentences;
  const { sentences, sentencesEnd } = scanned.bounds[field]!;
  for (let row = sentences; row < sentencesEnd; row++) {
    const at = row * SENTENCE.stride;
    visit(rows[at + SENTENCE.start]!, rows[at + SENTENCE.end]!);
  }
}

interface Place {
  readonly field: number;
  readonly media: number;
}
type Places = ReadonlyMap<string, Place>;
const nowhere: Place = { field: -1, media: -1 };

/** Fields and media items by their pointers. */
function placesOf({ fields, media }: Scanned): Places {
  const places = new Map<string, Place>();
  fields.forEach(({ pointer }, field) => places.set(pointer, { field, media: -1 }));
  media.forEach(({ pointer }, row) => places.set(pointer, { field: -1, media: row }));
  return places;
}

/** A mark as a detector reports it to a mark in its place. What lies outside the text is the detector's fault and throws. */
function place(detector: Detector, reported: ReportedMark, scanned: Scanned, field: number, media: number): Mark {
  const {
    type,
    start = 0,
    end = field < 0 ? 0 : scanned.fields[field]!.text.length,
    label = '',
    attributes = {},
  } = reported;
  if (!Object.hasOwn(detector.marks, type)) throw new Error(`it reported a mark type it does not declare: ${type}`);
  const limit = field < 0 ? 0 : scanned.fields[field]!.text.length;
  if (!(start >= 0 && start <= end && end <= limit))
    throw new Error(`it reported a mark outside the text: ${start} to ${end} of ${limit}`);
  const sentence = field < 0 ? -1 : sentenceAt(scanned, field, start, end);
  return { type, label, attributes, source: detector.name, field, start, end, sentence, media };
}
