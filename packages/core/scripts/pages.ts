/** The pages of the reference, made of the JSON Schemas: a section for every object, a row for every key of it. */
import type { JsonSchema, JsonSchemas } from './jsonSchemas.ts';

const columns =
  'Keys in **bold** must be there. A *word* is one of those its meaning lists; *by name* is an object whose keys are names.';

/** Longer examples are better read where their parts are explained. */
const longestExample = 120;

export function referencePage({ clause, lexicon, facts, settings, policy }: JsonSchemas): string {
  const known = new Map<string, JsonSchema>();
  return page('Reference: the files of a pack', [
    `Every key that a pack may have. What rules do, by example: [rules](rules.md); what phrases are written in: [phrases](phrases.md);
what selectors can name: [the tree of a post](tree.md); what conditions can read: [the post](post.md), with the operators of
[JsonLogic](https://jsonlogic.com/operations.html).`,
    `A pack is a folder with [\`policy.json\`](#policy) and, where there is something to say, [\`settings.json\`](#settings),
[\`facts.json\`](#facts), a folder \`lexicons\` with a file for each [lexicon](#lexicon), and a folder \`clauses\` with a file for each
[clause](#clause). Or it is one file: the keys of \`policy.json\` and, beside them, \`settings\`, \`facts\`, and the lists \`lexicons\` and
\`clauses\`. Files may have comments. With \`$schema\` in its first line an editor completes the file from what stands here.`,
    `${columns} One that is not\nthere says nothing, unless its meaning tells what that stands for.`,
    ...sections('clause', clause, known),
    ...sections('lexicon', lexicon, known),
    ...sections('facts', facts, known),
    ...sections('settings', settings, known),
    ...sections('policy', policy, known),
  ]);
}

export function postPage({ post }: JsonSchemas): string {
  return page('Reference: the post', [
    `What is handed in to be checked. The same keys stand in the front matter of a Markdown draft; conditions read them as
\`post.account.type\`. A key that is not listed here is reported, with the nearest that is.`,
    columns,
    ...sections('post', post, new Map()),
  ]);
}

function page(title: string, parts: readonly string[]): string {
  const source = '<!-- Made from packages/core/src/schema by `pnpm generate`; do not edit. -->';
  return `${[`# ${title}`, source, ...parts].join('\n\n')}\n`;
}

// -- sections ---------------------------------------------------------------------------------------------------

/** A section for a schema, and one for every object in it that the page has not yet. */
function sections(name: string, root: JsonSchema, known: Map<string, JsonSchema>): string[] {
  const found = [section('##', name, root)];
  const visit = (schema: JsonSchema): void => {
    for (const each of referencesIn(schema)) {
      const object = root.$defs![each]!;
      const other = known.get(each);
      if (other && JSON.stringify(other) !== JSON.stringify(object))
        throw new Error(`Unexpected second object with the name "${each}", expected one on a page`);
      if (other) continue;
      known.set(each, object);
      found.push(section('###', each, object));
      visit(object);
    }
  };
  visit(root);
  return found;
}

function section(level: string, name: string, { description = '', examples = [], ...schema }: JsonSchema): string {
  const { properties = {}, required = [] } = schema;
  const rows = Object.entries(properties).map(([key, value]) => row(key, value, required.includes(key)));
  const head = ['| key | value | meaning | example |', '| --- | --- | --- | --- |'];
  const shown = examples.every((example) => toLine(example).length <= longestExample)
    ? examples.map((example) => `- ${code(toLine(example))}`).join('\n')
    : examples.map((example) => `\`\`\`json\n${toLines(example)}\n\`\`\``).join('\n\n');
  const table = rows.length > 0 ? [...head, ...rows].join('\n') : '';
  return [`${level} ${name}`, prose(description), shown, table].filter((part) => part !== '').join('\n\n');
}

function row(key: string, schema: JsonSchema, isRequired: boolean): string {
  if (schema.description === undefined || schema.examples === undefined)
    throw new Error(`Unexpected key "${key}" without a meaning or an example, expected key(schema, meaning, example)`);
  const name = isRequired ? `**${code(key)}**` : code(key);
  const cells = [name, orOf(valuesOf(schema)), prose(schema.description), exampleOf(schema)];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function exampleOf(schema: JsonSchema): string {
  const example = toLine(schema.examples?.[0]);
  const [object] = referencesIn(schema);
  return example.length > longestExample && object !== undefined ? `see ${link(object)}` : code(example);
}

const link = (object: string) => `[${object}](#${object.toLowerCase()})`;

/** Names of the objects a schema refers to, in its order. */
function referencesIn(schema: JsonSchema): string[] {
  const { $ref, properties = {}, items, additionalProperties, anyOf = [] } = schema;
  if ($ref !== undefined) return [nameOf($ref)];
  const inside = [...Object.values(properties), ...anyOf];
  if (items) inside.push(items);
  if (typeof additionalProperties === 'object') inside.push(additionalProperties);
  return inside.flatMap(referencesIn);
}

const nameOf = (reference: string) => reference.slice('#/$defs/'.length);

// -- values -----------------------------------------------------------------------------------------------------

/** What a key may have, in words: one for each way to write it. `null` is the page's to tell. */
function valuesOf(schema: JsonSchema): string[] {
  const { $ref, anyOf, const: only, enum: words, type, items, additionalProperties } = schema;
  if ($ref !== undefined) return [link(nameOf($ref))];
  if (anyOf) return [...new Set(anyOf.flatMap(valuesOf))];
  if (only !== undefined) return [code(toLine(only))];
  if (words) return ['word'];
  if (Array.isArray(type)) return type.flatMap((each: string) => valuesOf({ type: each }));
  switch (type) {
    case 'string':
      return ['text'];
    case 'number':
      return ['number'];
    case 'integer':
      return ['whole number'];
    case 'boolean':
      return ['`true`', '`false`'];
    case 'null':
      return [];
    case 'array':
      return [`list of ${orOf(valuesOf(items!))}`];
    case 'object':
      if (typeof additionalProperties !== 'object')
        throw new Error('Unexpected object without a name, expected named(name, schema, meaning)');
      return [`by name: ${orOf(valuesOf(additionalProperties))}`];
    case undefined:
      return ['anything'];
    default:
      throw new Error(`Unexpected type "${type}": the page has no word for it`);
  }
}

function orOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

// -- text -------------------------------------------------------------------------------------------------------

const code = (text: string) => `\`${text}\``;

/** A description as Markdown: what stands in quotation marks, braces or angle brackets is code, signs are signs. */
function prose(text: string): string {
  return text
    .split(/(\{\{[^}]*\}\}|\{[^{}]*\}|"[^"]*"|[\w.]*<[^<>\s]+>)/)
    .map((part, index) => (index % 2 === 1 ? code(part) : part.replaceAll(/[*_<]/g, '\\$&')))
    .join('');
}

/** JSON in one line, as people write it. */
function toLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}: ${toLine(each)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

/** JSON in as few lines as fit. */
function toLines(value: unknown, indent = '', before = 0): string {
  const line = toLine(value);
  if (typeof value !== 'object' || value === null || indent.length + before + line.length <= 100) return line;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((each) => inner + toLines(each, inner))
    : Object.entries(value).map(([key, each]) => {
        const name = `${JSON.stringify(key)}: `;
        return inner + name + toLines(each, inner, name.length);
      });
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
