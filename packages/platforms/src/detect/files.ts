/** Files that are too long, too large or of the wrong size, as far as the post says what they measure. */
import { type DetectorContext, type FileFigure, inReach, type MediaItem, type ReportedMark } from '@postlint/core';
import { fileMisfit } from './misfit.ts';

const units = { seconds: 'seconds', bytes: 'bytes', width: 'pixels wide', height: 'pixels high' } as const;

export function findFiles({ post, profile, media }: DetectorContext, report: (mark: ReportedMark) => void): void {
  const past = profile.files?.filter((figure) => figure.kind === media?.kind && isPast(figure, media));
  if (!media || !past || past.length === 0) return;
  for (const of of new Set(past.map((figure) => figure.of))) {
    // Which of several figures holds is a matter of all of them, not only of those it is past.
    const own = profile.files!.filter((figure) => figure.kind === media.kind && figure.of === of);
    for (const figure of inReach(own, post, [media])) if (isPast(figure, media)) reportPast(figure, media[of]!, report);
  }
}

function isPast({ of, min, max }: FileFigure, media: MediaItem | undefined): boolean {
  const found = media?.[of];
  if (found === undefined) return false;
  return (max !== undefined && found > max) || (min !== undefined && found < min);
}

function reportPast(figure: FileFigure, found: number, report: (mark: ReportedMark) => void): void {
  const { of, min, max } = figure;
  const label = max !== undefined && found > max ? `${of}-over` : `${of}-under`;
  report(
    fileMisfit(label, figure, {
      found: count(found, units[of]),
      ...(max !== undefined && { most: count(max, units[of]) }),
      ...(min !== undefined && { least: min }),
    }),
  );
}

/** Bytes as people say them. */
function count(value: number, unit: string): string {
  if (unit !== 'bytes' || value < 100_000) return `${Math.round(value * 10) / 10} ${unit}`;
  const megabytes = value / (1024 * 1024);
  return megabytes >= 1024 ? `${Math.round(megabytes / 102.4) / 10} GB` : `${Math.round(megabytes * 10) / 10} MB`;
}
