/** Text back to the bytes it came from: the same encoding, the same byte order mark. */

export function encodeLike(text: string, bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return Buffer.concat([bytes.subarray(0, 2), Buffer.from(text, 'utf16le')]);
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.concat([bytes.subarray(0, 2), Buffer.from(text, 'utf16le').swap16()]);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? Buffer.concat([bytes.subarray(0, 3), Buffer.from(text)]) : Buffer.from(text);
}
