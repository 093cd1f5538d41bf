/** What plugins are made of: platforms, detectors, operators, facts and packs. Plugins are code and are trusted. */

import type { Mark } from './detect/mark.ts';
import type { Field } from './draft/field.ts';
import type { MediaItem, Post } from './post/post.ts';
import type { TokenType } from './scan/rows.ts';
import type { Syntax } from './scan/syntax.ts';
import type { FactRowInput, PackInput } from './schema/pack.ts';

export interface Plugin {
  readonly name: string;
  readonly version: string;
  readonly platforms?: readonly Platform[];
  readonly detectors?: readonly Detector[];
  /** Operators of conditions, by name. They get known values only, and must not throw. */
  readonly operators?: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
  readonly facts?: Readonly<Record<string, string | FactRowInput>>;
  readonly packs?: readonly PackInput[];
}

export function definePlugin<const P extends Plugin>(plugin: P): P {
  return plugin;
}

/** A pack together with the plugins it needs, so that a host imports one thing. */
export interface Preset {
  readonly pack: PackInput;
  readonly plugins: readonly Plugin[];
}

/** How sure a fact is. What is `unverified` never gives more than `info`. */
export type Confidence = 'official' | 'official-quoted' | 'source-code' | 'third-party' | 'conflict' | 'unverified';

/** Where a fact comes from. */
export interface Source {
  readonly confidence: Confidence;
  /** Title and place of the source. */
  readonly source: string;
  /** The day it was read, e.g. 2026-11-22. */
  readonly read: string;
}

/** A limit on the length of a text. */
export interface Limit extends Source {
  /** The dotted field name it limits, e.g. text, media.alt. */
  readonly field: string;
  readonly max: number;
  readonly count: Counter;
  /** Limits that hold only under a subscription or on a part of the network. */
  readonly tier?: string;
  readonly surface?: string;
}

/** A counting method: how a network measures a text. */
export interface Counter {
  /** What is counted, e.g. "weighted characters". */
  readonly unit: string;
  readonly count: (field: CountedText) => number;
}

/** What a counting method may read. Offsets are UTF-16. */
export interface CountedText {
  readonly text: string;
  /** Calls back for each token, in order. */
  readonly tokens: (visit: (type: TokenType, start: number, end: number) => void) => void;
}

/** Whether a network carries descriptions for a kind of media. */
export interface AltSupport extends Source {
  readonly kind: MediaItem['kind'];
  readonly supported: boolean | 'unknown';
}

export interface Platform {
  /** The name posts use, e.g. x. The one called `default` serves every unknown name. */
  readonly name: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly limits: readonly Limit[];
  readonly alt: readonly AltSupport[];
  /** What is a hashtag, a mention or a link there; as on X where it is absent. */
  readonly syntax?: Syntax & Source;
}

export interface Detector {
  readonly name: string;
  readonly version: string;
  readonly on: 'field' | 'post' | 'media';
  /** Mark types of other detectors and full ids of lexicons it reads: they run before it. */
  readonly needs?: readonly string[];
  /** It is called only for texts that have one of these. */
  readonly triggers?: {
    readonly classes?: readonly TokenType[];
    /** Characters one of which must occur. */
    readonly chars?: string;
    readonly lexicons?: readonly string[];
  };
  /** The mark types it reports, with their attributes. */
  readonly marks: Readonly<Record<string, MarkType>>;
  readonly find: (context: DetectorContext, report: (mark: ReportedMark) => void) => void;
}

export interface MarkType {
  readonly attributes: readonly string[];
  /** Made outside (post.marks), by a slow or remote detector. */
  readonly external?: boolean;
  /** Personal data: masked in everything that quotes the post, unless the mark is `organisational`. */
  readonly personal?: boolean;
}

export interface ReportedMark {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
  readonly label?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

export interface DetectorContext {
  readonly post: Post;
  readonly platform: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The field, for detectors on fields. */
  readonly field?: Field;
  readonly text: string;
  readonly media?: MediaItem;
  readonly tokens: (visit: (type: TokenType, start: number, end: number) => void) => void;
  /** Marks of earlier detectors and lexicons, in this field. */
  readonly marks: (type: string) => readonly Mark[];
}
