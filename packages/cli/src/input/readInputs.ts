/** Everything to check, in order, one at a time. Nothing is lost: what cannot be read is an item too. */
import { createReadStream, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { decode } from './decode.ts';
import { decodeStream, NotText } from './decodeStream.ts';
import { type InputItem, unreadable } from './inputItem.ts';
import { jsonPosts } from './jsonPosts.ts';
import { type Line, linesOf } from './lines.ts';
import { listFiles } from './listFiles.ts';
import { ndjsonPosts } from './ndjsonPosts.ts';

export type { InputItem };

export async function* readInputs(
  words: readonly string[],
  cwd: string,
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<InputItem> {
  for await (const item of readAll(words, cwd, stdin))
    yield isMarkdown(item.post) ? (await import('./withPlainText.ts')).withPlainText(item) : item;
}

function isMarkdown(post: unknown): boolean {
  return typeof post === 'object' && post !== null && (post as { format?: unknown }).format === 'markdown';
}

async function* readAll(
  words: readonly string[],
  cwd: string,
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<InputItem> {
  for (const word of words) {
    if (word === '-') {
      yield* readStdin(stdin);
      continue;
    }
    for (const listed of listFiles(word, cwd)) {
      if ('code' in listed) yield unreadable(listed.file, 1, listed.code, listed.message);
      else yield* readFile(listed.file, cwd);
    }
  }
}

async function* readFile(file: string, cwd: string): AsyncGenerator<InputItem> {
  const path = resolve(cwd, file);
  const extension = extname(file).toLowerCase();
  try {
    if (extension === '.ndjson' || extension === '.jsonl') yield* ndjsonPosts(linesOf(createReadStream(path)), file);
    else if (extension === '.csv') yield* readCsv(createReadStream(path), file);
    else {
      const decoded = decode(readFileSync(path));
      if ('code' in decoded) yield unreadable(file, 1, decoded.code, decoded.message);
      else if (extension === '.json') yield* jsonPosts(decoded.text.replace(/^\ufeff/, ' '), file);
      else yield await markdownPost(decoded.text, file);
    }
  } catch (error) {
    yield unreadable(
      file,
      1,
      'unreadable-file',
      `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Loaded only where there is a CSV file. */
async function* readCsv(stream: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<InputItem> {
  const { csvPosts } = await import('./csv/csvPosts.ts');
  try {
    yield* csvPosts(decodeStream(stream), file);
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    yield unreadable(file, 1, error.code, error.message);
  }
}

async function markdownPost(text: string, file: string): Promise<InputItem> {
  const { readMarkdown } = await import('@postlint/core/markdown');
  const { post, origin, issues } = readMarkdown(text, file);
  return { file, line: 1, post, unreadable: false, issues, origin };
}

/** Standard input is NDJSON, unless its first line shows that it is CSV, or one JSON value over several lines. */
async function* readStdin(stdin: NodeJS.ReadableStream): AsyncGenerator<InputItem> {
  const file = '<stdin>';
  const lines = linesOf(stdin as AsyncIterable<Uint8Array>);
  const first = await lines.next();
  if (first.done) {
    yield unreadable(file, 1, 'empty-file', 'Unexpected empty input, expected a post');
    return;
  }
  if (await startsCsv(first.value)) {
    yield* readCsv(bytesOf(startingWith(first.value, lines)), file);
    return;
  }
  if (!startsJson(first.value)) {
    yield* ndjsonPosts(startingWith(first.value, lines), file);
    return;
  }
  const parts: Uint8Array[] = [];
  for await (const { bytes } of startingWith(first.value, lines))
    parts.push(bytes ?? new Uint8Array(), Buffer.from('\n'));
  const decoded = decode(Buffer.concat(parts));
  if ('code' in decoded) yield unreadable(file, 1, decoded.code, decoded.message);
  else yield* jsonPosts(decoded.text.replace(/^\ufeff/, ' '), file);
}

function startsJson({ bytes }: Line): boolean {
  const text = Buffer.from(bytes ?? [])
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim();
  return (
    text.startsWith('[') ||
    text === '{' ||
    (text.startsWith('{') && !text.endsWith('}') && /^\{\s*"[^"]*"\s*:\s*.*,$/.test(text))
  );
}

/** A first row of paths. What begins a JSON value is none. */
async function startsCsv({ bytes }: Line): Promise<boolean> {
  const text = Buffer.from(bytes ?? [])
    .toString('utf8')
    .trim();
  if (text === '' || /^[\ufeff]?[[{]/.test(text)) return false;
  const { isHeader } = await import('./csv/csvPosts.ts');
  return isHeader(text.replace(/^\ufeff/, ''));
}

async function* bytesOf(lines: AsyncIterable<Line>): AsyncGenerator<Uint8Array> {
  for await (const { bytes } of lines) {
    if (bytes) yield bytes;
    yield Buffer.from('\n');
  }
}

async function* startingWith(first: Line, rest: AsyncIterable<Line>): AsyncGenerator<Line> {
  yield first;
  yield* rest;
}
