/** Texts of a rule with `{{node.x}}`, `{{post.x}}`, `{{settings.x}}`: expanded once, never again in what they insert. */
import { UNKNOWN } from '../facts/unknown.ts';
import type { Environment } from '../logic/environment.ts';
import type { Scope } from '../logic/term.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';
import type { Check } from './check.ts';

export interface Template {
  readonly source: string;
  readonly parts: readonly (string | TemplateVariable)[];
}

interface TemplateVariable {
  readonly get: (scope: Scope<Check>) => unknown;
  /** true where it quotes the post, so that it must be masked. */
  readonly quotes: boolean;
}

export function compileTemplate(
  source: string,
  environment: Environment<Check>,
  pointer: string,
  faults: Fault[],
): Template {
  const parts: (string | TemplateVariable)[] = [];
  const pieces = source.split(/\{\{\s*([^{}]*?)\s*\}\}/);
  pieces.forEach((piece, index) => {
    if (index % 2 === 0) {
      if (piece !== '') parts.push(piece);
      return;
    }
    const variable = environment.variable(piece);
    if (!variable) {
      const near = nearest(piece, environment.variables());
      faults.push({ code: 'unknown-name', params: { found: piece, ...(near && { near }) }, pointer });
      return;
    }
    parts.push({ get: variable.get, quotes: !piece.startsWith('settings.') });
  });
  return { source, parts };
}

export function renderTemplate(template: Template, scope: Scope<Check>, mask: (text: string) => string): string {
  const { parts } = template;
  if (parts.length === 1 && typeof parts[0] === 'string') return parts[0];
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else text += part.quotes ? mask(show(part.get(scope))) : show(part.get(scope));
  }
  return text;
}

/** The text without a mask; undefined where something it inserts is not known. For what is put into the post itself. */
export function renderKnown({ parts }: Template, scope: Scope<Check>): string | undefined {
  let text = '';
  for (const part of parts) {
    const value = typeof part === 'string' ? part : part.get(scope);
    if (value === UNKNOWN || value === null || value === undefined) return undefined;
    text += show(value);
  }
  return text;
}

function show(value: unknown): string {
  if (value === UNKNOWN || value === null || value === undefined) return '…';
  if (Array.isArray(value)) return value.map(show).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
