/** JSON Pointers (RFC 6901). */

export type PathKey = string | number;

/** `['media', 0, 'alt']` to `/media/0/alt`. */
export function toPointer(path: readonly PathKey[]): string {
  let pointer = '';
  for (const key of path) pointer += `/${escapeKey(key)}`;
  return pointer;
}

/** `/media/0/alt` to `['media', '0', 'alt']`. */
export function fromPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function escapeKey(key: PathKey): string {
  return typeof key === 'number' ? String(key) : key.replaceAll('~', '~0').replaceAll('/', '~1');
}
