import type { Formatter } from './formatter.ts';

/** One report a line, in the order of the input. */
export function ndjsonFormatter(): Formatter {
  return { start: () => '', report: (_item, report) => `${JSON.stringify(report)}\n`, end: () => '' };
}
