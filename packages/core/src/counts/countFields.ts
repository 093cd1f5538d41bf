/** Lengths of the fields of a post as one network counts them. */
import type { Scanned } from '../draft/scanned.ts';
import type { Limit, Platform } from '../plugins.ts';
import type { Post } from '../post/post.ts';
import { TOKEN, type TokenType, tokenTypes } from '../scan/rows.ts';

export interface FieldCount {
  readonly length: number;
  readonly limit: Limit;
}

/** The count of every field, undefined where the network has no known limit for it or it is not published there. */
export function countFields(scanned: Scanned, platform: Platform): (FieldCount | undefined)[] {
  return scanned.fields.map((field, index) => {
    const limit = field.context ? undefined : limitOf(platform, field.name, scanned.post);
    if (!limit) return undefined;
    const tokens = tokenVisitor(scanned, index);
    return { limit, length: limit.count.count({ text: field.text, tokens }) };
  });
}

/** The limit that holds for a field: one for the post's tier or surface before one for all. */
function limitOf(platform: Platform, name: string, post: Post): Limit | undefined {
  let best: Limit | undefined;
  for (const limit of platform.limits) {
    if (limit.field !== name && !(limit.field === 'text' && name === 'thread.text')) continue;
    if (limit.tier !== undefined && limit.tier !== post.account?.tier) continue;
    if (limit.surface !== undefined && limit.surface !== post.surface) continue;
    if (!best || limit.tier !== undefined || limit.surface !== undefined) best = limit;
  }
  return best;
}

/** Calls back for every token of a field, in order. */
export function tokenVisitor(
  scanned: Scanned,
  field: number,
): (visit: (type: TokenType, start: number, end: number) => void) => void {
  const { rows } = scanned.rows.tokens;
  const { tokens, tokensEnd } = scanned.bounds[field]!;
  return (visit) => {
    for (let token = tokens; token < tokensEnd; token++) {
      const at = token * TOKEN.stride;
      visit(tokenTypes[rows[at]!]!, rows[at + TOKEN.start]!, rows[at + TOKEN.end]!);
    }
  };
}
