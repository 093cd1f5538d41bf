/** Bytes to text: UTF-8, or UTF-16 where a byte order mark says so. */

export type Decoded = { readonly text: string } | { readonly code: string; readonly message: string };

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { code: 'empty-file', message: 'Unexpected empty file, expected a post' };
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  if (encoding === 'utf-8' && bytes.includes(0))
    return { code: 'binary-file', message: 'Unexpected binary file, expected text' };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.trim() === '' ? { code: 'empty-file', message: 'Unexpected empty file, expected a post' } : { text };
  } catch {
    return {
      code: 'not-utf8',
      message: 'Unexpected bytes that are not UTF-8, expected UTF-8 text: save the file as UTF-8',
    };
  }
}
