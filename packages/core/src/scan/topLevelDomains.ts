import { topLevelDomainList } from './topLevelDomains.generated.ts';

let domains: ReadonlySet<string> | undefined;

/** Whether a label is a top-level domain in use (IANA's root zone database). */
export function isTopLevelDomain(label: string): boolean {
  domains ??= new Set(topLevelDomainList.split(' '));
  return domains.has(label.toLowerCase());
}
