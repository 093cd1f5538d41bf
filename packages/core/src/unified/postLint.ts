/**
 * `unified().use(postParse, { linter }).use(postLint)`: checks the post and puts what was found on the file, as messages at
 * their places in it, for `vfile-reporter` and the like. The whole report is `file.data.postlint`.
 */
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { CheckRequest } from '../linter.ts';
import type { Finding, Issue, Report } from '../schema/types.ts';
import type { PostNode } from '../tree/nodes.ts';
import { parsedOf } from './postParse.ts';

declare module 'vfile' {
  interface DataMap {
    /** The report of `postLint`. */
    postlint: Report;
  }
}

/** As for `linter.check`; `now` belongs to it, since core has no clock. */
export type PostLintOptions = Pick<CheckRequest, 'now' | 'platform' | 'reveal'>;

export const postLint: Plugin<[(PostLintOptions | undefined)?], PostNode, PostNode> =
  (options = {}) =>
  (tree, file) => {
    const parsed = parsedOf(tree);
    if (!parsed)
      return file.fail('Unexpected tree, expected the one postParse made of this file', { source: 'postlint' });
    const { linter, draft, source } = parsed;
    const report = linter.check(draft, options);
    // What the file does not hold is missing from it as a whole.
    const place = (pointer: string, start?: number, end?: number) =>
      (source.origin(pointer, start, end) ?? source.origin(''))?.position;

    for (const issue of source.issues) addIssue(file, issue, issue.range);
    for (const issue of report.issues) addIssue(file, issue, place(issue.pointer ?? ''));
    for (const finding of report.findings)
      addFinding(file, finding, place(finding.at, finding.position?.start.offset, finding.position?.end.offset));
    for (const { ask, who, at, rules } of report.questions)
      add(file, `${ask} (${who})`, rules[0], place(at[0] ?? ''), null);
    for (const { statement, rule, given } of report.confirmations)
      if (given === false) add(file, `Please confirm: ${statement}`, rule, place(''), null);
    file.data.postlint = report;
    return undefined;
  };

type Place = Finding['position'];

/** vfile's severities: true fails, false warns, null informs. */
const fatal = { error: true, warning: false, info: null } as const;

function addFinding(file: VFile, finding: Finding, place: Place): void {
  const { message, why, do: action, rule, severity, text, outcome } = finding;
  const added = add(file, message, rule, place, outcome === 'failed' ? fatal[severity] : null);
  const note = [why, action].filter(Boolean).join(' ');
  if (note !== '') added.note = note;
  if (text !== undefined) added.actual = text;
}

function addIssue(file: VFile, { message, code, effect }: Issue, place: Place): void {
  add(file, message, code, place, effect === 'unchecked' ? false : null);
}

function add(file: VFile, reason: string, rule: string | undefined, place: Place, severity: boolean | null) {
  const added = file.message(reason, { source: 'postlint', ...(rule && { ruleId: rule }), ...(place && { place }) });
  // vfile knows `undefined` for information; reporters take null for the same.
  added.fatal = severity ?? undefined;
  return added;
}
