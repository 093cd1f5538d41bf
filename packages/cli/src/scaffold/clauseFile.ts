/** The text of new clauses and rules: JSON with remarks on what comes next. */

export interface NewClause {
  readonly clause: string;
  readonly units: readonly string[];
  readonly gist: string;
}

const schema = '../node_modules/@postlint/core/schema/clause.schema.json';

/** Why a clause of a document has no rules as long as nobody has looked at it: coverage does not take it for an answer. */
export const undecided = 'It has not been decided yet what a post can show of it.';

/** The remark over "nothing", which goes with it. */
export const nothingRemark =
  '// Replace this line by rules ("postlint new rule" writes the first), or say why a post can show nothing of it.';

export function clauseText({ clause, units, gist }: NewClause): string {
  return [
    '{',
    `  "$schema": ${JSON.stringify(schema)},`,
    `  "clause": ${JSON.stringify(clause)},`,
    ...(units.length > 0 ? [`  "units": ${list(units)},`] : []),
    `  "gist": ${JSON.stringify(gist)},`,
    `  ${nothingRemark}`,
    `  "nothing": ${JSON.stringify(undecided)}`,
    '}',
    '',
  ].join('\n');
}

/** A rule that runs as it stands, and finds only words that nobody writes. It is a draft: tests see it, checks do not. */
export function newRule(id: string): object {
  return {
    id,
    stage: 'draft',
    severity: 'warning',
    applies: { kind: ['post', 'reply'] },
    forbid: ['words to look for'],
    message: '“{{node.text}}” is what this rule looks for.',
    why: 'Say here why it matters.',
    do: 'Say here what to do instead.',
    examples: {
      fails: [{ post: 'A post with words to look for in it.', finds: ['words to look for'] }],
      passes: ['A post that is nearly like it, and is right.'],
      inapplicable: [{ post: { text: 'A message with words to look for in it.', kind: 'message' } }],
    },
  };
}

export function clauseWithRuleText({ clause, units, gist }: NewClause, rule: object): string {
  const value = { $schema: schema, clause, ...(units.length > 0 && { units }), gist, rules: [rule] };
  return toJson(value);
}

/** With short lists of texts on one line, as people write them. */
export function toJson(value: object): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replaceAll(/\[\n\s+("[^\n]*"(?:,\n\s+"[^\n]*")*)\n\s+\]/g, (whole, texts: string) => {
    const line = `[${texts.replaceAll(/,\n\s+/g, ', ')}]`;
    return line.length > 80 ? whole : line;
  })}\n`;
}

function list(texts: readonly string[]): string {
  return `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
}
