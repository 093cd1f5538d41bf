/** Detectors in the order of what they need of each other. */
import { handleDetector } from '../detect/handleDetector.ts';
import type { Detector, Plugin } from '../plugins.ts';
import type { FaultList } from './faultList.ts';

export function orderDetectors(plugins: readonly Plugin[], list: FaultList): Detector[] {
  const detectors = [handleDetector, ...plugins.flatMap((plugin) => plugin.detectors ?? [])];
  const makers = new Map(
    detectors.flatMap((detector) => Object.keys(detector.marks).map((type) => [type, detector] as const)),
  );
  const ordered = new Set<Detector>();
  const open = new Set<Detector>();
  const visit = (detector: Detector): void => {
    if (ordered.has(detector)) return;
    if (open.has(detector)) {
      list.add(detector.name, 'pack-cycle', { found: [...open].map(({ name }) => name) }, []);
      return;
    }
    open.add(detector);
    for (const need of detector.needs ?? []) {
      const maker = makers.get(need);
      if (maker && maker !== detector) visit(maker);
    }
    open.delete(detector);
    ordered.add(detector);
  };
  detectors.forEach(visit);
  return [...ordered];
}
