/**
 * Waivers: recorded exceptions for one finding on one exact content. The finding stays in the report, marked;
 * it no longer counts. A waiver that does not hold is an issue, never silently dropped.
 */
import type { Post, Waiver } from '../post/post.ts';
import type { Finding } from '../schema/types.ts';
import type { Fault } from '../shape/fault.ts';

export function applyWaivers(
  findings: readonly Finding[],
  { waivers }: Post,
  now: number | undefined,
  take: 'taken' | 'ignore',
  mask: (text: string) => string,
  faults: Fault[],
): Finding[] {
  const waived = [...findings];
  waivers?.forEach((waiver, index) => {
    if (!waiver) return;
    const place = waived.findIndex(
      (finding) => finding.rule === waiver.rule && finding.fingerprint === waiver.fingerprint,
    );
    const why = take === 'ignore' ? { code: 'waiver-ignored' } : whyNot(waiver, waived[place], now);
    if (why)
      faults.push({ code: why.code, params: { rule: waiver.rule, ...why.params }, pointer: `/waivers/${index}` });
    else {
      const { reason, by, expires } = waiver;
      waived[place] = { ...waived[place]!, waived: { reason: mask(reason), by: mask(by), expires } };
    }
  });
  return waived;
}

/** Why a waiver does not hold. */
function whyNot(
  waiver: Waiver,
  finding: Finding | undefined,
  now: number | undefined,
): { code: string; params?: Fault['params'] } | undefined {
  // What is missing or wrong has been named by the reader.
  const { reason = '', by = '', expires = '' } = waiver as Partial<Waiver>;
  if (now === undefined) return { code: 'waiver-without-now' };
  const end = Date.parse(expires);
  if (Number.isNaN(end)) return { code: 'waiver-expires', params: { found: expires } };
  if (end <= now) return { code: 'waiver-expired', params: { expires } };
  if (reason.trim() === '' || by.trim() === '') return { code: 'waiver-empty' };
  if (!finding) return { code: 'waiver-unused' };
  if (finding.refer) return { code: 'waiver-refer', params: { to: finding.refer.to } };
  if (finding.severity === 'error' && !hasSecondPerson(waiver)) return { code: 'waiver-needs-approval' };
  return undefined;
}

function hasSecondPerson({ by, approvedBy = '' }: Waiver): boolean {
  return nameOf(approvedBy) !== '' && nameOf(approvedBy) !== nameOf(by);
}

/** However it is spaced and written: one person is not two. */
function nameOf(person: string): string {
  return person.normalize('NFKC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
}
