/** A kind of file whose posts can be changed in place: how it is read, and how a text is written in it. */
import { readMarkdown } from '@postlint/core/markdown';
import { applyEdits, type Edit, modify } from 'jsonc-parser';
import type { InputItem } from '../input/inputItem.ts';
import { jsonPosts } from '../input/jsonPosts.ts';
import { withPlainText } from '../input/withPlainText.ts';

export interface Source {
  readonly read: (text: string, file: string) => InputItem[];
  /** Ways to write a text inside another one, the likeliest first. What is read again afterwards tells which is right. */
  readonly inside: readonly ((text: string) => string)[];
  /** Ways to write a whole value, where no place inside it is known; `old` is what stands there now. */
  readonly whole: readonly ((text: string, old: string) => string)[];
  /** A value that is not there yet; undefined where this kind of file cannot be given one. */
  readonly insert: ((text: string, path: (string | number)[], value: unknown) => Edit[]) | undefined;
}

const quoted = (text: string) => JSON.stringify(text);
const inQuotes = (text: string) => JSON.stringify(text).slice(1, -1);
const asIs = (text: string) => text;

export const jsonSource: Source = {
  read: (text, file) => [...jsonPosts(text, file)].map((item) => (isMarkdown(item.post) ? withPlainText(item) : item)),
  inside: [inQuotes, (text) => inQuotes(escapeMarkdown(text))],
  whole: [quoted],
  insert: (text, path, value) => modify(text, path, value, { formattingOptions: formattingOf(text) }),
};

export const markdownSource: Source = {
  read: (text, file) => {
    const { post, origin, issues } = readMarkdown(text, file);
    return [{ file, line: 1, post, unreadable: false, issues, origin }];
  },
  inside: [asIs, escapeMarkdown, (text) => escapeMarkdown(text).replaceAll('\n', '\\\n')],
  whole: [inItsStyle, quoted],
  insert: undefined,
};

function isMarkdown(post: unknown): boolean {
  return typeof post === 'object' && post !== null && (post as { format?: unknown }).format === 'markdown';
}

/** A YAML value in the quotes it has, or in none. */
function inItsStyle(text: string, old: string): string {
  if (old.startsWith('"')) return quoted(text);
  return old.startsWith("'") ? `'${text.replaceAll("'", "''")}'` : text;
}

/** Signs that Markdown reads as markup stand for themselves behind a backslash. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#&~|!]/g, '\\$&');
}

/** As the file is written: its own indentation and line ends. */
function formattingOf(text: string) {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

export { applyEdits, type Edit };
