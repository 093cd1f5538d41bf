/** Links in a text whose network does not make them links. */
import { type DetectorContext, inReach, type ReportedMark } from '@postlint/core';
import { misfit } from './misfit.ts';

export function findDeadLinks({ post, profile, fields }: DetectorContext, report: (mark: ReportedMark) => void): void {
  if (!profile.links?.some(({ clickable }) => clickable === false)) return;
  const dead = inReach(profile.links, post, post.media).filter(({ clickable }) => clickable === false);
  if (dead.length === 0) return;
  for (const { field, tokens, has } of fields()) {
    const name = field.name === 'thread.text' ? 'text' : field.name;
    const use = dead.find((each) => each.field === name);
    if (!use || !has('link')) continue;
    tokens((type, start, end) => {
      if (type === 'link') report(misfit('dead-link', use, {}, { at: field.pointer, start, end }));
    });
  }
}
