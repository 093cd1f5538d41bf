/** Media that a post of the network cannot hold: too many, of a kind it does not take, kinds it does not mix, or none. */
import {
  type Certainty,
  certainties,
  certaintyOf,
  type DetectorContext,
  inReach,
  type MediaItem,
  type MediaKind,
  type MediaSet,
  type Platform,
  type ReportedMark,
} from '@postlint/core';
import { misfit } from './misfit.ts';

type Report = (mark: ReportedMark) => void;

interface Placed {
  readonly kind: MediaKind;
  readonly at: string;
}

export function findMedia({ post, profile }: DetectorContext, report: Report): void {
  if (post.kind === 'post' && !post.media?.length) {
    const need = inReach(profile.needsMedia ?? [], post, post.media)[0];
    if (need) report(misfit('media-missing', need, {}));
  }
  if (!profile.media) return;
  const sets = inReach(profile.media, post, post.media);
  if (sets.length === 0) return;
  fit(placed(post.media ?? [], ''), sets, profile, report);
  post.thread?.forEach((part, index) => fit(placed(part?.media ?? [], `/thread/${index}`), sets, profile, report));
}

function placed(media: readonly (MediaItem | undefined)[], prefix: string): Placed[] {
  return media.flatMap((item, index) => (item?.kind ? [{ kind: item.kind, at: `${prefix}/media/${index}` }] : []));
}

/** Holds the media of one part against the sets: one that covers all their kinds and is large enough will do. */
function fit(media: readonly Placed[], sets: readonly MediaSet[], { unmixed }: Platform, report: Report): void {
  if (media.length === 0 || fitsAll(media, sets)) return;
  const taken = new Set(sets.flatMap(({ kinds }) => kinds));
  const known = media.filter(({ kind }) => taken.has(kind));
  for (const item of media) {
    if (taken.has(item.kind)) continue;
    const basis = surest(sets);
    report(misfit('media-kind', basis, { found: item.kind, most: kindsOf(sets) }, { at: item.at }));
  }
  if (known.length === 0) return;
  const covering = sets.filter(({ kinds }) => known.every(({ kind }) => kinds.includes(kind)));
  const fitting = covering.filter(({ max }) => known.length <= max);
  const mixed = known.find(({ kind }) => kind !== known[0]!.kind);
  if (mixed && (covering.length === 0 || isDoubtful(fitting))) {
    const basis = unmixed ?? covering[0];
    const certainty = unmixed && covering.length === 0 ? certaintyOf(unmixed) : 'unsure';
    const found = [...new Set(known.map(({ kind }) => kind))].join(', ');
    if (basis) report(misfit('media-mix', basis, { found }, { at: mixed.at }, certainty));
    return;
  }
  findTooMany(known, covering, fitting.length > 0, report);
}

/** Where only sources that are not sure allow it. */
function isDoubtful(fitting: readonly MediaSet[]): boolean {
  return fitting.length > 0 && fitting.every((set) => certaintyOf(set) === 'unsure');
}

/** The common case: one kind, and not too many for anybody. */
function fitsAll(media: readonly Placed[], sets: readonly MediaSet[]): boolean {
  const { kind } = media[0]!;
  let covered = false;
  for (const { kinds, max } of sets) {
    if (!kinds.includes(kind)) continue;
    covered = true;
    if (media.length > max) return false;
  }
  return covered && media.every((each) => each.kind === kind);
}

/** Too many for all sets is as sure as the surest of them; where one allows it, what another says is likely at most. */
function findTooMany(media: readonly Placed[], covering: readonly MediaSet[], allowed: boolean, report: Report): void {
  const passed = covering.filter(({ max }) => media.length > max);
  if (passed.length === 0) return;
  const basis = allowed ? surest(passed) : [...passed].sort((a, b) => b.max - a.max)[0]!;
  const own = surestOf(allowed ? [certaintyOf(basis)] : passed.map(withoutCaution));
  const certainty: Certainty = allowed && own === 'sure' ? 'likely' : own;
  const { max: most } = basis;
  report(misfit('media-count', basis, { found: media.length, most }, { at: media[most]!.at }, certainty));
}

/** What every source forbids needs no caution. */
function withoutCaution({ confidence, past }: MediaSet): Certainty {
  return certaintyOf({ confidence, ...(past && { past }) });
}

function surestOf(found: readonly Certainty[]): Certainty {
  return certainties.find((each) => found.includes(each))!;
}

function surest(sets: readonly MediaSet[]): MediaSet {
  const rank = (set: MediaSet) => certainties.indexOf(certaintyOf(set));
  return [...sets].sort((a, b) => rank(a) - rank(b) || b.max - a.max)[0]!;
}

function kindsOf(sets: readonly MediaSet[]): string {
  return [...new Set(sets.flatMap(({ kinds }) => kinds))].join(', ');
}
