/** The registered accounts of the settings, by network and handle: looked up for every post, so sorted once. */
import type { Platform } from '../plugins.ts';
import { networkName } from '../program/networkName.ts';
import type { Account } from './post.ts';

export interface Registered {
  readonly platform: string;
  readonly handle?: string;
  readonly type: NonNullable<Account['type']>;
}

/** Accounts by the name of their network, there by their plain handle. */
export type Registry = ReadonlyMap<string, ReadonlyMap<string, Registered>>;

/** Of two accounts with one handle the first counts. */
export function createRegistry(accounts: readonly Registered[], platforms: ReadonlyMap<string, Platform>): Registry {
  const registry = new Map<string, Map<string, Registered>>();
  for (const account of accounts) {
    if (account.handle === undefined) continue;
    const handle = plainHandle(account.handle);
    for (const network of new Set([account.platform, networkName(account.platform, platforms)])) {
      const known = registry.get(network) ?? new Map<string, Registered>();
      if (!known.has(handle)) known.set(handle, account);
      registry.set(network, known);
    }
  }
  return registry;
}

/** Of the accounts on a network, the one of that handle: with or without @, in any case. */
export function registered(registry: Registry, network: string, handle: string): Registered | undefined {
  return registry.get(network)?.get(plainHandle(handle));
}

function plainHandle(handle: string): string {
  return handle.trim().replace(/^@/, '').toLowerCase();
}
