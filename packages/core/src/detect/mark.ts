/** A mark: something a detector or lexicon found at a place. It judges nothing. */
export interface Mark {
  readonly type: string;
  /** E.g. the full id of the lexicon of a `term`. */
  readonly label: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly source: string;
  /** Index of the field, or -1 for a mark on a media item or the post. */
  readonly field: number;
  /** UTF-16 range in the field's text; 0, 0 without a field. */
  readonly start: number;
  readonly end: number;
  /** Index of the sentence that holds it, or -1 where none does. */
  readonly sentence: number;
  /** Index of the media item it is on (not in its alt text), or -1. */
  readonly media: number;
}

/** As in DESIGN 6: by place, longest first, type, label. */
export function compareMarks(a: Mark, b: Mark): number {
  return (
    a.field - b.field ||
    a.media - b.media ||
    a.start - b.start ||
    b.end - a.end ||
    (a.type < b.type ? -1 : a.type > b.type ? 1 : 0) ||
    (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)
  );
}
