import type { Formatter } from './formatter.ts';

/** One list of reports, written as they come. */
export function jsonFormatter(): Formatter {
  let first = true;
  return {
    start: () => '[',
    report: (_item, report) => {
      const between = first ? '\n' : ',\n';
      first = false;
      return between + JSON.stringify(report, null, 2);
    },
    end: () => (first ? ']\n' : '\n]\n'),
  };
}
