/**
 * The files of a pack put together to one value: policy.json, settings.json, facts.json, lexicons/*.json, clauses/*.json, or
 * one file that holds it all. A file that is no JSON leaves a gap, and nothing else.
 */
import type { Unreadable } from '../program/unread.ts';
import { jsonType, typeNames } from '../shape/jsonType.ts';
import { toPointer } from '../shape/pointer.ts';
import { type JsonEntry, type JsonNode, jsonValue, parseJson } from './parseJson.ts';
import { policyKeys } from './policyKeys.ts';
import type { PackFiles } from './readPackFiles.ts';

/** A file, and the pointer in the pack of what it holds. */
export interface Part {
  readonly prefix: string;
  readonly file: string;
  /** Undefined where it could not be read. */
  readonly root: JsonNode | undefined;
}

/** What is wrong with a file by itself, from `start` to `end` in its text. */
export interface FileFault {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly file: string;
  readonly pointer: string;
  readonly start: number;
  readonly end: number;
}

export interface Gathered {
  readonly pack: Readonly<Record<string, unknown>>;
  readonly parts: readonly Part[];
  readonly faults: readonly FileFault[];
  readonly unread: readonly Unreadable[];
}

export const fileBounds = { files: 20_000, characters: 16_777_216 } as const;

const sections = ['settings', 'facts'] as const;
const folders = ['lexicons', 'clauses'] as const;
const elsewhere: readonly string[] = [...sections, ...folders];

export function gatherFiles(files: PackFiles): Gathered {
  const paths = Object.keys(files).sort();
  const isSingle = paths.length === 1 && !folders.some((folder) => paths[0]!.startsWith(`${folder}/`));
  const head = isSingle ? paths[0]! : 'policy.json';
  const pack: Record<string, unknown> = Object.create(null);
  const parts: Part[] = [];
  const faults: FileFault[] = [];
  const unread: Unreadable[] = [];
  let characters = 0;

  if (paths.length > fileBounds.files) {
    add('too-many-files', { max: fileBounds.files, found: paths.length }, paths[fileBounds.files]!);
    skip('');
  } else {
    readHead();
    if (!isSingle) readOthers();
    const known = new Set([head, ...parts.map(({ file }) => file)]);
    for (const path of paths) if (!known.has(path)) add('unexpected-file', { file: path }, path);
  }
  return { pack, parts, faults, unread };

  function add(code: string, params: FileFault['params'], file: string, start = 0, end = 0, pointer = ''): void {
    faults.push({ code, params, file, start, end, pointer });
  }

  function skip(pointer: string, file?: string): void {
    const text = file !== undefined && Object.hasOwn(files, file) ? String(files[file]) : undefined;
    unread.push({ pointer, ...(text !== undefined && { text }) });
  }

  /** The tree of a file; undefined where it is no JSON. */
  function read(file: string, prefix: string): JsonNode | undefined {
    const root = readText(file);
    parts.push({ prefix, file, root });
    if (!root && prefix !== '') skip(prefix, file);
    return root;
  }

  function readText(file: string): JsonNode | undefined {
    const text: unknown = files[file];
    if (typeof text !== 'string') {
      add('no-text', { file }, file);
      return undefined;
    }
    characters += text.length;
    if (characters > fileBounds.characters) {
      add('too-much-text', { max: fileBounds.characters }, file);
      return undefined;
    }
    // A byte order mark is no part of the JSON; a space in its place keeps the offsets.
    const { root, faults: found } = parseJson(text.replace(/^\ufeff/, ' '));
    for (const { code, params, start, end } of found) add(code, params, file, start, end);
    return root;
  }

  function readHead(): void {
    if (!Object.hasOwn(files, head)) add('missing-file', { file: head }, head);
    const root = Object.hasOwn(files, head) ? read(head, '') : undefined;
    if (root?.entries) {
      for (const { key, value } of root.entries)
        if (isSingle || !elsewhere.includes(key.value)) pack[key.value] = jsonValue(value);
        else addMisplaced(key);
      return;
    }
    const found = root && typeNames[jsonType(jsonValue(root))];
    if (found) add('wrong-type', { expected: 'an object', found }, head, root.start, root.end);
    if (isSingle) skip('', head);
    else for (const key of policyKeys) skip(`/${key}`, head);
  }

  function addMisplaced({ value: key, start, end }: JsonEntry['key']): void {
    const pointer = toPointer([key]);
    add('misplaced-key', { key, file: placeOf(key) }, head, start, end, pointer);
    // What others want of it is there, only not where it is read.
    if (!paths.some((path) => path.startsWith(key))) skip(pointer);
  }

  function readOthers(): void {
    const readValue = (file: string, prefix: string) => {
      const root = read(file, prefix);
      return root && jsonValue(root);
    };
    for (const section of sections)
      if (Object.hasOwn(files, `${section}.json`)) pack[section] = readValue(`${section}.json`, `/${section}`);
    for (const folder of folders) {
      const inFolder = paths.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json'));
      pack[folder] = inFolder.map((path, index) => readValue(path, `/${folder}/${index}`) ?? null);
    }
  }
}

/** Where a key that is not one of policy.json stands. */
function placeOf(key: string): string {
  return (folders as readonly string[]).includes(key) ? `the files of the folder ${key}/` : `${key}.json`;
}
