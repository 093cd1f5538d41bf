/** Texts that are longer than the network takes, or than it shows. */
import { type DetectorContext, type DetectorField, inReach, type Limit, type ReportedMark } from '@postlint/core';
import { misfit } from './misfit.ts';

type Report = (mark: ReportedMark) => void;

export function findLengths({ profile, post, settings, fields }: DetectorContext, report: Report): void {
  if (profile.limits.length === 0 && !profile.folds) return;
  for (const each of fields()) {
    const { field, counts } = each;
    const place = { at: field.pointer };
    if (counts?.past) {
      const { length: found, limit } = counts.past;
      const { max: most, count } = limit;
      const label = field.name === 'media.alt' ? 'alt-length' : 'length';
      report(misfit(label, limit, { found, most, unit: count.unit, over: found - most }, place));
    }
    if (!profile.folds?.some((fold) => fold.field === field.name)) continue;
    const folds = profile.folds.filter((fold) => fold.field === field.name);
    const [fold] = inReach(folds, post, post.media);
    const shown = fold && lengthOf(each, fold);
    if (shown !== undefined && shown > fold!.max)
      report({ type: 'fold', ...place, attributes: { found: shown, most: fold!.max } });
  }

  function lengthOf({ field, tokens, has, counts }: DetectorField, { count }: Limit): number {
    const known = counts?.counts.find(({ limit }) => limit.count === count);
    return known?.length ?? count.count({ text: field.text, pointer: field.pointer, post, settings, has, tokens });
  }
}
