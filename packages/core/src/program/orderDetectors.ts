/** Detectors in the order of what they need of each other; names nobody has are faults of the plugin. */
import { handleDetector } from '../detect/handleDetector.ts';
import type { Detector, MarkType, Plugin } from '../plugins.ts';
import type { PackInput } from '../schema/pack.ts';
import { nearest } from '../shape/nearest.ts';
import type { PathKey } from '../shape/pointer.ts';
import type { FaultList } from './faultList.ts';

export interface DetectorNames {
  readonly markTypes: ReadonlyMap<string, MarkType>;
  /** Full ids of lexicons, also of packs that are at hand but not used here. */
  readonly lexicons: ReadonlySet<string>;
}

export function orderDetectors(plugins: readonly Plugin[], names: DetectorNames, list: FaultList): Detector[] {
  const detectors = [handleDetector, ...plugins.flatMap((plugin) => plugin.detectors ?? [])];
  for (const detector of detectors) checkNames(detector, names, list);
  const makers = new Map(
    detectors.flatMap((detector) => Object.keys(detector.marks).map((type) => [type, detector] as const)),
  );
  const ordered = new Set<Detector>();
  const open: Detector[] = [];
  const visit = (detector: Detector): void => {
    if (ordered.has(detector)) return;
    open.push(detector);
    detector.needs?.forEach((need, index) => {
      const maker = makers.get(need);
      if (!maker || maker === detector) return;
      if (!open.includes(maker)) return visit(maker);
      const circle = [...open.slice(open.indexOf(maker)), maker].map(({ name }) => name);
      list.add(detector.name, 'detector-cycle', { found: circle }, ['needs', index]);
    });
    open.pop();
    ordered.add(detector);
  };
  detectors.forEach(visit);
  return [...ordered];
}

/** The full ids of the lexicons of packs. */
export function lexiconIds(packs: readonly PackInput[]): Set<string> {
  return new Set(packs.flatMap(({ name, lexicons }) => (lexicons ?? []).map(({ lexicon }) => `${name}/${lexicon}`)));
}

/** A detector that waits for a lexicon nobody has would never be called, and what it looks for would seem not to be there. */
function checkNames(
  { name, needs, triggers }: Detector,
  { markTypes, lexicons }: DetectorNames,
  list: FaultList,
): void {
  const check = (found: string, known: readonly string[], path: readonly PathKey[], expected: string) => {
    if (known.includes(found)) return;
    const near = nearest(found, known);
    list.add(name, 'unknown-need', { found, expected, ...(near && { near }) }, path);
  };
  const ids = [...lexicons];
  const all = ['term', ...markTypes.keys(), ...ids];
  needs?.forEach((found, index) => check(found, all, ['needs', index], 'a mark type or the full id of a lexicon'));
  triggers?.lexicons?.forEach((found, index) =>
    check(found, ids, ['triggers', 'lexicons', index], 'the full id of a lexicon, e.g. "pack/insults"'),
  );
}
