/** The frame of a page that needs nothing but itself: no script, no picture, no font from elsewhere. */
import { printable } from './printable.ts';

/** Text and values of attributes. */
export function html(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Words of a post: of any direction, which must not turn the words around them. */
export function quoted(text: string): string {
  return `<bdi>${html(text)}</bdi>`;
}

export function pageStart(title: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(title)}</title>
<style>
${style}
</style>
</head>
<body>
`;
}

export const pageEnd = '</body>\n</html>\n';

/** Colours have a contrast of 7:1 or more on their ground, in light and in dark. */
const style = `:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #454545; --ground: #fff; --line: #8a8a8a; --link: #003f8a; --mark: #ffe9a8; --bad: #8a0012; --warn: #6b4200; --good: #00531c; }
@media (prefers-color-scheme: dark) { :root { --ink: #f2f2f2; --soft: #d0d0d0; --ground: #161616; --line: #8a8a8a; --link: #a9cdff; --mark: #5a4300; --bad: #ffb3ba; --warn: #ffd48a; --good: #a6e8b8; } }
body { margin: 0 auto; padding: 1rem; max-width: 52rem; font: 1.0625rem/1.55 system-ui, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: anywhere; }
a { color: var(--link); }
h1, h2, h3, h4 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid var(--line); }
dl { margin: 0.25rem 0 1rem; } dt { font-weight: bold; } dd { margin: 0 0 0.25rem 1.25rem; }
blockquote { margin: 0.5rem 0; padding: 0.25rem 1rem; border-left: 0.25rem solid var(--line); }
p.post { white-space: pre-line; padding-left: 1rem; border-left: 0.25rem solid var(--line); }
mark { background: var(--mark); color: inherit; text-decoration: underline; }
code { font-size: 0.95em; } .soft { color: var(--soft); }
.error, .block, .refer, .unreadable { color: var(--bad); } .warning, .incomplete, .advise, .confirm { color: var(--warn); } .pass { color: var(--good); }
@media print { body { max-width: none; } }`;
