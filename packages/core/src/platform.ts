/**
 * What a network takes and shows. Plain data: every figure carries where it was read, when, and how sure it is, so that
 * rules can say so, and so that a figure nobody has verified never does more than inform.
 */
import type { Items, Kind, MediaItem, MediaKind, Post } from './post/post.ts';
import type { TokenType } from './scan/rows.ts';
import type { Syntax } from './scan/syntax.ts';

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

/** Where a fact holds; everywhere where nothing is said. Facts that name a place stand in there for those that do not. */
export interface Reach {
  /** Parts of the network, e.g. story. */
  readonly surface?: string | readonly string[];
  /** Parts it does not hold for. */
  readonly exceptSurface?: string | readonly string[];
  /** Subscriptions of the account, e.g. premium. */
  readonly tier?: string | readonly string[];
  /** Kinds of post; where it is absent all but private messages. */
  readonly postKind?: Kind | readonly Kind[];
  /** Kinds of media, one of which the post has. */
  readonly media?: MediaKind | readonly MediaKind[];
}

/** What a network takes at most. */
export interface Figure extends Source, Reach {
  readonly max: number;
  /** true: another source allows more, so that what lies past it may be taken all the same. */
  readonly cautious?: true;
  /** What becomes of a post past it; `refused` where it is absent. */
  readonly past?: Past;
  /** The dotted path of a setting that stands in for `max` where it is given: what a server of its own allows. */
  readonly setting?: string;
}

/** `refused`: not published, or cut. `ignored`: published, and something has no effect. `kept`: published all the same. */
export type Past = 'refused' | 'ignored' | 'kept';

/** A limit on the length of a text. A field may have several: of other units, or from sources that disagree. */
export interface Limit extends Figure {
  /** The dotted field name it limits, e.g. text, media.alt. What holds for `text` holds for each part of a thread. */
  readonly field: string;
  readonly count: Counter;
}

/** A counting method: how a network measures a text. */
export interface Counter {
  /** What is counted, e.g. "weighted characters". */
  readonly unit: string;
  readonly count: (field: CountedText) => number;
  /** How the entries of a list are written as one text, for networks that limit them together. */
  readonly join?: (entries: readonly string[]) => string;
}

/** What a counting method may read. Offsets are UTF-16. */
export interface CountedText {
  readonly text: string;
  /** JSON Pointer of the field. */
  readonly pointer: string;
  readonly post: Post;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether it has a token of this type. */
  readonly has: (type: TokenType) => boolean;
  /** Calls back for each token, in order, or only for those of some types. */
  readonly tokens: (visit: (type: TokenType, start: number, end: number) => void, only?: readonly TokenType[]) => void;
}

/** Whether a network carries descriptions for a kind of media. */
export interface AltSupport extends Source, Reach {
  readonly kind: MediaKind;
  readonly supported: boolean | 'unknown';
}

/** How many hashtags, mentions, links or entries of `tags` a post may have. */
export interface Tally extends Figure {
  readonly of: 'hashtags' | 'mentions' | 'links' | 'tags';
  /** The fields they are counted in, together. */
  readonly fields: readonly string[];
  /** true: what is there twice counts once. */
  readonly unique?: true;
}

/** Whether a link in a field can be clicked. */
export interface LinkUse extends Source, Reach {
  readonly field: string;
  readonly clickable: boolean | 'unknown';
}

/** One way to fill a post with media: at most `max` items, all of these kinds. */
export interface MediaSet extends Figure {
  readonly kinds: readonly MediaKind[];
}

/** What a file may measure. */
export interface FileFigure extends Source, Reach {
  readonly kind: MediaKind;
  readonly of: 'seconds' | 'bytes' | 'width' | 'height';
  readonly min?: number;
  readonly max?: number;
  readonly cautious?: true;
  readonly past?: Past;
  readonly setting?: string;
}

/** Caption files a network takes beside a film. */
export interface CaptionSupport extends Source {
  /** E.g. srt, vtt; empty where none are taken. */
  readonly formats: readonly string[];
  readonly maxBytes?: number;
  /** What the name of the file must look like. */
  readonly name?: { readonly pattern: RegExp; readonly example: string } & Source;
}

