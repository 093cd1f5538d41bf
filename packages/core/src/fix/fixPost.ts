/**
 * Applies the fixes of a report, checks again, and takes back what makes anything worse. What is left changes nothing
 * when it is fixed once more: every fix that is kept takes a finding away and brings none.
 */
import type { Finding, Report } from '../schema/types.ts';
import { isObject } from '../shape/jsonType.ts';
import { fromPointer } from '../shape/pointer.ts';
import { keepsCharacters } from './graphemes.ts';
import { edit, editsOf, type PieceText, pieceText, type TextEdit } from './pieces.ts';
import { keyOf, worseThan } from './worse.ts';

/** So many times a post is checked, fewer times a long one (characters that are checked, in all), before the rest is left. */
export const fixBounds = { tries: 200, characters: 20_000_000 } as const;

export interface FixResult {
  /** The post with the fixes made: a copy; what was given is not changed. */
  readonly post: unknown;
  /** What was done, in order. */
  readonly applied: readonly { readonly rule: string; readonly title: string; readonly at: string }[];
  /** What was not, and why. */
  readonly skipped: readonly Skipped[];
  /** The same as changes of the texts that were given, for tools that change a file: by field and place, none touches another. */
  readonly edits: readonly FieldEdit[];
  /** Of the fixed post. */
  readonly report: Report;
}

export interface FieldEdit extends TextEdit {
  /** JSON Pointer of the field. */
  readonly field: string;
}

export interface Skipped {
  readonly rule: string;
  readonly title: string;
  readonly at: string;
  /**
   * `overlaps` another fix, or a waived finding; `cuts` a character; makes something `worse` (named in `by`); leaves its
   * finding where it `stays`; is `out-of-place`: the text is not the post's own; or came after the `bound` of tries.
   */
  readonly reason: 'overlaps' | 'waived' | 'cuts' | 'worse' | 'stays' | 'out-of-place' | 'bound';
  readonly by?: readonly string[];
}

type Fixable = Finding & { readonly fix: NonNullable<Finding['fix']> };

/** A version of the post on the way. */
interface Version {
  readonly post: unknown;
  readonly report: Report;
  readonly texts: ReadonlyMap<string, PieceText>;
}

export function fixPost(post: unknown, check: (post: unknown) => Report): FixResult {
  let now: Version = { post, report: check(post), texts: new Map() };
  const applied: FixResult['applied'][number][] = [];
  let skipped: Skipped[] = [];
  const length = now.report.findings.length === 0 ? 1 : lengthOf(post);
  let tries = Math.min(fixBounds.tries, Math.max(1, Math.floor(fixBounds.characters / length)));
  for (;;) {
    const { todo, left } = plan(now);
    skipped = left;
    if (todo.length === 0) break;
    const together = attempt(now, todo, check);
    if (together.next) {
      now = together.next;
      applied.push(...todo.map(brief));
      continue;
    }
    // Something got worse, or stayed: one at a time shows which.
    let any = false;
    for (const finding of todo) {
      // The first that is kept moves the others: they are planned anew.
      if (any) break;
      if (tries-- <= 0) {
        skipped.push({ ...brief(finding), reason: 'bound' });
        continue;
      }
      const alone = todo.length === 1 ? together : attempt(now, [finding], check);
      if (alone.next) {
        now = alone.next;
        applied.push(brief(finding));
        any = true;
      } else skipped.push({ ...brief(finding), ...alone.why });
    }
    if (!any) break;
  }
  const fields = [...now.texts].sort(([a], [b]) => (a < b ? -1 : 1));
  const edits = fields.flatMap(([field, text]) => editsOf(text).map((each) => ({ field, ...each })));
  return { post: now.post, applied, skipped, edits, report: now.report };
}

function brief({ rule, fix, at }: Fixable): FixResult['applied'][number] {
  return { rule, title: fix.title, at };
}

/** Characters of a post, as JSON: what a check costs grows with it. */
function lengthOf(post: unknown): number {
  return JSON.stringify(post)?.length ?? 1;
}

