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
    const accounts = accountsOf(settings);
    /** The same mention again costs nothing. */
    const known = new Map<string, Alike | undefined>();
    const alikeTo = (name: string) => {
      if (!known.has(name)) {
        if (known.size * accounts.size > mostComparisons)
          throw new Error(`more than ${mostComparisons} pairs of mentions and registered accounts`);
        known.set(name, nearestAccount(name, accounts));
      }
      return known.get(name);
    };
    tokens((type, start, end) => {
      if (type !== 'mention') return;
      const name = text.slice(start + 1, end).toLowerCase();
      const official = accounts.has(name);
      const alike = official ? undefined : alikeTo(name);
      const attributes = { official, account: official ? name : null, ...alike };
      report({ type: 'handle', start, end, label: name, attributes });
    });
  },
};

/** Pairs of mentions and accounts that are compared in one text. A thousand accounts and a thousand mentions are as many. */
export const mostComparisons = 1_000_000;

/** Registered accounts in small letters, each with its shape; made once for the settings of a linter. */
type Accounts = ReadonlyMap<string, string>;
const made = new WeakMap<object, Accounts>();

function accountsOf(settings: Readonly<Record<string, unknown>>): Accounts {
  let accounts = made.get(settings);
  if (!accounts) {
    const handles = ((settings['accounts'] ?? []) as readonly { handle?: string }[]).flatMap(({ handle }) =>
      handle ? [handle.replace(/^@/, '').toLowerCase()] : [],
    );
    made.set(settings, (accounts = new Map(handles.map((handle) => [handle, toShape(handle)]))));
  }
  return accounts;
}

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
function nearestAccount(name: string, accounts: Accounts): Alike | undefined {
  let best: Alike | undefined;
  const shape = toShape(name);
  const bare = toShape(name.replaceAll(/[._-]/g, '').replace(around, ''));
  for (const [account, accountShape] of accounts) {
    if (account.length < shortest) continue;
    const distance = distanceOf(name, account, accountShape, shape, bare);
    if (distance !== undefined && (!best || distance < best.distance)) best = { near: account, distance };
  }
  return best;
}

function distanceOf(
  name: string,
  account: string,
  accountShape: string,
  shape: string,
  bare: string,
): number | undefined {
  // Joined by nothing but signs, or with 0 and 1 for o and l: the same to a reader.
  if (shape === accountShape) return editDistance(name, account);
  if (Math.abs(name.length - account.length) <= furthest) {
    const distance = editDistance(name, account, furthest + 1);
    if (distance <= furthest) return distance;
  }
  return bare === accountShape ? name.length - account.length : undefined;
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
