/**
 * What of the packs could not be read. What the later stages say of such a place says it once more, and a name that may
 * have been given there is not unknown: both are left out, so that one mistake is one fault.
 */
import type { Fault } from '../shape/fault.ts';

export interface Unreadable {
  readonly pointer: string;
  /** The text that could not be read. */
  readonly text?: string;
}

export interface Unread {
  readonly add: (pack: string, place: Unreadable) => void;
  /** Whether a fault only follows from what could not be read. */
  readonly explains: (pack: string, fault: Fault) => boolean;
}

type Names = 'lexicons' | 'phrases' | 'rules' | 'facts' | 'settings' | 'packs';

/** Places where names are given, and what they are names of. */
const givenAt: readonly (readonly [RegExp, Names])[] = [
  [/^\/lexicons(?:\/\d+(?:\/lexicon)?)?$/, 'lexicons'],
  [/^\/lexicons(?:\/\d+(?:\/(?:extends|(?:phrases|add)(?:\/\d+(?:\/phrase)?)?))?)?$/, 'phrases'],
  [/^\/clauses(?:\/\d+(?:\/rules(?:\/\d+(?:\/id)?)?)?)?$/, 'rules'],
  [/^\/facts(?:\/[^/]*)?$/, 'facts'],
  [/^\/settings(?:\/[^/]*){0,2}$/, 'settings'],
  [/^(?:\/name|\/extends(?:\/\d+)?)?$/, 'packs'],
];

/** The faults that say a name is unknown. */
const namesOf: Readonly<Record<string, (found: string) => Names | undefined>> = {
  'unknown-lexicon': () => 'lexicons',
  'unknown-phrase': () => 'phrases',
  'unknown-need': () => 'lexicons',
  'unknown-rule': () => 'rules',
  'unknown-fact': ofPath,
  'unknown-name': ofPath,
  'unknown-setting': () => 'settings',
  'unknown-contact': () => 'settings',
  'unknown-hours': () => 'settings',
  'no-timezone': () => 'settings',
  'unknown-pack': () => 'packs',
};

function ofPath(path: string): Names | undefined {
  if (path.startsWith('settings.')) return 'settings';
  return /^(?:post\.)?facts\./.test(path) ? 'facts' : undefined;
}

/** The faults that say something is missing, at the object it is missing in. */
const missing: ReadonlySet<string> = new Set([
  'no-form',
  'forbid-any-all',
  'needs-nothing',
  'unless-alone',
  'every-alone',
  'score-levels',
  'score-row',
  'one-change',
  'insert-side',
]);

export function createUnread(): Unread {
  const places = new Set<string>();
  const parents = new Set<string>();
  const names = new Set<Names>();
  /** Words of the texts that could not be read: a name that is none of them is not given there. */
  const words = new Set<string>();

  function add(pack: string, { pointer, text }: Unreadable): void {
    places.add(`${pack} ${pointer}`);
    parents.add(`${pack} ${pointer.slice(0, pointer.lastIndexOf('/'))}`);
    for (const [word] of text?.slice(0, longestText).matchAll(/[\w.-]+/g) ?? []) words.add(word);
    for (const [place, each] of givenAt)
      if (place.test(pointer) && (text === undefined || each === 'packs')) names.add(each);
  }

  function explains(pack: string, fault: Fault): boolean {
    if (places.size === 0) return false;
    const { code, params, pointer } = fault;
    const found = String(params['found']);
    const named = Object.hasOwn(namesOf, code) ? namesOf[code]!(found) : undefined;
    if (named && isGivenUnread(named, found, params['near'] !== undefined)) return true;
    if (missing.has(code) && parents.has(`${pack} ${pointer}`)) return true;
    // What is too deep for a condition may be too deep for any value.
    if (code === 'too-deep' && [...places].some((place) => place.startsWith(`${pack} ${pointer}/`))) return true;
    for (let above = placeOf(fault); ; above = above.slice(0, above.lastIndexOf('/'))) {
      if (places.has(`${pack} ${above}`)) return true;
      if (above === '') return false;
    }
  }

  /** Whether a name may be one of those that could not be read. What is nearly a known name is a slip. */
  function isGivenUnread(kind: Names, found: string, isNear: boolean): boolean {
    if (words.has(found.replace(/^.*[/.]/, ''))) return true;
    // What a pack extends may give any name.
    return !isNear && (names.has(kind) || names.has('packs'));
  }

  return { add, explains };
}

/** A longer text is looked at no further for names. */
const longestText = 1_000_000;

/** The places a fault of the shape spoils. */
export function placeOf({ code, params, pointer }: Fault): string {
  return code === 'missing-key' ? `${pointer}/${String(params['key'])}` : pointer;
}
