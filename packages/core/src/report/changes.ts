/** The changes a finding offers: `fix`, which certainly settles it, and `suggest`, to choose from. */
import { kindOf, MARK, rowOf } from '../detect/nodes.ts';
import { withinOf } from '../detect/within.ts';
import type { Field } from '../draft/field.ts';
import type { Scope } from '../logic/term.ts';
import type { Check } from '../program/check.ts';
import type { Change } from '../program/compileChange.ts';
import type { Rule } from '../program/program.ts';
import { renderKnown, renderTemplate } from '../program/template.ts';
import type { Finding } from '../schema/types.ts';
import type { Selected } from '../selectors/compileSelector.ts';
import type { Mask } from './mask.ts';

export type Fix = NonNullable<Finding['fix']>;
type Edit = Fix['edits'][number];

export interface Changes {
  /** What the finding offers; `span` is its place, where it has one in a text. */
  readonly of: (
    rule: Rule,
    selected: Selected,
    span: Span | undefined,
    scope: Scope<Check>,
  ) => Pick<Finding, 'fix' | 'suggestions'>;
}

interface Span {
  /** Index of the field. */
  readonly field: number;
  readonly start: number;
  readonly end: number;
}

/** A change at its place, before it has a title. */
interface Placed {
  readonly edit: Edit;
  /** What stands there now, as a report may show it. */
  readonly shown: string;
}

export function createChanges(check: Check, mask: Mask): Changes {
  const { detected, post } = check;
  const { fields } = detected.scanned;

  return {
    of: (rule, selected, span, scope) => {
      // What came in is not ours to change.
      if (post.direction === 'inbound') return {};
      const fix = rule.fix ? changeOf(rule.fix, span, scope) : preferredOf(selected);
      const suggestions = rule.suggest.flatMap((change) => changeOf(change, span, scope) ?? []);
      return { ...(fix && { fix }), ...(suggestions.length > 0 && { suggestions }) };
    },
  };

  /** What is to stand in the place of a match, where its lexicon says so. */
  function preferredOf({ node: handle }: Selected): Fix | undefined {
    const row = kindOf(handle) === MARK ? rowOf(handle) : -1;
    const mark = detected.marks[row];
    const preferred = mark?.attributes['preferred'];
    if (!mark || mark.field < 0 || typeof preferred !== 'string' || fields[mark.field]!.context) return undefined;
    const { field, start, end } = mark;
    const { pointer, text } = fields[field]!;
    const found = inCaseOf(text.slice(start, end), preferred, isSentenceStart(text, start));
    // A hashtag ends where a space begins.
    if (/\s/.test(found) && withinOf(detected, row).includes('hashtag')) return undefined;
    return titled(
      { edit: { field: pointer, start, end, text: found }, shown: mask.range(field, start, end) },
      'replace',
    );
  }

  function changeOf(change: Change, span: Span | undefined, scope: Scope<Check>): Fix | undefined {
    const text = change.text ? renderKnown(change.text, scope) : '';
    // What is masked may not be quoted, and a mask may not be put into the post.
    if (text === undefined || mask.text(text) !== text) return undefined;
    const placed = place(change, text, span);
    if (!placed) return undefined;
    const title = change.title && renderTemplate(change.title, scope, mask.text);
    return title === undefined ? titled(placed, change.kind) : { title, edits: [placed.edit] };
  }

  function place(change: Change, text: string, span: Span | undefined): Placed | undefined {
    const whole = targetOf(change, span);
    if (!whole) return undefined;
    const { field, pointer } = whole;
    const old = fields[field]?.text ?? '';
    // Where the rule names a field, it is meant as a whole.
    const { start, end } = change.field === undefined && span ? span : { start: 0, end: old.length };
    const at = (from: number, to: number, by: string): Placed => ({
      edit: { field: pointer, start: from, end: to, text: by },
      shown: field < 0 ? '' : mask.range(field, from, to),
    });
    switch (change.kind) {
      case 'replace':
        return at(start, end, text);
      case 'append':
        return at(old.length, old.length, old === '' || /\s$/.test(old) || /^\s/.test(text) ? text : ` ${text}`);
      case 'delete':
        return at(...withoutGap(old, start, end), '');
      default: {
        const place = anchor(change, old, start, end);
        return place === undefined ? undefined : at(place, place, text);
      }
    }
  }

  /** The field a change is made in; -1 with a pointer where the post has it not yet. Nobody changes the words of others. */
  function targetOf(
    { field: named, kind }: Change,
    span: Span | undefined,
  ): { field: number; pointer: string } | undefined {
    if (named === undefined && span) return ownField(fields, span.field);
    const pointer = named ?? (kind === 'append' ? '/text' : undefined);
    if (pointer === undefined) return undefined;
    const field = fields.findIndex((each) => each.pointer === pointer);
    return field < 0 && kind !== 'append' ? undefined : { field, pointer };
  }
}

function ownField(fields: readonly Field[], field: number): { field: number; pointer: string } | undefined {
  const { context, pointer } = fields[field]!;
  return context ? undefined : { field, pointer };
}

/** Where text is put in: on one side of what was found, or of a text of the field. */
function anchor({ of, side }: Change, text: string, start: number, end: number): number | undefined {
  if (of === true) return side === 'before' ? start : end;
  const at = text.indexOf(of);
  if (at < 0) return undefined;
  return side === 'before' ? at : at + of.length;
}

/** What is deleted takes one of the spaces around it along, so that no two are left, and none before a full stop. */
function withoutGap(text: string, start: number, end: number): [number, number] {
  const isSpace = (at: number) => text[at] === ' ';
  if (isSpace(start - 1) && (end === text.length || /[\s.,;:!?…)]/.test(text[end]!))) return [start - 1, end];
  return (start === 0 || /\s/.test(text[start - 1]!)) && isSpace(end) ? [start, end + 1] : [start, end];
}

function titled({ edit, shown }: Placed, kind: Change['kind']): Fix {
  const text = edit.text.trim();
  const title = {
    replace: shown === '' ? `Write “${text}”` : `Replace “${shown}” with “${text}”`,
    append: `Add “${text}” at the end`,
    delete: `Delete “${shown.trim()}”`,
    insert: `Insert “${text}”`,
  }[kind];
  return { title, edits: [edit] };
}

/** WHEELCHAIR BOUND, Wheelchair bound, wheelchair bound. */
function inCaseOf(found: string, text: string, isFirst: boolean): string {
  const letters = found.replaceAll(/\P{L}/gu, '');
  const asFirst = () => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  if (letters.length > 1 && letters === letters.toUpperCase()) {
    // An abbreviation (OAP) is written so; what stands for it is not.
    const isAbbreviation = letters.length <= longestAbbreviation && !/\s/.test(found);
    return !isAbbreviation ? text.toUpperCase() : isFirst ? asFirst() : text;
  }
  return /^\P{L}*\p{Lu}/u.test(found) ? asFirst() : text;
}

const longestAbbreviation = 5;

function isSentenceStart(text: string, at: number): boolean {
  return /(?:^|[.!?\n])\s*$/.test(text.slice(Math.max(0, at - 3), at));
}
