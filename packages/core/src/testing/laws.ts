/**
 * What must hold for every detector, operator and platform, whatever they are given. Each law is a function that throws,
 * with a sentence, where it finds a case in which it does not hold; run them in any test runner. `fc` is fast-check:
 * handed in, so that nothing that runs in production depends on it.
 */
import type * as FastCheck from 'fast-check';
import { createView } from '../counts/countFields.ts';
import { contextOf } from '../detect/detect.ts';
import { keep, type Scanned, scanPost } from '../draft/scanned.ts';
import type { Platform } from '../platform.ts';
import type { Detector, Plugin, ReportedMark } from '../plugins.ts';
import { readPost } from '../post/readPost.ts';
import { compileNetwork } from '../program/network.ts';
import { createRows } from '../scan/rows.ts';
import { defaultSyntax } from '../scan/syntax.ts';

export interface Law {
  readonly name: string;
  /** Throws where the law does not hold. */
  readonly run: () => void;
}

/** As it is imported: the default or the whole. */
type Fc = Omit<typeof FastCheck, 'default'>;

export interface LawOptions {
  /** Texts to try beside random ones: those the plugin is made for. */
  readonly texts?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly numRuns?: number;
}

function must(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}

function anyText(fc: Fc, { texts = [] }: LawOptions) {
  const own = texts.length > 0 ? [fc.constantFrom(...texts)] : [];
  const piece = fc.oneof(
    ...own,
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(' ', '\n', '#a', '@b', '👩‍⚕️', '0', '.'),
  );
  return fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));
}

// -- detectors --------------------------------------------------------------------------------------------------

/** Laws for each detector of a plugin that looks at texts. Marks of other detectors are not there: it has to bear that. */
export function detectorLaws(fc: Fc, plugin: Plugin, options: LawOptions = {}): Law[] {
  const { numRuns = 200 } = options;
  return (plugin.detectors ?? []).flatMap((detector) => {
    const law = (name: string, holds: (text: string) => void): Law => ({
      name: `${detector.name}: ${name}`,
      run: () => fc.assert(fc.property(anyText(fc, options), holds), { numRuns }),
    });
    const find = (text: string) => findIn(detector, text, options);
    return [
      law('never throws', (text) => void find(text)),
      law('finds the same twice', (text) => {
        const [first, second] = [find(text), find(text)];
        must(json(first) === json(second), 'two runs over one text differ');
      }),
      law('marks lie in the text', (text) => {
        for (const { start = 0, end = start } of find(text))
          must(
            Number.isInteger(start) && start >= 0 && start <= end && end <= text.length,
            `a mark at ${start} to ${end} of ${text.length}`,
          );
      }),
      law('marks are declared, with their attributes', (text) => {
        for (const mark of find(text)) checkDeclared(detector, mark);
      }),
      law('finds nothing without its trigger', (text) => {
        if (!isTriggered(detector, text)) must(find(text).length === 0, 'a mark in a text without any of the triggers');
      }),
      law('finds the same for every network, where it is neutral', (text) => {
        if (detector.neutral)
          must(json(find(text)) === json(findIn(detector, text, options, otherNetwork)), 'two networks differ');
      }),
    ];
  });
}

function findIn(
  detector: Detector,
  text: string,
  { settings = {} }: LawOptions,
  network: Platform = noNetwork,
): ReportedMark[] {
  const scanned = scan(text, network.name);
  const field = detector.on === 'field' ? scanned.fields.findIndex(({ pointer }) => pointer === '/text') : -1;
  const program = { platforms: new Map(), defaultPlatform: compileNetwork(network, settings, () => {}), settings };
  const marks: ReportedMark[] = [];
  detector.find(contextOf(detector, [], scanned, program, field, -1), (mark) => marks.push(mark));
  return marks;
}

const noNetwork: Platform = { name: 'default', title: 'any network', limits: [], alt: [] };

