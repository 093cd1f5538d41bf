import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createLinter } from '@postlint/core';
import icb from '@postlint/preset-icb';

// The queues in the order in which somebody should look at them. A comment goes into the first that wants it.
export const queues = [
  { name: 'hand over now', wants: (report) => referralsOf(report).some(({ due }) => due === 'now') },
  { name: 'hand over', wants: (report) => referralsOf(report).length > 0 },
  {
    name: 'hide or report',
    wants: (report) => actionsOf(report).some((action) => ['hide', 'report', 'restrict'].includes(action)),
  },
  { name: 'reply', wants: (report) => actionsOf(report).includes('reply') },
  // What could not be checked, or not decided, is looked at by a person. It is never taken for harmless.
  { name: 'look at', wants: ({ verdict }) => verdict !== 'pass' },
  { name: 'nothing to do', wants: () => true },
];

export function queueOf(report) {
  return queues.find(({ wants }) => wants(report)).name;
}

const live = ({ findings }) =>
  findings.filter(({ outcome, waived, stage }) => outcome === 'failed' && !waived && !stage);
const referralsOf = (report) => live(report).flatMap(({ refer }) => refer ?? []);
const actionsOf = (report) => live(report).flatMap(({ action }) => action ?? []);

/** What the person who opens a queue wants to know of a comment. Several rules may hand it to the same people. */
export function entryOf(comment, report) {
  const findings = live(report);
  const referrals = referralsOf(report).flatMap(({ contacts, due }) =>
    contacts.map(({ name, phone }) => [name, phone, due].filter(Boolean).join(', ')),
  );
  return {
    id: comment.id,
    why: [...new Set(findings.map(({ message }) => message))],
    clauses: [...new Set(findings.map(({ clause }) => clause))],
    to: [...new Set(referrals)],
    ask: report.questions.map(({ ask }) => ask),
  };
}

export async function triage(lines, now) {
  const linter = createLinter({ packs: [icb] });
  const sorted = new Map(queues.map(({ name }) => [name, []]));
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const comment = read(line);
    const report = linter.check(comment, { now });
    sorted.get(queueOf(report)).push(entryOf(comment, report));
  }
  return sorted;
}

// A line that is no JSON is a comment nobody has looked at: the report of nothing at all is "incomplete".
function read(line) {
  try {
    return { direction: 'inbound', kind: 'comment', ...JSON.parse(line) };
  } catch {
    return { id: `unreadable: ${line.slice(0, 40)}` };
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file = 'comments.ndjson', now = new Date().toISOString()] = process.argv.slice(2);
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for (const [name, comments] of await triage(lines, now)) {
    console.log(`${name}: ${comments.length}`);
    for (const { id, why, to, ask } of comments)
      console.log(`  ${[id, ...why, ...to.map((contact) => `→ ${contact}`), ...ask].join('\n    ')}`);
  }
}
