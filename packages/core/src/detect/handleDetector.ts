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
  neutral: true,
  triggers: { classes: ['mention'] },
  marks: { handle: { attributes: ['official', 'account', 'near', 'distance'] } },
  find: ({ settings, text, tokens }, report) => {
    const { names, alike } = accountsOf(settings);
    /** The same mention again costs nothing. */
    const compared = new Map<string, Alike | undefined>();
    const alikeTo = (name: string) => {
      if (!compared.has(name)) {
        if (compared.size * alike.length > mostComparisons)
          throw new Error(`more than ${mostComparisons} pairs of mentions and registered accounts`);
        compared.set(name, nearestAccount(name, alike));
      }
      return compared.get(name);
    };
    tokens((type, start, end) => {
      if (type !== 'mention') return;
      const name = text.slice(start + 1, end).toLowerCase();
      const official = names.has(name);
      const near = official ? undefined : alikeTo(name);
      const attributes = { official, account: official ? name : null, ...near };
      report({ type: 'handle', start, end, label: name, attributes });
    });
  },
};

/** Pairs of mentions and accounts that are compared in one text. A thousand accounts and a thousand mentions are as many. */
export const mostComparisons = 1_000_000;

/** The registered accounts, as names are held against them. */
interface Accounts {
  readonly names: ReadonlySet<string>;
  /** Those long enough to be looked like. */
  readonly alike: readonly Account[];
}

interface Account {
  readonly name: string;
  readonly shape: string;
  readonly letters: readonly number[];
}

/** Worked out once for the settings of a linter. */
const known = new WeakMap<object, Accounts>();

function accountsOf(settings: Readonly<Record<string, unknown>>): Accounts {
  let accounts = known.get(settings);
  if (!accounts) known.set(settings, (accounts = readAccounts(settings)));
  return accounts;
}

function readAccounts(settings: Readonly<Record<string, unknown>>): Accounts {
  const names = new Set<string>();
  for (const { handle } of (settings['accounts'] ?? []) as readonly { handle?: string }[])
    if (handle) names.add(handle.replace(/^@/, '').toLowerCase());
  const alike = [...names].filter(({ length }) => length >= shortest);
  return { names, alike: alike.map((name) => ({ name, shape: toShape(name), letters: lettersOf(name) })) };
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
function nearestAccount(name: string, accounts: readonly Account[]): Alike | undefined {
  let best: Alike | undefined;
  const shape = toShape(name);
  const bare = toShape(name.replaceAll(/[._-]/g, '').replace(around, ''));
  const letters = lettersOf(name);
  for (const account of accounts) {
    // Joined by nothing but signs, or with 0 and 1 for o and l: the same to a reader.
    const distance =
      shape === account.shape
        ? editDistance(name, account.name)
        : (fewEdits(name, letters, account) ??
          (bare === account.shape ? name.length - account.name.length : undefined));
    if (distance !== undefined && (!best || distance < best.distance)) best = { near: account.name, distance };
  }
  return best;
}

/** How many edits an account is away; undefined where it is further than what may differ. */
function fewEdits(name: string, letters: readonly number[], account: Account): number | undefined {
  if (Math.abs(name.length - account.name.length) > furthest) return undefined;
  // An edit takes one letter away and puts one there, at most: names of other letters need not be aligned.
  let apart = 0;
  for (let i = 0; i < letters.length; i++) apart += Math.abs(letters[i]! - account.letters[i]!);
  if (apart > 2 * furthest) return undefined;
  const distance = editDistance(name, account.name, furthest + 1);
  return distance <= furthest ? distance : undefined;
}

/** How often each letter stands in a name; letters that share a place only make names seem more alike. */
function lettersOf(name: string): number[] {
  const letters: number[] = new Array(64).fill(0);
  for (let i = 0; i < name.length; i++) letters[name.charCodeAt(i) & 63]!++;
  return letters;
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
