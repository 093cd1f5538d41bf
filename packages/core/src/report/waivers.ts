/**
 * Waivers: recorded exceptions for one finding on one exact content. The finding stays in the report, marked;
 * it no longer counts. A waiver that does not hold is an issue, never silently dropped.
 */
import type { Post, Waiver } from '../post/post.ts';
import type { Finding } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';

export function applyWaivers(
  findings: readonly Finding[],
  post: Post,
  now: number | undefined,
  take: 'taken' | 'ignore',
  faults: Fault[],
): Finding[] {
  if (take === 'ignore' || !post.waivers) return [...findings];
  const waived = [...findings];
  post.waivers.forEach((waiver, index) => {
    if (!waiver) return;
    const add = (code: string, params: Fault['params'] = {}): void => {
      faults.push({ code, params: { rule: waiver.rule, ...params }, pointer: `/waivers/${index}` });
    };
    const place = waived.findIndex(
      (finding) => finding.rule === waiver.rule && finding.fingerprint === waiver.fingerprint,
    );
    if (now === undefined) return add('waiver-without-now');
    if (Date.parse(waiver.expires) <= now) return add('waiver-expired', { expires: waiver.expires });
    if (place < 0) return add('waiver-unused');
    if (waived[place]!.severity === 'error' && !hasSecondPerson(waiver)) return add('waiver-needs-approval');
    const { reason, by, expires } = waiver;
    return void (waived[place] = { ...waived[place]!, waived: { reason, by, expires } });
  });
  return waived;
}

function hasSecondPerson({ by, approvedBy }: Waiver): boolean {
  return (
    approvedBy !== undefined && approvedBy.trim() !== '' && approvedBy.trim().toLowerCase() !== by.trim().toLowerCase()
  );
}
