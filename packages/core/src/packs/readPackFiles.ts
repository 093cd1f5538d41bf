/**
 * A pack as files: policy.json, settings.json, facts.json, lexicons/*.json, clauses/*.json, or one file that
 * holds it all. JSON with comments and trailing commas. Files come as `{ path: text }`: this reads no disk.
 *
 * A file that is no JSON hides itself and nothing else: the others are read, and what can only follow from the one
 * that is missing is not said.
 */

import type { Unreadable } from '../program/unread.ts';
import { toMessage } from '../report/messages.ts';
import type { PackInput } from '../schema/types.ts';
import { isObject, jsonType, typeNames } from '../shape/jsonType.ts';
import { toPointer } from '../shape/pointer.ts';
import type { PackFault } from './packFault.ts';
import { jsonValue, parseJson } from './parseJson.ts';
import { createPlaces, type Part } from './places.ts';
import { policyKeys } from './policyKeys.ts';
import { type ReadPackOptions, readPack } from './readPack.ts';

export type PackFiles = Readonly<Record<string, string>>;

export interface PackFromFiles {
  /** The files put together; undefined where one of them is no JSON or the head is missing. Not yet checked. */
  readonly pack: PackInput | undefined;
  /** What is wrong with the files by themselves. */
  readonly faults: readonly PackFault[];
  /** Adds file and place to faults of this pack. */
  readonly locate: (faults: readonly PackFault[]) => PackFault[];
  /**
   * Every fault: those of the files, and those a linter would find in all of them that can be read. By file and place.
   * `pack` is there only where there is none.
   */
  readonly check: (options?: ReadPackOptions) => { pack: PackInput | undefined; faults: readonly PackFault[] };
}

export const fileBounds = { files: 20_000, characters: 16_777_216 } as const;

const sections = ['settings', 'facts'] as const;
const folders = ['lexicons', 'clauses'] as const;

export function readPackFiles(files: PackFiles): PackFromFiles {
  const faults: PackFault[] = [];
  const parts: Part[] = [];
  /** What could not be read. */
  const unread: Unreadable[] = [];
  const pack: Record<string, unknown> = Object.create(null);
  const paths = Object.keys(files).sort();
  const isSingle = paths.length === 1 && !folders.some((folder) => paths[0]!.startsWith(`${folder}/`));
  const head = isSingle ? paths[0]! : 'policy.json';
  const places = createPlaces(files, parts, () => pack['name']);
  let characters = 0;

  const add = (code: string, params: PackFault['params'], file: string, start = 0, end = 0) =>
    faults.push({
      pack: '',
      code,
      params,
      pointer: '',
      message: toMessage(code, params),
      ...(typeof params['near'] === 'string' && { suggest: params['near'] }),
      file,
      ...places.range(file, start, end),
    });

  /** The value of a file; undefined where it has none. */
  function read(file: string, prefix: string): unknown {
    const text: unknown = files[file];
    const part: Part = { prefix, file, root: undefined };
    parts.push(part);
    if (typeof text !== 'string') add('no-text', { file }, file);
    else if ((characters += text.length) > fileBounds.characters)
      add('too-much-text', { max: fileBounds.characters }, file);
    else {
      // A byte order mark is no part of the JSON; a space in its place keeps the offsets.
      const { root, faults: found } = parseJson(text.replace(/^\ufeff/, ' '));
      for (const { code, params, start, end } of found) add(code, params, file, start, end);
      if (root) {
        part.root = root;
        return jsonValue(root);
      }
    }
    if (prefix === '') skipHead();
    else unread.push({ pointer: prefix, text: String(text) });
    return undefined;
  }

  function skipHead(): void {
    const text = String(files[head] ?? '');
    if (isSingle) unread.push({ pointer: '', text });
    else for (const key of policyKeys) unread.push({ pointer: `/${key}`, text });
  }

  function readHead(): void {
    if (!Object.hasOwn(files, head)) {
      add('missing-file', { file: head }, head);
      skipHead();
      return;
    }
    const value = read(head, '');
    if (isObject(value)) addKeys(value);
    else if (value !== undefined) {
      add('wrong-type', { expected: 'an object', found: typeNames[jsonType(value)]! }, head, 0, files[head]!.length);
      skipHead();
    }
  }

  function addKeys(value: Record<string, unknown>): void {
    for (const key of Object.keys(value)) {
      const isElsewhere = !isSingle && ([...sections, ...folders] as string[]).includes(key);
      if (!isElsewhere) pack[key] = value[key];
      else {
        const file = (folders as readonly string[]).includes(key) ? `the files of the folder ${key}/` : `${key}.json`;
        const params = { key, file };
        unread.push({ pointer: toPointer([key]) });
        const fault = { pack: '', code: 'misplaced-key', params, pointer: toPointer([key]), meant: 'key' } as const;
        faults.push(places.locateIn(head, { ...fault, message: toMessage(fault.code, params) }));
      }
    }
  }

  readHead();
  if (paths.length > fileBounds.files) {
    add('too-many-files', { max: fileBounds.files, found: paths.length }, paths[fileBounds.files]!);
    unread.push({ pointer: '', text: '' });
  } else if (!isSingle) {
    for (const section of sections)
      if (Object.hasOwn(files, `${section}.json`)) pack[section] = read(`${section}.json`, `/${section}`);
    for (const folder of folders) {
      const inFolder = paths.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json'));
      pack[folder] = inFolder.map((path, index) => read(path, `/${folder}/${index}`) ?? null);
    }
  }
  const known = new Set([head, ...parts.map(({ file }) => file)]);
  if (paths.length <= fileBounds.files)
    for (const path of paths) if (!known.has(path)) add('unexpected-file', { file: path }, path);

  return {
    pack: unread.length === 0 ? (pack as unknown as PackInput) : undefined,
    faults,
    locate: (found) => found.map((fault) => places.locate(fault)),
    check: (options = {}) => {
      const found = unread.some(({ pointer }) => pointer === '') ? [] : readPack(pack, options, unread).faults;
      const all = [...faults, ...found.map((fault) => places.locate(fault))].sort(byPlace);
      return { pack: all.length === 0 ? (pack as unknown as PackInput) : undefined, faults: all };
    },
  };
}

/** Faults of other packs, which have no file here, come last. */
function byPlace(a: PackFault, b: PackFault): number {
  if (a.file !== b.file) return a.file === undefined ? 1 : b.file === undefined ? -1 : a.file < b.file ? -1 : 1;
  return (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0);
}
