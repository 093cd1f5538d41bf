/** Posts from NDJSON: one a line. A broken line costs no more than itself. */
import { decode } from './decode.ts';
import { type InputItem, unreadable } from './inputItem.ts';
import { syntaxError } from './jsonPosts.ts';
import { type Line, maxLineBytes } from './lines.ts';

export async function* ndjsonPosts(lines: AsyncIterable<Line>, file: string): AsyncGenerator<InputItem> {
  let any = false;
  for await (const { number, bytes } of lines) {
    if (!bytes) {
      any = true;
      yield unreadable(
        file,
        number,
        'line-too-long',
        `Unexpected line of more than ${maxLineBytes} bytes, expected one post a line`,
      );
      continue;
    }
    if (isBlank(bytes)) continue;
    any = true;
    yield readLine(bytes, number, file);
  }
  if (!any) yield unreadable(file, 1, 'empty-file', 'Unexpected empty file, expected one post a line');
}

function readLine(bytes: Uint8Array, line: number, file: string): InputItem {
  const decoded = decode(bytes);
  if ('code' in decoded) return unreadable(file, line, decoded.code, decoded.message.replace('file', 'line'));
  const text = line === 1 ? decoded.text.replace(/^\ufeff/, '') : decoded.text;
  try {
    return { file, line, post: JSON.parse(text), unreadable: false, issues: [] };
  } catch (error) {
    return syntaxError(text, file, error, line);
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}
