/** A post read and scanned: the texts, their rows, and where each field's rows lie. */
import type { Matches } from '../phrases/compilePhrases.ts';
import { postBounds } from '../post/bounds.ts';
import type { Post } from '../post/post.ts';
import { copyRows, createRows, type Rows, resetRows } from '../scan/rows.ts';
import { type ScanResult, scanTag, scanText } from '../scan/scanText.ts';
import { defaultSyntax, type Syntax } from '../scan/syntax.ts';
import type { Fault } from '../shape/fault.ts';
import { type Field, listTexts, type MediaRow } from './field.ts';

export interface Scanned {
  readonly post: Post;
  readonly fields: readonly Field[];
  readonly media: readonly MediaRow[];
  readonly rows: Rows;
  /** How hashtags, mentions and links were read. */
  readonly syntax: Syntax;
  /** Whether another syntax may read them otherwise. */
  readonly tagged: boolean;
  /** What was found in these rows and is the same for every network, kept by a draft from one check to the next. */
  readonly known?: Known | undefined;
  /** For each field the first row of its tokens, units, sentences and paragraphs, and one row of ends. */
  readonly bounds: readonly FieldBounds[];
}

/** What a draft keeps. */
export interface Known {
  matches?: Matches;
  /** What is found whatever the network, by the program that found it: a tree is made with other marks than a check. */
  neutral?: { readonly program: object; readonly found: unknown };
}

export interface FieldBounds {
  readonly tokens: number;
  readonly tokensEnd: number;
  readonly units: number;
  readonly unitsEnd: number;
  readonly sentences: number;
  readonly sentencesEnd: number;
  readonly paragraphs: number;
  readonly paragraphsEnd: number;
  /** The kinds of its tokens, a bit each: what is not in it needs not be looked for. */
  readonly kinds: number;
  /** Whether some word may be in disguise: then phrases look at the strict stream too. */
  readonly strange: boolean;
}

/** Scans every field of a post into `rows`, which is cleared first. Fields past the bound on text are left out and named. */
export function scanPost(post: Post, rows: Rows, faults: Fault[], syntax: Syntax = defaultSyntax): Scanned {
  resetRows(rows);
  const { fields: all, media } = listTexts(post);
  const fields: Field[] = [];
  const bounds: FieldBounds[] = [];
  let room: number = postBounds.maxText;
  let tagged = false;
  for (const field of all) {
    const { text, pointer } = field;
    if (text.length > room) {
      faults.push({ code: 'too-long', params: { max: postBounds.maxText, found: text.length }, pointer });
      continue;
    }
    room -= text.length;
    const found = scanField(field, fields.length, rows, syntax);
    if (found.broken) faults.push({ code: 'lone-surrogate', params: {}, pointer });
    tagged ||= found.tagged;
    bounds.push(found);
    fields.push(field);
  }
  return { post, fields, media, rows, bounds, syntax, tagged };
}

/**
 * The same as another network reads it: scanned anew, in rows of its own, where a # or @ may mean something else
 * there. Most networks read as X does, and most posts that have one read the same everywhere.
 */
export function readAs(scanned: Scanned, syntax: Syntax): Scanned {
  if (!scanned.tagged || scanned.syntax === syntax) return scanned;
  const rows = createRows();
  const bounds = scanned.fields.map((field, index) => scanField(field, index, rows, syntax));
  return { ...scanned, rows, bounds, syntax, known: {} };
}

function scanField({ text, name }: Field, index: number, rows: Rows, syntax: Syntax): FieldBounds & ScanResult {
  const { tokens, units, sentences, paragraphs } = rows;
  const firstToken = tokens.count;
  const firstUnit = units.count;
  const firstSentence = sentences.count;
  const firstParagraph = paragraphs.count;
  const { kinds, broken, tagged, strange } =
    name === 'tags' ? scanTag(text, index, rows, syntax) : scanText(text, index, rows, syntax);
  return {
    tokens: firstToken,
    tokensEnd: tokens.count,
    units: firstUnit,
    unitsEnd: units.count,
    sentences: firstSentence,
    sentencesEnd: sentences.count,
    kinds,
    strange,
    broken,
    tagged,
    paragraphs: firstParagraph,
    paragraphsEnd: paragraphs.count,
  };
}

/** The same, in rows of its own: for a draft that outlives the check. What its linter finds in them is kept with them. */
export function keep(scanned: Scanned): Scanned {
  return { ...scanned, rows: copyRows(scanned.rows), known: {} };
}
