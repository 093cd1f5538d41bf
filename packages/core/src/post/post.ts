/** A post after reading: short forms spelled out, what is absent undefined, nothing but own data properties. */

export const kinds = ['post', 'reply', 'repost', 'message', 'comment', 'profile', 'account-request'] as const;
export type Kind = (typeof kinds)[number];
export type Direction = 'outbound' | 'inbound';
export const mediaKinds = ['image', 'gif', 'video', 'audio', 'document'] as const;
export type MediaKind = (typeof mediaKinds)[number];
export type People = 'none' | 'self' | 'staff' | 'public' | 'children' | 'background' | 'crowd';

export interface Consent {
  readonly status?: 'recorded' | 'verbal' | 'none' | 'refused' | 'withdrawn' | 'expired' | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly until?: string | undefined;
}

export interface MediaItem {
  /** Undefined only where the value given was wrong. */
  readonly kind?: MediaKind | undefined;
  readonly alt?: string | undefined;
  readonly decorative?: boolean | undefined;
  readonly captions?: boolean | 'auto' | undefined;
  readonly captionsFile?: { readonly name?: string | undefined; readonly text?: string | undefined } | undefined;
  readonly transcript?: boolean | undefined;
  people?: readonly People[] | undefined;
  readonly screens?: boolean | undefined;
  readonly textInImage?: string | boolean | undefined;
  consent?: Consent | undefined;
  readonly url?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly seconds?: number | undefined;
  readonly bytes?: number | undefined;
}

export interface Account {
  readonly handle?: string | undefined;
  readonly name?: string | undefined;
  type?: 'corporate' | 'departmental' | 'professional' | 'personal' | undefined;
  readonly tier?: string | undefined;
  readonly bio?: string | undefined;
  readonly approved?: boolean | undefined;
  /** Set from settings.accounts: whether the handle is registered. */
  official?: boolean | undefined;
}

export interface Author {
  readonly name?: string | undefined;
  readonly team?: string | undefined;
  readonly role?: string | undefined;
  readonly discernibleName?: boolean | undefined;
}

export interface OtherAuthor {
  readonly handle?: string | undefined;
  readonly name?: string | undefined;
  readonly bio?: string | undefined;
  readonly role?: string | undefined;
  official?: boolean | undefined;
}

export interface Declaration {
  readonly rule: string;
  readonly fingerprint: string;
  readonly answer: boolean;
  readonly by: string;
  readonly at: string;
}

export interface Waiver {
  readonly rule: string;
  readonly fingerprint: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy?: string | undefined;
  readonly expires: string;
}

/** A mark made outside, handed in with the post. */
export interface OutsideMark {
  readonly at: string;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly type: string;
  readonly label?: string | undefined;
  readonly score?: number | undefined;
  readonly source: string;
}

export type FactValue = string | number | boolean | readonly (string | number | boolean)[];

/** Lists may hold undefined where an item was wrong: the pointers of the others stay true. */
export type Items<T> = readonly (T | undefined)[];

export interface Post {
  readonly id?: string | undefined;
  kind: Kind;
  direction: Direction;
  platform: string;
  surface?: string | undefined;
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly contentWarning?: string | undefined;
  readonly tags?: Items<string> | undefined;
  language: string;
  readonly format?: 'plain' | 'markdown' | undefined;
  readonly thread?:
    | Items<{ readonly text?: string | undefined; readonly media?: Items<MediaItem> | undefined }>
    | undefined;
  readonly media?: Items<MediaItem> | undefined;
  readonly poll?: { readonly options?: Items<string> | undefined } | undefined;
  readonly link?:
    | {
        readonly url?: string | undefined;
        readonly title?: string | undefined;
        readonly description?: string | undefined;
      }
    | undefined;
  account?: Account | undefined;
  author?: Author | undefined;
  inReplyTo?: { readonly text?: string | undefined; readonly author?: OtherAuthor | undefined } | undefined;
  reposted?:
    | {
        readonly text?: string | undefined;
        readonly media?: Items<MediaItem> | undefined;
        readonly author?: OtherAuthor | undefined;
      }
    | undefined;
  readonly approval?: false | { readonly ref?: string; readonly by?: string; readonly at?: string } | undefined;
  purpose?: string | undefined;
  consent?: Consent | undefined;
  area?: string | undefined;
  readonly publishAt?: string | undefined;
  readonly receivedAt?: string | undefined;
  readonly declarations?: Items<Declaration> | Readonly<Record<string, boolean>> | undefined;
  readonly waivers?: Items<Waiver> | undefined;
  readonly marks?: Items<OutsideMark> | undefined;
  readonly ran?:
    | Items<{ readonly source: string; readonly version: string; readonly types: Items<string> }>
    | undefined;
  facts?: Readonly<Record<string, FactValue>> | undefined;
}
