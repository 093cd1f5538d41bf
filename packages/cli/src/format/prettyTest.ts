/** The test of a pack for people: what does not hold first, then what no example shows or notices. */
import type { CoverageShare, PackTest } from '@postlint/core/testing';
import { createColors } from 'picocolors';
import { printable } from './printable.ts';

export function prettyTest({ examples, coverage, mutation }: PackTest, name: string, color: boolean): string {
  const paint = createColors(color);
  const lines: string[] = [];
  for (const { rule, list, post, expected, found, ok, reason, because } of examples) {
    if (ok) continue;
    const why =
      found === expected ? reason! : `expected ${words[expected] ?? expected}, found ${words[found] ?? found}`;
    lines.push(
      `${paint.red('fails')}  ${rule}  ${printable(because ? `${why}: ${because}` : why)}`,
      paint.dim(`  ${list}: ${printable(shorten(JSON.stringify(post)))}`),
    );
  }
  for (const { rule, percent, gaps } of coverage.byRule) {
    if (gaps.length === 0) continue;
    lines.push(`${paint.yellow('gap')}  ${rule}  ${percent} % of its branches`);
    for (const { pointer, words: missing } of gaps)
      lines.push(`  no example shows ${pointer === '' ? '' : `${printable(pointer)}: `}${printable(missing)}`);
  }
  for (const { rule, message, number, mutator } of mutation?.survivors ?? [])
    lines.push(`${paint.yellow('survivor')}  ${rule}  ${printable(message)}  ${paint.dim(`${number} ${mutator}`)}`);
  if (lines.length > 0) lines.push('');
  const failed = examples.filter(({ ok }) => !ok).length;
  lines.push(
    `${examples.length} ${examples.length === 1 ? 'example' : 'examples'} of the pack ${name}: ${failed === 0 ? paint.green('all hold') : paint.red(`${failed} ${failed === 1 ? 'does' : 'do'} not hold`)}.`,
    `Covered: clauses ${shareText(coverage.clauses)}, rules ${shareText(coverage.rules)}, branches ${shareText(coverage.branches)}.`,
  );
  if (mutation) {
    const noticed = mutation.tried - mutation.survivors.length;
    lines.push(`Mistakes noticed: ${noticed} of ${mutation.tried}.`);
  }
  return `${lines.join('\n')}\n`;
}

const words: Readonly<Record<string, string>> = {
  failed: 'a finding',
  passed: 'that it passes',
  inapplicable: 'that it does not apply',
  cannotTell: 'that it cannot be told',
  confirms: 'a confirmation',
  off: 'a rule that is off',
};

function shareText({ covered, total, percent }: CoverageShare): string {
  return `${percent} % (${covered} of ${total})`;
}

function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
