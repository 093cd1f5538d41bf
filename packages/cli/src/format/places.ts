/** Where a finding stands in its file. */
import type { Finding } from '@postlint/core';
import type { InputItem, Origin } from '../input/inputItem.ts';

export function originOf(item: InputItem, found: Finding): Origin | undefined {
  return found.origin ?? item.origin?.(found.at, found.position?.start.offset, found.position?.end.offset);
}
