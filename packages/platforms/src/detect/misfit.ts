/**
 * What does not fit a network: one type of mark for all of it (files have their own). Its label says what (hashtags, media-kind, seconds ...), its
 * attributes how many were found, how many are taken, how sure that is, and who says so. It judges nothing: rules do.
 */
import {
  type Certainty,
  certaintyOf,
  type Figure,
  type MarkType,
  type ReportedMark,
  type Source,
} from '@postlint/core';

export const misfitType: MarkType = {
  attributes: ['found', 'most', 'least', 'over', 'unit', 'ending', 'certainty', 'statedIn', 'read'],
};

export interface MisfitAttributes {
  readonly found?: number | string;
  readonly most?: number | string;
  readonly least?: number;
  readonly over?: number;
  readonly unit?: string;
  /** What may stand in the place of what is too much. */
  readonly ending?: string;
}

export type Basis = Source & Pick<Figure, 'cautious' | 'past'>;

/** What lies behind the fold is no misfit, only hidden: a mark of its own, since most long posts have one. */
export const foldType: MarkType = { attributes: ['found', 'most'] };

/** The same for one file of the post: marks of types of their own, so that each detector answers for its own. */
export function fileMisfit(label: string, basis: Basis, attributes: MisfitAttributes): ReportedMark {
  return { ...misfit(label, basis, attributes), type: 'fileMisfit' };
}

export function misfit(
  label: string,
  basis: Basis,
  attributes: MisfitAttributes,
  place: Pick<ReportedMark, 'at' | 'start' | 'end'> = {},
  certainty: Certainty = certaintyOf(basis),
): ReportedMark {
  const { source: statedIn, read } = basis;
  return { type: 'misfit', label, ...place, attributes: { ...attributes, certainty, statedIn, read } };
}
