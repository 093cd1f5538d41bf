/** The report of a check that failed inside. It never passes: nothing is known of the post. */
import type { Program } from '../program/program.ts';
import type { Report } from '../schema/types.ts';
import { engine } from '../version.ts';
import { fingerprintOf } from './fingerprint.ts';
import { toIssue } from './toReport.ts';

export function failedReport(program: Program, reason: string): Report {
  return {
    version: 1,
    post: { kind: 'post', platform: 'default', fingerprint: fingerprintOf() },
    engine: { ...engine },
    packs: program.packs.map((pack) => ({ ...pack })),
    program: program.fingerprint,
    verdict: 'incomplete',
    tally: { block: 0, refer: 0, incomplete: 1, confirm: 0, advise: 0 },
    counts: [],
    findings: [],
    questions: [],
    confirmations: [],
    issues: [toIssue({ code: 'internal', params: { reason }, pointer: '' }, (text) => text)],
  };
}
