/** What plugins are made of: platforms, detectors, operators, facts and packs. Plugins are code and are trusted. */

import type { FieldCounts } from './counts/countFields.ts';
import type { Mark } from './detect/mark.ts';
import type { Field } from './draft/field.ts';
import type { Platform } from './platform.ts';
import type { MediaItem, Post } from './post/post.ts';
import type { TokenType } from './scan/rows.ts';
import type { FactRowInput, PackInput } from './schema/pack.ts';

export type { Platform } from './platform.ts';

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

export interface Detector {
  readonly name: string;
  readonly version: string;
  readonly on: 'field' | 'post' | 'media';
  /**
   * true: what it finds is the same for every network, so that a draft is looked at once for all of them. It must not look
   * at the network: not at `platform`, `profile`, counts, or what the post says of the network and its accounts.
   */
  readonly neutral?: boolean;
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
  /** For detectors on posts: JSON Pointer of the field or media item it is in; the post itself where it is absent. */
  readonly at?: string;
}

/** A text of a post, for detectors on posts. */
export interface DetectorField {
  readonly field: Field;
  readonly tokens: (visit: (type: TokenType, start: number, end: number) => void, only?: readonly TokenType[]) => void;
  /** Whether it has a token of this type. */
  readonly has: (type: TokenType) => boolean;
  /** Calls back for each of its sentences, in order. */
  readonly sentences: (visit: (start: number, end: number) => void) => void;
  /** Its lengths as the network counts them; undefined where it has no known limit. */
  readonly counts: FieldCounts | undefined;
}

export interface DetectorContext {
  readonly post: Post;
  readonly platform: string;
  /** What is known of the network; the default profile where nothing is. */
  readonly profile: Platform;
  readonly settings: Readonly<Record<string, unknown>>;
  /** The field, for detectors on fields. */
  readonly field?: Field;
  readonly text: string;
  readonly media?: MediaItem;
  /** For detectors on posts: every text of the post that is not somebody else's. */
  readonly fields: () => readonly DetectorField[];
  readonly tokens: (visit: (type: TokenType, start: number, end: number) => void) => void;
  /** Marks of earlier detectors and lexicons, in this field. */
  readonly marks: (type: string) => readonly Mark[];
}
