/** What two packs differ in, on a terminal. */
import { createColors } from 'picocolors';
import { printable } from '../format/printable.ts';
import type { PackDifference, Sample } from './comparePacks.ts';

export function prettyDifference(difference: PackDifference, color: boolean): string {
  const paint = createColors(color);
  const { old, new: young, posts, verdicts, rules, onlyOld, onlyNew, unreadable } = difference;
  const sampleLine = ({ post, text, from, to }: Sample) => {
    const what = [from, to].filter((each) => each !== undefined).join(' → ');
    const words = [text === undefined ? undefined : `“${text.slice(0, 80)}”`, what || undefined].filter(Boolean);
    return paint.dim(`      ${printable(post)}${words.length > 0 ? `: ${printable(words.join('  '))}` : ''}`);
  };
  const lines = [paint.bold(printable(`${old.name} ${old.version} → ${young.name} ${young.version}, ${posts} posts`))];
  if (onlyNew.length > 0) lines.push(`Rules that only the new one has: ${printable(onlyNew.join(', '))}`);
  if (onlyOld.length > 0) lines.push(`Rules that only the old one has: ${printable(onlyOld.join(', '))}`);
  if (unreadable > 0) lines.push(paint.red(`${unreadable} posts cannot be read`));
  if (verdicts.length > 0) lines.push('', 'Verdicts');
  for (const { from, to, posts: count, examples } of verdicts)
    lines.push(`  ${from} → ${to}  ${count}`, ...examples.map(sampleLine));
  if (rules.length > 0) lines.push('', 'Rules');
  for (const { rule, added, removed, changed } of rules) {
    lines.push(`  ${paint.bold(printable(rule))}`);
    for (const [name, { count, examples }, sign] of [
      ['more', added, paint.green('+')],
      ['less', removed, paint.red('-')],
      ['another', changed, paint.yellow('~')],
    ] as const)
      if (count > 0) lines.push(`    ${sign}${count} ${name}`, ...examples.map(sampleLine));
  }
  if (verdicts.length === 0 && rules.length === 0) lines.push('', 'Nothing differs on these posts.');
  return `${lines.join('\n')}\n`;
}