/** As little as a network may have, and named otherwise. */
const otherNetwork: Platform = {
  name: 'another',
  title: 'another network',
  alt: [],
  limits: [
    {
      field: 'text',
      max: 1,
      count: { unit: 'characters', count: ({ text }) => text.length },
      confidence: 'official',
      source: 'made up for this law',
      read: '2026-11-25',
    },
  ],
};

function scan(text: string, platform = 'default'): Scanned {
  const { post } = readPost({ platform, text });
  return keep(scanPost(post, createRows(), [], defaultSyntax));
}

function checkDeclared({ marks, name }: Detector, { type, attributes = {} }: ReportedMark): void {
  must(Object.hasOwn(marks, type), `${name} reports "${type}", which it does not declare`);
  for (const attribute of Object.keys(attributes))
    must(
      marks[type]!.attributes.includes(attribute),
      `${type} has the attribute "${attribute}", which is not declared`,
    );
}

/** Only what the law can see from the text: characters. Classes and lexicons are looked for before a detector is called. */
function isTriggered({ triggers }: Detector, text: string): boolean {
  if (!triggers?.chars || triggers.classes || triggers.lexicons) return true;
  return [...triggers.chars].some((char) => text.includes(char));
}

// -- operators --------------------------------------------------------------------------------------------------

/** Laws for each operator of a plugin, over any JSON. */
export function operatorLaws(fc: Fc, plugin: Plugin, { numRuns = 500 }: LawOptions = {}): Law[] {
  return Object.entries(plugin.operators ?? {}).flatMap(([name, call]) => {
    const law = (title: string, holds: (args: unknown[]) => void): Law => ({
      name: `${name}: ${title}`,
      run: () => fc.assert(fc.property(fc.array(fc.jsonValue(), { maxLength: 4 }), holds), { numRuns }),
    });
    // A copy, always: an operator that changes what it is given would change what fast-check makes smaller.
    const on = (args: readonly unknown[]) => call(JSON.parse(json(args)) as unknown[]);
    return [
      law('never throws', (args) => void on(args)),
      law('gives the same twice', (args) => {
        const [first, second] = [on(args), on(args)];
        must(json(first) === json(second), 'two calls differ');
      }),
      law('leaves its arguments alone', (args) => {
        const copy = JSON.parse(json(args)) as unknown[];
        call(copy);
        must(json(copy) === json(args), 'the arguments were changed');
      }),
    ];
  });
}

const json = (value: unknown) => JSON.stringify(value);

// -- platforms --------------------------------------------------------------------------------------------------

/** Laws for each network of a plugin. */
export function platformLaws(fc: Fc, plugin: Plugin, options: LawOptions = {}): Law[] {
  const { numRuns = 200 } = options;
  return (plugin.platforms ?? []).flatMap((platform) => [
    { name: `${platform.name}: its names are lower case`, run: () => checkNames(platform) },
    { name: `${platform.name}: every limit has a source and a day`, run: () => checkSources(platform) },
    {
      name: `${platform.name}: counts are whole numbers, and the same twice`,
      run: () =>
        fc.assert(
          fc.property(anyText(fc, options), (text) => checkCounts(platform, text)),
          { numRuns },
        ),
    },
  ]);
}

function checkNames({ name, aliases = [] }: Platform): void {
  for (const each of [name, ...aliases])
    must(each === each.toLowerCase() && each !== '', `"${each}" is not lower case`);
}

function checkSources({ limits, alt }: Platform): void {
  for (const { source, read } of [...limits, ...alt])
    must(source.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(read), `"${source}", read on "${read}"`);
  for (const { max, field } of limits) must(Number.isInteger(max) && max > 0, `the limit of ${field} is ${max}`);
}

function checkCounts({ limits }: Platform, text: string): void {
  const scanned = scan(text);
  const { view, look } = createView(scanned, {});
  look(scanned.fields[0]!, 0);
  for (const { count, field } of limits) {
    const length = count.count(view);
    must(Number.isInteger(length) && length >= 0, `a text counts ${length} in ${field}`);
    must(count.count(view) === length, `two counts of ${field} differ`);
  }
}
