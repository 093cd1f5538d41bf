/** A document as Markdown. */
import { code, plain } from '../format/markdown.ts';
import type { Block, Inline, Page } from './document.ts';

export function toMarkdown({ blocks }: Page): string {
  return `${blocks.map(block).join('\n')}`;
}

function block(each: Block): string {
  if ('heading' in each) return `${'#'.repeat(each.level)} ${inline(each.heading)}\n`;
  if ('paragraph' in each) return `${inline(each.paragraph)}\n`;
  if ('list' in each) return each.list.map((item) => `- ${inline(item)}\n`).join('');
  if ('terms' in each)
    return each.terms.map(({ term, is }) => `- **${inline(term)}**: ${is.map(inline).join('; ')}\n`).join('');
  if ('blockquote' in each) return `${each.blockquote.map((line) => `> ${inline(line)}`).join('  \n')}\n`;
  if ('navigation' in each) return `${each.links.map((link) => inline([link])).join(' · ')}\n`;
  const { head, rows } = each;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return row(head.map(plain)) + row(head.map(() => '---')) + rows.map((cells) => row(cells.map(inline))).join('');
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return plain(part);
      if ('code' in part) return code(part.code.replaceAll('|', '¦'));
      if ('strong' in part) return `**${inline(part.strong)}**`;
      if ('mark' in part) return `**${plain(part.mark)}**`;
      if ('quote' in part) return plain(part.quote);
      return `[${inline(part.link)}](${encodeURI(part.to).replaceAll(/[()]/g, encodeURIComponent)})`;
    })
    .join('');
}
