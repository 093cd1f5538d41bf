/**
 * Core's own detector: mentions, and whether they are registered accounts. A mention is a word that phrases never match, so
 * rules that care whom a post names read `handle` marks: `handle[official=true]` is one of settings.accounts;
 * `handle[near]` is not, but looks like one (`near` which, `distance` how many signs are between them).
 */
import type { Detector } from '../plugins.ts';
import { editDistance } from '../shape/nearest.ts';

export const handleDetector: Detector = {
  name: 'handle',
  version: '2',
  on: 'field',
  triggers: { classes: ['mention'] },
  marks: { handle: { attributes: ['official', 'account', 'near', 'distance'] } },
  find: ({ settings, text, tokens }, report) => {
    const accounts = new Set<string>();
    for (const { handle } of (settings['accounts'] ?? []) as readonly { handle?: string }[])
      if (handle) accounts.add(handle.replace(/^@/, '').toLowerCase());
    tokens((type, start, end) => {
      if (type !== 'mention') return;
      const name = text.slice(start + 1, end).toLowerCase();
      const official = accounts.has(name);
      const alike = official ? undefined : nearestAccount(name, accounts);
      const attributes = { official, account: official ? name : null, ...alike };
      report({ type: 'handle', start, end, label: name, attributes });
    });
  },
};

interface Alike {
  readonly near: string;
  readonly distance: number;
}

/** Shorter names are near each other by chance. */
const shortest = 6;
/** Signs that may differ. */
const furthest = 2;
/** What is put around a name to make another one look like its owner's. */
const around =
  /^(?:the|real|official|its|my)|(?:official|real|uk|nhs|help|support|care|news|team|hq|info|online|live)$/;

/** The registered account a name looks like, and how far it is from it; undefined where it looks like none. */
function nearestAccount(name: string, accounts: ReadonlySet<string>): Alike | undefined {
  let best: Alike | undefined;
  for (const account of accounts) {
    if (account.length < shortest) continue;
    const distance = distanceOf(name, account);
    if (distance !== undefined && (!best || distance < best.distance)) best = { near: account, distance };
  }
  return best;
}

function distanceOf(name: string, account: string): number | undefined {
  // Joined by nothing but signs, or with 0 and 1 for o and l: the same to a reader.
  if (toShape(name) === toShape(account)) return editDistance(name, account);
  if (Math.abs(name.length - account.length) <= furthest) {
    const distance = editDistance(name, account);
    if (distance <= furthest) return distance;
  }
  const bare = name.replaceAll(/[._-]/g, '').replace(around, '');
  return toShape(bare) === toShape(account) ? name.length - account.length : undefined;
}

/** A name as it looks: without signs between its words, with letters for the digits and letters that look like them. */
function toShape(name: string): string {
  return name
    .replaceAll(/[._-]/g, '')
    .replaceAll('0', 'o')
    .replaceAll(/[1i|]/g, 'l')
    .replaceAll('5', 's')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}
