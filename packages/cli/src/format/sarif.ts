/**
 * SARIF 2.1.0 (OASIS, 27 March 2020), for code scanning and for editors. Results are written as they come; all rules stand
 * before them, so that a result can name its rule by number.
 */
import type { Linter } from '@postlint/core';
import type { InputItem } from '../input/inputItem.ts';
import { version } from '../version.ts';
import { type Entry, entriesOf, type Place } from './entries.ts';
import type { Formatter } from './formatter.ts';
import { printable } from './printable.ts';

export function sarifFormatter(linter: Linter): Formatter {
  const numbers = new Map(linter.rules.map((rule, index) => [rule, index]));
  let first = true;
  return {
    start: () => {
      const driver = {
        name: 'postlint',
        semanticVersion: version,
        rules: linter.rules.map((id) => ruleOf(id, linter)),
      };
      const head = {
        $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
        version: '2.1.0',
      };
      const run = { tool: { driver }, columnKind: 'utf16CodeUnits' };
      return `${JSON.stringify(head).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
    },
    report: (item, report) =>
      entriesOf(item, report, linter)
        .filter(({ name }) => name !== 'confirmed')
        .map((entry) => {
          const between = first ? '\n' : ',\n';
          first = false;
          const properties = { verdict: report.verdict, platform: report.post.platform, post: report.post.fingerprint };
          return between + JSON.stringify(resultOf(entry, item, numbers, properties));
        })
        .join(''),
    end: () => '\n]}]}\n',
  };
}

function ruleOf(id: string, linter: Linter): object {
  const clause = linter.clauseOf(id);
  if (!clause) return { id };
  return { id, shortDescription: { text: text(clause.gist) }, properties: { clause: clause.id } };
}

const levels = { error: 'error', warning: 'warning', info: 'note', none: 'note' } as const;

function resultOf(entry: Entry, item: InputItem, numbers: ReadonlyMap<string, number>, properties: object): object {
  const { rule, message, notes, finding, at } = entry;
  const number = rule === undefined ? undefined : numbers.get(rule);
  return {
    ruleId: rule ?? `postlint/${entry.name}`,
    ...(number !== undefined && { ruleIndex: number }),
    ...kindOf(entry),
    message: { text: [message, ...notes.map(([name, words]) => `${name}: ${words}`)].map(text).join('\n') },
    locations: [{ ...physical(entry.place), logicalLocations: [{ fullyQualifiedName: text(at === '' ? '/' : at) }] }],
    ...(finding && { partialFingerprints: { 'postlintFinding/v1': finding.fingerprint } }),
    ...(finding?.waived && {
      suppressions: [{ kind: 'external', justification: text(finding.waived.reason) }],
    }),
    properties: {
      ...properties,
      kind: entry.kind,
      ...(entry.clause !== undefined && { clause: entry.clause }),
      line: item.line,
    },
  };
}

/** Only a result of the kind "fail" has a level (3.27.10). */
function kindOf({ kind, level, name }: Entry): object {
  if (kind === 'finding' && name !== 'cannot tell' && name !== 'monitored')
    return { kind: 'fail', level: levels[level] };
  if (kind === 'finding' && name === 'monitored') return { kind: 'informational', level: 'none' };
  if (kind === 'confirmation') return { kind: 'review', level: 'none' };
  return { kind: level === 'none' ? 'informational' : 'open', level: 'none' };
}

function physical({ file, line, column, endLine, endColumn }: Place): object {
  if (file === '<stdin>') return {};
  const region = {
    startLine: line,
    ...(column !== undefined && { startColumn: column }),
    ...(endLine !== undefined && { endLine }),
    ...(endColumn !== undefined && { endColumn }),
  };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } };
}

/** A path to a relative or absolute URI reference. */
function uriOf(file: string): string {
  const path = printable(file).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

/** Square brackets make links in messages, braces stand for arguments (3.11.5, 3.11.6). */
function text(words: string): string {
  return printable(words)
    .replaceAll(/[\\[\]]/g, '\\$&')
    .replaceAll(/[{}]/g, '$&$&');
}