/** How many options a poll has; `max: 0` where there are none. */
export interface PollSupport extends Figure {
  readonly min: number;
  /** Where a poll and media exclude each other. */
  readonly withoutMedia?: Source;
}

/** What names of accounts look like, without @. */
export interface HandleSyntax extends Source {
  readonly min: number;
  readonly max: number;
  readonly pattern: RegExp;
  /** The same in words, e.g. "letters, digits and _". */
  readonly says: string;
}

/** Characters a field may not hold. */
export interface CharacterRule extends Source {
  readonly fields: readonly string[];
  readonly characters: string;
  readonly past?: Past;
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
  /** How much of a field is shown before the reader has to ask for more. */
  readonly folds?: readonly Limit[];
  readonly tallies?: readonly Tally[];
  readonly links?: readonly LinkUse[];
  readonly media?: readonly MediaSet[];
  /** Who says that kinds of media are not mixed beyond these sets. */
  readonly unmixed?: Source;
  /** Where nothing is published without a picture or film. */
  readonly needsMedia?: readonly (Source & Reach)[];
  readonly files?: readonly FileFigure[];
  readonly captions?: CaptionSupport;
  readonly poll?: PollSupport;
  readonly handle?: HandleSyntax;
  readonly characters?: readonly CharacterRule[];
  /** Characters that the tool that publishes must put a backslash before. */
  readonly escapes?: CharacterRule;
  /** Where sources disagree, or what the figures leave out: for readers of the documentation. */
  readonly notes?: readonly string[];
}

/** What is known of a post past a figure: refused for sure, likely so, or perhaps. */
export type Certainty = 'sure' | 'likely' | 'unsure';
export const certainties: readonly Certainty[] = ['sure', 'likely', 'unsure'];

/** As sure as the weakest of its source, of other sources, and of what becomes of the post. */
export function certaintyOf({
  confidence,
  cautious,
  past,
}: Pick<Source, 'confidence'> & Pick<Figure, 'cautious' | 'past'>): Certainty {
  if (confidence === 'unverified' || confidence === 'conflict' || past === 'kept') return 'unsure';
  return confidence === 'third-party' || cautious || past === 'ignored' ? 'likely' : 'sure';
}

type Media = Items<MediaItem> | undefined;

/**
 * The facts that hold for a post: those that name its surface, tier, kind or media before those that do not. `media` are
 * those of the post, or of the part of its thread that is in question.
 */
export function inReach<F extends Reach>(facts: readonly F[], post: Post, media: Media): readonly F[] {
  let best = -1;
  let matching = 0;
  for (const fact of facts) {
    const named = namedBy(fact, post, media);
    if (named > best) {
      best = named;
      matching = 1;
    } else if (named === best && named >= 0) matching++;
  }
  // Mostly all of them hold, or none: then there is nothing to pick.
  if (best < 0) return [];
  return matching === facts.length ? facts : facts.filter((fact) => namedBy(fact, post, media) === best);
}

/** How many of a post's properties a fact names; -1 where it names another. */
function namedBy({ surface, exceptSurface, tier, postKind, media }: Reach, post: Post, found: Media): number {
  let named = 0;
  if (postKind === undefined) {
    if (post.kind === 'message') return -1;
  } else if (names(postKind, post.kind)) named++;
  else return -1;
  if (surface !== undefined) {
    if (!names(surface, post.surface)) return -1;
    named++;
  }
  if (exceptSurface !== undefined && names(exceptSurface, post.surface)) return -1;
  if (tier !== undefined) {
    if (!names(tier, post.account?.tier)) return -1;
    named++;
  }
  if (media !== undefined) {
    if (!found?.some((item) => names(media, item?.kind))) return -1;
    named++;
  }
  return named;
}

function names(wanted: string | readonly string[], found: string | undefined): boolean {
  return found !== undefined && (typeof wanted === 'string' ? wanted === found : wanted.includes(found));
}
