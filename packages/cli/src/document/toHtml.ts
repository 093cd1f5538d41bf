/** A document as a page. */
import { html, pageEnd, pageStart, quoted } from '../format/htmlPage.ts';
import type { Block, Inline, Page } from './document.ts';

export function toHtml({ title, blocks }: Page): string {
  const before = blocks.filter((each) => 'navigation' in each);
  const main = blocks.filter((each) => !('navigation' in each));
  return `${pageStart(title)}${before.map(block).join('')}<main>\n${main.map(block).join('')}</main>\n${pageEnd}`;
}

function block(each: Block): string {
  if ('heading' in each) {
    const id = each.id === undefined ? '' : ` id="${html(each.id)}"`;
    return `<h${each.level}${id}>${inline(each.heading)}</h${each.level}>\n`;
  }
  if ('paragraph' in each) return `<p>${inline(each.paragraph)}</p>\n`;
  if ('list' in each) return `<ul>\n${each.list.map((item) => `<li>${inline(item)}</li>\n`).join('')}</ul>\n`;
  if ('terms' in each)
    return `<dl>\n${each.terms.map(({ term, is }) => `<dt>${inline(term)}</dt>${is.map((one) => `<dd>${inline(one)}</dd>`).join('')}\n`).join('')}</dl>\n`;
  if ('blockquote' in each)
    return `<blockquote>${each.blockquote.map((line) => `<p>${inline(line)}</p>`).join('\n')}</blockquote>\n`;
  if ('navigation' in each)
    return `<nav aria-label="${html(each.navigation)}"><p>${each.links.map((link) => inline([link])).join(' · ')}</p></nav>\n`;
  const { caption, head, rows } = each;
  return [
    `<table>\n<caption>${html(caption)}</caption>\n`,
    `<thead><tr>${head.map((cell) => `<th scope="col">${html(cell)}</th>`).join('')}</tr></thead>\n<tbody>\n`,
    ...rows.map(
      ([first, ...rest]) =>
        `<tr><th scope="row">${inline(first ?? [])}</th>${rest.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>\n`,
    ),
    '</tbody>\n</table>\n',
  ].join('');
}

function inline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return html(part);
      if ('code' in part) return `<code>${html(part.code)}</code>`;
      if ('strong' in part) return `<strong>${inline(part.strong)}</strong>`;
      if ('mark' in part) return `<mark>${html(part.mark)}</mark>`;
      if ('quote' in part) return quoted(part.quote);
      return `<a href="${html(encodeURI(part.to))}">${inline(part.link)}</a>`;
    })
    .join('');
}
