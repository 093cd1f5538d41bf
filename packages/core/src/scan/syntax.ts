/**
 * What a network takes for a hashtag, a mention or a link. Everything else of a scan is the same for every
 * network. Plain data, so that a platform declares its syntax in a line or two.
 */

export interface Syntax {
  /** Absent where `#` is only a sign. */
  readonly hashtag?: HashtagSyntax;
  readonly mention?: MentionSyntax;
  /** Hosts whose links are a name of letters and digits, at most `max` long, and end there. */
  readonly shortLinks?: readonly { readonly host: string; readonly max: number }[];
}

export interface HashtagSyntax {
  /**
   * `word`: letters, marks, digits, `_` and `joiners`, not behind a letter, digit, `_` or `&`.
   * `text`: everything up to white space, without closing punctuation, at the start or behind white space.
   */
  readonly body: 'word' | 'text';
  /** Characters that stand inside a `word` body. */
  readonly joiners?: string;
  /** What there must be at least one of: a letter, or anything but digits (so that `_` is enough). */
  readonly needs: 'letter' | 'non-digit';
  /** In graphemes; a longer one is no hashtag. */
  readonly max?: number;
}

export interface MentionSyntax {
  /** Signs that may stand inside a name, beside letters, digits and `_`; never at its end. */
  readonly inner?: string;
  /** In characters; what follows is no part of the mention. */
  readonly max: number;
  /** Whether `@name@server.org` is one mention, or the name itself must be a domain. */
  readonly domain?: 'behind' | 'name';
  /** Whether `@name/list` is one mention. */
  readonly lists?: true;
}

/** Joiners of hashtags on X: twitter-text 3.1, `hashtagSpecialChars`; read 2026-11-22. */
const joiners = '\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7';

/** Posts are read as X reads them (twitter-text and its conformance suite, 2021) where a platform says nothing. */
export const defaultSyntax: Syntax = {
  hashtag: { body: 'word', joiners, needs: 'letter' },
  mention: { max: 20, lists: true },
  shortLinks: [{ host: 't.co', max: 40 }],
};
