import type { Linter } from '@postlint/core';

export interface FoundMark {
  readonly type: 'personalData' | 'person';
  /** Of personal data its kind, of a name "person". */
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly valid?: boolean;
  readonly near?: string;
  readonly organisational?: boolean;
  readonly reserved?: boolean;
  readonly line?: string;
  readonly by?: string;
}

interface AnyNode {
  readonly type: string;
  readonly children?: readonly AnyNode[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

/** What the detectors find in a text. */
export function marksIn(linter: Linter, text: string): FoundMark[] {
  const found: FoundMark[] = [];
  const visit = ({ children, position, ...node }: AnyNode): void => {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if ((node.type === 'personalData' || node.type === 'person') && start !== undefined && end !== undefined)
      found.push({ kind: 'person', ...node, text: text.slice(start, end), start, end } as FoundMark);
    children?.forEach(visit);
  };
  visit(linter.read({ platform: 'default', text }).tree() as AnyNode);
  return found;
}
