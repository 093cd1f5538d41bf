/**
 * The tree of a post, as plain unist nodes: `post` ▸ `field` ▸ `paragraph` ▸ `sentence` ▸ tokens; marks stand behind
 * the children of the smallest node that holds them. Names are mdast's where it has one.
 *
 * Plugins add the marks they find to `MarkMap`, so that everybody who walks the tree knows them:
 *
 *     declare module '@postlint/core' {
 *       interface MarkMap { personalData: MarkNode<'personalData', { organisational: boolean }> }
 *     }
 */
import type { Literal, Parent, Position } from 'unist';
import type { ContextOf } from '../draft/field.ts';
import type { Direction, Kind, MediaKind } from '../post/post.ts';
import type { TokenType } from '../scan/rows.ts';

export interface PostNode extends Parent {
  type: 'post';
  kind: Kind;
  direction: Direction;
  children: (FieldNode | MediaNode | ThreadNode | ContextNode | AnyMark)[];
}

/** One text of the post. Its tokens and spaces joined give it, byte for byte. */
export interface FieldNode extends Parent {
  type: 'field';
  /** Dotted, as conditions name it, e.g. text, media.alt, account.bio. */
  name: string;
  /** JSON Pointer, e.g. /media/0/alt. */
  pointer: string;
  position: Position;
  children: (ParagraphNode | SpaceNode | AnyMark)[];
}

export interface ParagraphNode extends Parent {
  type: 'paragraph';
  position: Position;
  children: (SentenceNode | SpaceNode | AnyMark)[];
}

/** A line break ends a sentence. */
export interface SentenceNode extends Parent {
  type: 'sentence';
  position: Position;
  children: (TokenNode | SpaceNode | AnyMark)[];
}

/** A picture, film or sound, with its alternative text as a field where it has one. */
export interface MediaNode extends Parent {
  type: 'media';
  kind?: MediaKind;
  alt?: string;
  decorative?: boolean;
  pointer: string;
  children: (FieldNode | AnyMark)[];
}

/** One part of a thread. */
export interface ThreadNode extends Parent {
  type: 'thread';
  children: (FieldNode | MediaNode)[];
}

/** Somebody else's words around the post, or the account's own: rules stay out unless they name it. */
export interface ContextNode extends Parent {
  type: 'context';
  of: ContextOf;
  children: (FieldNode | MediaNode)[];
}

/** A token of one type, e.g. `Token<'hashtag'>`. */
export interface Token<Type extends TokenType = TokenType> extends Literal {
  type: Type;
  value: string;
  position: Position;
}

/** A word, number, hashtag, mention, link, email, emoji, cashtag or punctuation. */
export type TokenNode = { [Type in TokenType]: Token<Type> }[TokenType];

/** White space, and characters that are not seen. */
export interface SpaceNode extends Literal {
  type: 'space';
  value: string;
  position: Position;
}

/** Something that was found. It has no children of its own: what it covers is told by its position. */
export type MarkNode<Type extends string = string, Attributes = unknown> = Parent & {
  type: Type;
  label: string;
  /** The detector, lexicon or outside source that found it. */
  source: string;
  /** Types and labels of what covers it. */
  within: string[];
  /** Absent for marks on a media item or on the post. */
  position?: Position;
  children: [];
} & Attributes;

/** Marks by their type. Plugins add theirs. */
export interface MarkMap {
  /** A match of a lexicon, whose full id is the label. */
  term: MarkNode<'term', { lexicon: string; phrase: string; disguised?: true; preferred?: string }>;
  handle: MarkNode<'handle', { official: boolean; account: string | null; near?: string; distance?: number }>;
  quotation: MarkNode<'quotation', { by: 'marks' | 'line' }>;
  negation: MarkNode<'negation', { by: string }>;
  question: MarkNode<'question', { marked: boolean }>;
  reported: MarkNode<'reported', { by: string }>;
}

export type AnyMark = MarkMap[keyof MarkMap];

/** Any node of the tree. */
export type TreeNode =
  | PostNode
  | FieldNode
  | ParagraphNode
  | SentenceNode
  | MediaNode
  | ThreadNode
  | ContextNode
  | TokenNode
  | SpaceNode
  | AnyMark;
