/** The zod descriptions as JSON Schema, in which every object with a name stands once, under `$defs`. */
import { z } from 'zod';
import { names } from '../src/schema/key.ts';
import {
  clauseSchema,
  factsSchema,
  lexiconSchema,
  packSchema,
  policySchema,
  settingsSchema,
} from '../src/schema/pack.ts';
import { postSchema } from '../src/schema/post.ts';
import { reportSchema } from '../src/schema/report.ts';

const schemas = {
  post: postSchema,
  report: reportSchema,
  pack: packSchema,
  policy: policySchema,
  settings: settingsSchema,
  facts: factsSchema,
  lexicon: lexiconSchema,
  clause: clauseSchema,
};

export type JsonSchemas = Readonly<Record<keyof typeof schemas, JsonSchema>>;

/** As much of JSON Schema as the descriptions come to. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

export function toJsonSchemas(): JsonSchemas {
  const made = Object.entries(schemas).map(([name, schema]) => {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata: new Metadata(schema) });
    return [name, { title: `Postlint ${name}`, ...json }];
  });
  return Object.fromEntries(made) as JsonSchemas;
}

/** What is said of a schema, with its name; that of the root would make it a definition of itself. */
class Metadata extends z.core.$ZodRegistry<Record<string, unknown>> {
  readonly #root: z.ZodType;
  constructor(root: z.ZodType) {
    super();
    this.#root = root;
  }
  override get(schema: z.core.$ZodType): Record<string, unknown> {
    return { ...z.globalRegistry.get(schema), ...(schema !== this.#root && names.get(schema)) };
  }
}
