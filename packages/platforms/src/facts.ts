/** All facts of a network in one list, and those that were read too long ago. */
import type { Platform, Source } from '@postlint/core';

export interface Fact extends Source {
  readonly network: string;
  /** Where in the profile it stands, e.g. limits.0. */
  readonly path: string;
}

export function listFacts(network: Platform): Fact[] {
  const facts: Fact[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || value instanceof RegExp) return;
    const { confidence, source, read } = value as Partial<Source>;
    if (confidence && source && read) facts.push({ network: network.name, path, confidence, source, read });
    for (const [key, each] of Object.entries(value)) visit(each, path === '' ? key : `${path}.${key}`);
  };
  visit(network, '');
  return facts;
}

/** Facts read more than a year before a day, e.g. 2026-11-22: networks change their minds. */
export function staleFacts(networks: readonly Platform[], day: string): Fact[] {
  const [year, ...rest] = day.split('-');
  const before = [String(Number(year) - 1), ...rest].join('-');
  return networks.flatMap(listFacts).filter(({ read }) => read < before);
}
