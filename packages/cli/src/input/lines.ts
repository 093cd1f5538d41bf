/** Lines of a byte stream, one at a time: memory does not grow with the stream. */

/** The longest line that is read. Past it the line is skipped and said to be too long. */
export const maxLineBytes = 16 * 1024 * 1024;

export interface Line {
  readonly number: number;
  /** Undefined where the line is longer than `maxLineBytes`. */
  readonly bytes: Uint8Array | undefined;
}

export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (): Line => {
    const line = { number: number++, bytes: size > maxLineBytes ? undefined : Buffer.concat(parts) };
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let from = 0;
    for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, from)) {
      add(bytes.subarray(from, at));
      yield take();
      from = at + 1;
    }
    add(bytes.subarray(from));
  }
  if (size > 0) yield take();

  function add(part: Uint8Array): void {
    size += part.length;
    if (size <= maxLineBytes) parts.push(part);
    else parts = [];
  }
}
