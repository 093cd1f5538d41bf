/** Texts that are longer than the network takes, or than it shows. */
import { type DetectorContext, type DetectorField, inReach, type Limit, type ReportedMark } from '@postlint/core';
import { cutToFit } from './cut.ts';
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
      // Entries of a list are counted together: there is no place in one of them.
      const cut = counts.past.pointer === field.pointer ? cutToFit(each, limit, { post, settings }) : undefined;
      const rest = cut && cut.at < field.text.length ? { start: cut.at, end: field.text.length } : {};
      const attributes = { found, most, unit: count.unit, over: found - most, ...(cut && { ending: cut.ending }) };
      report(misfit(label, limit, attributes, { ...place, ...rest }));
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
