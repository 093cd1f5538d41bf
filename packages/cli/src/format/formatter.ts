/** How reports become text, one after the other. */
import type { Report } from '@postlint/core';
import type { InputItem } from '../input/inputItem.ts';

export interface Formatter {
  readonly start: () => string;
  readonly report: (item: InputItem, report: Report) => string;
  /** What could not be read; formats for programs get a report of it instead. */
  readonly unreadable?: (item: InputItem) => string;
  readonly end: () => string;
}
