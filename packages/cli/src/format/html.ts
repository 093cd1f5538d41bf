/** A page for people: what was found in each post, in its line, and at the end how many of each verdict there are. */
import { type Linter, type Verdict, verdicts } from '@postlint/core';
import type { InputItem } from '../input/inputItem.ts';
import { type Entry, entriesOf, nameOf } from './entries.ts';
import { excerptPartsFor, shownText } from './excerpt.ts';
import type { Formatter } from './formatter.ts';
import { html, pageEnd, pageStart, quoted } from './htmlPage.ts';

export interface HtmlOptions {
  readonly linter: Linter;
  readonly reveal: boolean;
}

export function htmlFormatter(options: HtmlOptions): Formatter {
  const counts = new Map<Verdict, number>();
  let number = 0;
  return {
    start: () =>
      `${pageStart('Postlint report')}<main>\n<h1>Postlint report</h1>\n<p><a href="#summary">How many of each verdict</a></p>\n`,
    report: (item, report) => {
      counts.set(report.verdict, (counts.get(report.verdict) ?? 0) + 1);
      number++;
      const entries = entriesOf(item, report, options.linter);
      return `<section aria-labelledby="post-${number}">\n<h2 id="post-${number}"><span class="${report.verdict}">${report.verdict}</span>: ${quoted(nameOf(item, report))}</h2>\n${postText(item, options)}${
        entries.length === 0
          ? '<p>Nothing was found.</p>\n'
          : entries.map((entry) => entryOf(entry, item, options)).join('')
      }</section>\n`;
    },
    end: () => {
      const rows = verdicts
        .filter((verdict) => counts.has(verdict))
        .map(
          (verdict) => `<tr><th scope="row" class="${verdict}">${verdict}</th><td>${counts.get(verdict)}</td></tr>\n`,
        );
      return `<section aria-labelledby="summary">\n<h2 id="summary">Summary</h2>\n<table>\n<caption>Posts by verdict</caption>\n<thead><tr><th scope="col">Verdict</th><th scope="col">Posts</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>\n</section>\n</main>\n${pageEnd}`;
    },
  };
}

/** The words a reader knows the post by; its line breaks are kept by the style. */
function postText(item: InputItem, options: HtmlOptions): string {
  const text = shownText('/text', item, options) ?? '';
  if (text.trim() === '') return '';
  const cut = text.length > mostText ? `${text.slice(0, mostText).replace(/[\ud800-\udbff]$/, '')}…` : text;
  const lines = cut.split(/\r\n|\n|\r/).map(html);
  return `<p class="post"><bdi>${lines.join('\n')}</bdi></p>\n`;
}

const mostText = 600;

function entryOf(entry: Entry, item: InputItem, options: HtmlOptions): string {
  const { name, level, message, rule, clause, gist, notes, place, at, finding } = entry;
  const where = `${place.file}:${place.line}${place.column === undefined ? '' : `:${place.column}`}${at === '' ? '' : ` ${at}`}`;
  const excerpt = finding && excerptPartsFor(finding, item, options);
  const rows: [string, string][] = [
    ['Where', `<code>${quoted(where)}</code>`],
    ...(rule === undefined ? [] : [['Rule', `<code>${html(rule)}</code>`] as [string, string]]),
    ...(clause === undefined
      ? []
      : [['Clause', `${html(clause)}${gist === undefined ? '' : `: ${html(gist)}`}`] as [string, string]]),
    ...notes.map(([key, words]): [string, string] => [html(key), quoted(words)]),
  ];
  return [
    `<h3><span class="${level === 'none' ? 'soft' : level}">${html(name)}</span>: ${quoted(message)}</h3>\n`,
    excerpt
      ? `<blockquote><p><bdi>${html(excerpt.before)}<mark>${html(excerpt.place)}</mark>${html(excerpt.after)}</bdi></p></blockquote>\n`
      : '',
    `<dl>\n${rows.map(([key, words]) => `<dt>${key}</dt><dd>${words}</dd>\n`).join('')}</dl>\n`,
  ].join('');
}
