/** How many of the places where personal data stands a detector marks, by type; and what it marks beside. */
import type { Linter, PostNode } from '@postlint/core';
import type { SpanRow } from './publicSets/personalData.ts';

export interface SpanCounts {
  readonly type: string;
  readonly of: number;
  /** Marked in part, and from the first to the last character. */
  readonly touched: number;
  readonly exact: number;
}

export interface SpanResult {
  readonly types: readonly SpanCounts[];
  /** Rows without personal data, and those of them where a mark stands. */
  readonly cleanRows: number;
  readonly markedCleanRows: number;
}

export function measureSpans(linter: Linter, rows: readonly SpanRow[]): SpanResult {
  const types = new Map<string, { of: number; touched: number; exact: number }>();
  let cleanRows = 0;
  let markedCleanRows = 0;
  for (const { text, spans } of rows) {
    const marks = personalDataIn(linter.read({ platform: 'default', text }).tree());
    if (spans.length === 0) {
      cleanRows++;
      if (marks.length > 0) markedCleanRows++;
    }
    for (const { type, start, end } of spans) {
      const counts = types.get(type) ?? { of: 0, touched: 0, exact: 0 };
      types.set(type, counts);
      counts.of++;
      if (marks.some((mark) => mark.start < end && mark.end > start)) counts.touched++;
      if (marks.some((mark) => mark.start === start && mark.end === end)) counts.exact++;
    }
  }
  return {
    types: [...types].map(([type, counts]) => ({ type, ...counts })).sort((a, b) => (a.type < b.type ? -1 : 1)),
    cleanRows,
    markedCleanRows,
  };
}

interface AnyNode {
  readonly type: string;
  readonly organisational?: boolean;
  readonly children?: readonly AnyNode[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

/** Places of marks of that type that are somebody's own, wherever they stand in the tree of a post that has one text. */
function personalDataIn(root: PostNode): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const visit = (node: AnyNode): void => {
    const { start, end } = node.position ?? {};
    const isOwn = node.type === 'personalData' && node.organisational !== true;
    if (isOwn && start?.offset !== undefined && end?.offset !== undefined)
      found.push({ start: start.offset, end: end.offset });
    node.children?.forEach(visit);
  };
  visit(root as AnyNode);
  return found;
}
