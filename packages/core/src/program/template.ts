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
  for (const { text, name } of split(source)) {
    if (text !== '') parts.push(text);
    if (name === undefined) continue;
    const variable = environment.variable(name);
    if (variable) parts.push({ get: variable.get, quotes: !name.startsWith('settings.') });
    else {
      const near = faults.length < 50 ? nearest(name, environment.variables()) : undefined;
      faults.push({ code: 'unknown-name', params: { found: name, ...(near && { near }) }, pointer });
    }
  }
  return { source, parts };
}

/** Each piece of text with the name behind it. By hand: a pattern would look at spaces between the braces over and over. */
function split(source: string): { text: string; name?: string }[] {
  const pieces: { text: string; name?: string }[] = [];
  let from = 0;
  for (let at = source.indexOf('{{'); at >= 0; at = source.indexOf('{{', at + 2)) {
    const close = source.indexOf('}}', at + 2);
    if (close < 0) break;
    const open = source.lastIndexOf('{{', close - 2);
    const name = source.slice(open + 2, close);
    at = close;
    if (/[{}]/.test(name)) continue;
    pieces.push({ text: source.slice(from, open), name: name.trim() });
    from = close + 2;
  }
  pieces.push({ text: source.slice(from) });
  return pieces;
}

export function renderTemplate(template: Template, scope: Scope<Check>, mask: (text: string) => string): string {
  const { parts } = template;
  if (parts.length === 1 && typeof parts[0] === 'string') return parts[0];
  let text = '';
  for (const part of parts) {
    if (text.length > longestText) return cut(text, longestText);
    if (typeof part === 'string') text += part;
    else text += cut(part.quotes ? mask(show(part.get(scope))) : show(part.get(scope)), longestInsert);
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

/** What is inserted is cut: a text of a post may be long, and a message may insert it many times. */
export const longestInsert = 1_000;
/** And so is the whole: it stands in every finding. */
export const longestText = 8_000;

/** Cut once before it is masked, so that masking stays cheap: far enough behind, and through no number or address. */
function show(value: unknown): string {
  const text = whole(value);
  if (text.length <= 2 * longestInsert) return text;
  let end = 2 * longestInsert;
  while (end > 0 && !/\s/.test(text[end - 1]!)) end--;
  while (end > 0 && /[\d\s().+-]/.test(text[end - 1]!)) end--;
  return `${text.slice(0, end)}…`;
}

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function whole(value: unknown): string {
  if (value === UNKNOWN || value === null || value === undefined) return '…';
  if (Array.isArray(value)) return value.map(whole).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