/** The fixes that can be made together: none touches another, a waived finding, or half a character. */
function plan({ post, report }: Version): { todo: Fixable[]; left: Skipped[] } {
  const todo: Fixable[] = [];
  const left: Skipped[] = [];
  const waived = report.findings.filter((finding) => finding.waived);
  for (const finding of report.findings) {
    if (!isFixable(finding)) continue;
    const { edits } = finding.fix;
    const skip = (reason: Skipped['reason']) => left.push({ ...brief(finding), reason });
    if (edits.some((each) => waived.some((other) => touches(each, other)))) skip('waived');
    else if (edits.some((each) => !isOwn(post, each))) skip('out-of-place');
    else if (edits.some((each) => !keepsCharacters(textAt(post, each.field) ?? '', each))) skip('cuts');
    else if (todo.some((other) => other.fix.edits.some((taken) => edits.some((each) => overlaps(taken, each)))))
      skip('overlaps');
    else todo.push(finding);
  }
  return { todo, left };
}

function isFixable(finding: Finding): finding is Fixable {
  return finding.fix !== undefined && finding.outcome === 'failed' && !finding.waived && finding.stage === undefined;
}

function touches({ field, start, end }: FieldEdit, { at, position }: Finding): boolean {
  return position !== undefined && at === field && start <= position.end.offset && position.start.offset <= end;
}

function overlaps(a: FieldEdit, b: FieldEdit): boolean {
  return a.field === b.field && a.start <= b.end && b.start <= a.end;
}

/** Whether the text a change speaks of is the one the post has: it may come from the host (`given`) instead. */
function isOwn(post: unknown, { field, end }: FieldEdit): boolean {
  return isObject(post) && end <= (textAt(post, field)?.length ?? 0) && mayHold(post, fromPointer(field));
}

function mayHold(value: unknown, keys: readonly string[]): boolean {
  const [key, ...rest] = keys as [string, ...string[]];
  if (!isObject(value) && !Array.isArray(value)) return false;
  const inner = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  if (rest.length === 0) return inner === undefined || inner === null || typeof inner === 'string';
  return inner === undefined ? !Array.isArray(value) : mayHold(inner, rest);
}

function textAt(post: unknown, pointer: string): string | undefined {
  let value = post;
  for (const key of fromPointer(pointer)) {
    if (!(isObject(value) || Array.isArray(value)) || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'string' ? value : undefined;
}

function attempt(
  before: Version,
  todo: readonly Fixable[],
  check: (post: unknown) => Report,
): { next?: Version; why: Pick<Skipped, 'reason' | 'by'> } {
  const edits = todo.flatMap(({ fix }) => fix.edits);
  // From the last to the first, so that places stay true.
  const ordered = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  let { post } = before;
  const texts = new Map(before.texts);
  for (const each of ordered) {
    const old = textAt(post, each.field) ?? '';
    texts.set(each.field, edit(texts.get(each.field) ?? pieceText(old), each));
    post = withText(post, fromPointer(each.field), old.slice(0, each.start) + each.text + old.slice(each.end));
  }
  const report = check(post);
  const by = worseThan(before.report, report);
  if (by.length > 0) return { why: { reason: 'worse', by } };
  if (!areGone(todo, before.report, report)) return { why: { reason: 'stays' } };
  return { next: { post, report, texts }, why: { reason: 'stays' } };
}

/** Whether there are fewer findings of each kind, by as many as were fixed. */
function areGone(todo: readonly Fixable[], before: Report, after: Report): boolean {
  const countOf = ({ findings }: Report, key: string) => findings.filter((finding) => keyOf(finding) === key).length;
  return [...new Set(todo.map(keyOf))].every((key) => {
    const fixed = todo.filter((finding) => keyOf(finding) === key).length;
    return countOf(after, key) <= countOf(before, key) - fixed;
  });
}

/** A copy with another text at a place; objects on the way to it are made. */
function withText(value: unknown, keys: readonly string[], text: string): unknown {
  const [key, ...rest] = keys as [string, ...string[]];
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object | undefined) }) as Record<string, unknown>;
  copy[key] = rest.length === 0 ? text : withText(Object.hasOwn(copy, key) ? copy[key] : undefined, rest, text);
  return copy;
}
