/** A new rule in the file of its clause: what stands there stays as it is written, remarks and all. */
import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { newRule, nothingRemark, toJson } from './clauseFile.ts';

/** The text of the file with the rule behind those it has; undefined where it holds no clause. */
export function withRule(text: string, id: string): string | undefined {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const lastProperty = root?.type === 'object' ? root.children?.at(-1) : undefined;
  if (!root || !lastProperty) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const rule = indented(toJson(newRule(id)).trimEnd(), 4, eol);
  const whole = `"rules": [${eol}${rule}${eol}  ]`;
  const rules = findNodeAtLocation(root, ['rules']);
  const nothing = findNodeAtLocation(root, ['nothing']);
  if (rules?.type === 'array') {
    const last = rules.children?.at(-1);
    return last ? after(text, last, `,${eol}${rule}`) : replaced(text, rules.parent!, whole);
  }
  // A clause that has a rule has something to show.
  if (nothing?.type === 'string') return withoutRemark(replaced(text, nothing.parent!, whole));
  return after(text, lastProperty, `,${eol}  ${whole}`);
}

function after(text: string, { offset, length }: Node, more: string): string {
  return text.slice(0, offset + length) + more + text.slice(offset + length);
}

function replaced(text: string, { offset, length }: Node, by: string): string {
  return text.slice(0, offset) + by + text.slice(offset + length);
}

function withoutRemark(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== nothingRemark)
    .join('\n');
}

function indented(text: string, by: number, eol: string): string {
  return text
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join(eol);
}
