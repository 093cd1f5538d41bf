/**
 * The text of a file with the fixes of its posts made: only the ranges that change are touched. What was written is read
 * again, and kept only where it says exactly what the fixed post says.
 */
import { isDeepStrictEqual } from 'node:util';
import type { FieldEdit, FixResult, Linter } from '@postlint/core';
import type { InputItem } from '../input/inputItem.ts';
import { keysOf, textAt } from '../textAt.ts';
import { applyEdits, type Edit, type Source } from './source.ts';

export interface FixedText {
  readonly text: string;
  readonly fixed: readonly FixedPost[];
}

export interface FixedPost {
  /** The line the post begins on. */
  readonly line: number;
  readonly applied: FixResult['applied'];
  readonly skipped: readonly {
    readonly rule: string;
    readonly title: string;
    readonly reason: string;
    readonly by?: readonly string[];
  }[];
}

type Fix = (post: unknown) => ReturnType<Linter['fix']>;

export function fixText(text: string, file: string, source: Source, fix: Fix): FixedText {
  const items = source.read(text, file);
  let changed = text;
  const fixed: FixedPost[] = [];
  // From the last post to the first: places before a change stay true.
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]!;
    if (item.unreadable) continue;
    const result = fix(item.post);
    const next = result.edits.length === 0 ? changed : written(changed, index, item, result, source);
    const { applied, skipped } = result;
    if (next === undefined)
      fixed.push({ line: item.line, applied: [], skipped: [...skipped, ...applied.map(unwritable)] });
    else fixed.push({ line: item.line, applied, skipped });
    changed = next ?? changed;
  }
  return { text: changed, fixed: fixed.reverse() };
}

const unwritable = ({ rule, title }: FixResult['applied'][number]) => ({ rule, title, reason: 'unwritable' });

/** The text with one post changed; undefined where no way of writing it gives back the fixed post. */
function written(
  text: string,
  index: number,
  item: InputItem,
  { post, edits }: FixResult,
  source: Source,
): string | undefined {
  for (const inside of source.inside) {
    for (const whole of source.whole) {
      const changes = edits.flatMap((edit) =>
        sourceEdit(text, index, item, post, edit, { ...source, inside: [inside], whole: [whole] }),
      );
      const isComplete = changes.every((change) => change !== undefined);
      const next = isComplete ? applyEdits(text, inOrder(changes as Edit[])) : undefined;
      if (next !== undefined && isDeepStrictEqual(source.read(next, item.file)[index]?.post, post)) return next;
    }
  }
  return undefined;
}

function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.offset - b.offset);
}

function sourceEdit(
  text: string,
  index: number,
  item: InputItem,
  fixed: unknown,
  { field, start, end, text: by }: FieldEdit,
  { inside: [inside], whole: [whole], insert }: Source,
): (Edit | undefined)[] {
  const old = textAt(item.post, field);
  if (old === undefined)
    return insert ? insert(text, pathOf(text, index, field), String(textAt(fixed, field))) : [undefined];
  const place = item.origin?.(field, start, end)?.position;
  if (!place) return [undefined];
  const [from, to] = [place.start.offset, place.end.offset];
  const around = item.origin!(field)!.position;
  // Where only the value as a whole has a place, it is written as a whole.
  if (from === around.start.offset && to === around.end.offset && (start > 0 || end < old.length || old === ''))
    return [{ offset: from, length: to - from, content: whole!(String(textAt(fixed, field)), text.slice(from, to)) }];
  return [{ offset: from, length: to - from, content: inside!(by) }];
}

/** The way to a field in the file: a list of posts has their index in front. */
function pathOf(text: string, index: number, pointer: string): (string | number)[] {
  const keys = keysOf(pointer);
  return /^[\s\ufeff]*\[/.test(text) ? [index, ...keys] : keys;
}
