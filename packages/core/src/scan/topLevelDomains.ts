/** Top-level domains in use (IANA's root zone database), as a generated list. */

import type { Source } from './source.ts';
import { topLevelDomainList } from './topLevelDomains.generated.ts';

interface Domains {
  readonly ascii: ReadonlySet<string>;
  /** Those in other scripts, longest first. */
  readonly others: readonly string[];
}

let domains: Domains | undefined;

/** Read from the list when the first text asks. */
function readDomains(): Domains {
  const all = topLevelDomainList.split(' ');
  const isAscii = (label: string) => /^[a-z]+$/.test(label);
  return {
    ascii: new Set(all.filter(isAscii)),
    others: all.filter((label) => !isAscii(label)).sort((a, b) => b.length - a.length),
  };
}

/** Whether a label of ASCII letters is a top-level domain. */
export function isTopLevelDomain(label: string): boolean {
  domains ??= readDomains();
  return domains.ascii.has(label.toLowerCase());
}

/** The length of the longest top-level domain of another script that stands at `start`; 0 where none does. */
export function longestTopLevelDomain(text: Source, start: number): number {
  domains ??= readDomains();
  return domains.others.find((label) => text.value.startsWith(label, start))?.length ?? 0;
}

/** Whether a label begins as DNS writes those of other scripts: `xn--`. */
export function isEncoded(text: Source, start: number): boolean {
  return text.value.slice(start, start + 4).toLowerCase() === 'xn--';
}
