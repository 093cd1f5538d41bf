/**
 * What of the packs could not be read. What the later stages say of such a place says it once more, and a name that may
 * have been given there is not unknown: both are left out, so that one mistake is one fault.
 */
import type { Fault } from '../shape/fault.ts';

export interface Unread {
  readonly add: (pack: string, pointer: string) => void;
  /** Whether a fault only follows from what could not be read. */
  readonly explains: (pack: string, fault: Fault) => boolean;
}

type Names = 'lexicons' | 'rules' | 'facts' | 'settings' | 'packs';

/** Places where names are given, and what they are names of. */
const givenAt: readonly (readonly [RegExp, Names])[] = [
  [/^\/lexicons(?:\/\d+(?:\/lexicon)?)?$/, 'lexicons'],
  [/^\/clauses(?:\/\d+(?:\/rules(?:\/\d+(?:\/id)?)?)?)?$/, 'rules'],
  [/^\/facts(?:\/[^/]*)?$/, 'facts'],
  [/^\/settings(?:\/[^/]*){0,2}$/, 'settings'],
  [/^(?:\/name|\/extends(?:\/\d+)?)?$/, 'packs'],
];

/** The faults that say a name is unknown. */
const namesOf: Readonly<Record<string, (found: string) => Names>> = {
  'unknown-lexicon': () => 'lexicons',
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

function ofPath(path: string): Names {
  return path.startsWith('settings.') ? 'settings' : 'facts';
}

/** The faults that say something is missing, at the object it is missing in. */
const missing: ReadonlySet<string> = new Set(['no-form', 'forbid-any-all', 'needs-nothing', 'unless-alone']);

export function createUnread(): Unread {
  const places = new Set<string>();
  const parents = new Set<string>();
  const names = new Set<Names>();

  function add(pack: string, pointer: string): void {
    places.add(`${pack} ${pointer}`);
    parents.add(`${pack} ${pointer.slice(0, pointer.lastIndexOf('/'))}`);
    for (const [place, each] of givenAt) if (place.test(pointer)) names.add(each);
  }

  function explains(pack: string, fault: Fault): boolean {
    if (places.size === 0) return false;
    const { code, params, pointer } = fault;
    const named = Object.hasOwn(namesOf, code) ? namesOf[code]!(String(params['found'])) : undefined;
    // What a pack extends may be anything; without it no name is unknown.
    if (named && (names.has(named) || names.has('packs'))) return !isCoreName(String(params['found']));
    if (missing.has(code) && parents.has(`${pack} ${pointer}`)) return true;
    for (let above = placeOf(fault); ; above = above.slice(0, above.lastIndexOf('/'))) {
      if (places.has(`${pack} ${above}`)) return true;
      if (above === '') return false;
    }
  }

  return { add, explains };
}

/** `post.acount.type`: no pack declares such a path. */
function isCoreName(path: string): boolean {
  return path.startsWith('post.') && !path.startsWith('post.facts.');
}

/** The places a fault of the shape spoils. */
export function placeOf({ code, params, pointer }: Fault): string {
  return code === 'missing-key' ? `${pointer}/${String(params['key'])}` : pointer;
}
