/** A stream of bytes to text, piece by piece: UTF-8, or UTF-16 where a byte order mark says so. */

/** Bytes that are no text; the message says what to do. */
export class NotText extends Error {
  override readonly name = 'NotText';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export async function* decodeStream(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isUtf8 = true;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      if (!decoder) {
        const encoding =
          bytes[0] === 0xff && bytes[1] === 0xfe
            ? 'utf-16le'
            : bytes[0] === 0xfe && bytes[1] === 0xff
              ? 'utf-16be'
              : 'utf-8';
        isUtf8 = encoding === 'utf-8';
        decoder = new TextDecoder(encoding, { fatal: true });
      }
      if (isUtf8 && bytes.includes(0)) throw new NotText('binary-file', 'Unexpected binary file, expected text');
      const text = decoder.decode(bytes, { stream: true });
      if (text !== '') yield text;
    }
    decoder?.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new NotText(
      'not-utf8',
      'Unexpected bytes that are not UTF-8, expected UTF-8 text: in Excel save the file as "CSV UTF-8 (Comma delimited)"',
    );
  }
}
