/** Polls a network does not have, with too few or too many options, or beside media. */
import { type DetectorContext, inReach, type ReportedMark } from '@postlint/core';
import { misfit } from './misfit.ts';

export function findPoll({ post, profile }: DetectorContext, report: (mark: ReportedMark) => void): void {
  const options = post.poll?.options;
  const [support] = profile.poll ? inReach([profile.poll], post, post.media) : [];
  if (!options || !support) return;
  const { min: least, max: most, withoutMedia } = support;
  const found = options.length;
  if (most === 0) return report(misfit('no-poll', support, {}));
  if (found < least || found > most) {
    const extra = options[most] === undefined ? {} : { at: `/poll/options/${most}` };
    report(misfit('poll-options', support, { found, least, most }, extra));
  }
  if (withoutMedia && post.media && post.media.length > 0) report(misfit('poll-and-media', withoutMedia, {}));
}
