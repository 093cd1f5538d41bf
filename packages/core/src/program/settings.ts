/** The settings of all packs and of the host, laid over each other and looked at as a whole. */

import { mend } from '../packs/mend.ts';
import { packShape } from '../packs/packShape.generated.ts';
import type { PackInput } from '../schema/pack.ts';
import { compileReader, type ReaderOptions } from '../shape/compileReader.ts';
import type { Fault } from '../shape/fault.ts';
import { isObject, jsonType, jsonTypesOf } from '../shape/jsonType.ts';
import { mergeLayers } from '../shape/merge.ts';
import { nearest } from '../shape/nearest.ts';
import { fromPointer, type PathKey, toPointer } from '../shape/pointer.ts';
import type { ObjectShape } from '../shape/shape.ts';
import { programBounds } from './bounds.ts';
import { checkTimeSettings } from './checkTimeSettings.ts';
import type { FaultList } from './faultList.ts';
import type { SettingLayer } from './program.ts';

/** What settings and overrides come from that no pack has. */
export const hostName = 'host';

export interface Settings {
  readonly values: Readonly<Record<string, unknown>>;
  /** Whose a place in the settings is: the name of the pack that says it last, or `settings` where the host does. */
  readonly ownerOf: (path: readonly PathKey[]) => string;
  /** What they were laid together from, the last on top. */
  readonly layers: readonly SettingLayer[];
}

const bounds: ReaderOptions = {
  nullIsAbsent: false,
  maxItems: programBounds.settings,
  maxFaults: programBounds.faults,
  maxDepth: 32,
  maxValues: programBounds.settings,
  maxTotal: programBounds.settings,
  maxText: programBounds.settingsText,
};
const partOfPack = (key: 'settings' | 'overrides') => packShape.keys[key]!;
const readers = {
  // A layer of the host may be a part of the whole, with null for what is to be left out.
  layer: compileReader({ is: 'any' }, bounds),
  settings: compileReader(partOfPack('settings'), bounds),
  overrides: compileReader(partOfPack('overrides'), { ...bounds, maxItems: programBounds.rules }),
};

export function readSettings(packs: readonly PackInput[], host: unknown, list: FaultList): Settings {
  const layer = host === undefined ? undefined : readHostSettings(host, list);
  const ownerOf = (path: readonly PathKey[]) => {
    const key = String(path[1]);
    if (layer && Object.hasOwn(layer, key)) return 'settings';
    return packs.findLast(({ settings }) => settings !== undefined && Object.hasOwn(settings, key))?.name ?? 'settings';
  };
  const merged = mergeLayers(...packs.map(({ settings }) => settings), layer);
  const faults: Fault[] = [];
  // Without the keys that nobody gave.
  const values = mergeLayers(mend(partOfPack('settings'), readers.settings(merged, faults)) as Settings['values']);
  // What is wrong in the settings of a pack by themselves has been said of the pack.
  for (const { code, params, pointer, meant } of faults) {
    const path = ['settings', ...fromPointer(pointer)];
    const owner = ownerOf(path);
    if (owner === 'settings' || code === 'too-many-values' || code === 'too-much-text')
      list.add(owner, code, params, path, meant);
  }
  checkKeys(values, ownerOf, list);
  checkTimeSettings(values, (code, params, path) => list.add(ownerOf(path), code, params, path));
  const layers = [
    ...packs.map((pack) => ({ from: pack.name, settings: pack.settings ?? {} })),
    { from: hostName, settings: layer ?? {} },
  ];
  return { values, ownerOf, layers };
}

/**
 * Settings may have keys of their own. One that is nearly a key of the engine's, holds what that holds, and stands where
 * that is not given, is a slip: nobody would be told that there are no contacts.
 */
function checkKeys(values: Settings['values'], ownerOf: Settings['ownerOf'], list: FaultList): void {
  const { keys } = partOfPack('settings') as ObjectShape;
  const absent = Object.keys(keys).filter((key) => values[key] === undefined);
  for (const key of Object.keys(values)) {
    const near = Object.hasOwn(keys, key) ? undefined : nearest(key, absent);
    if (near === undefined || !jsonTypesOf(keys[near]!).includes(jsonType(values[key]))) continue;
    const pointer = toPointer(['settings', key]);
    list.addUnread(ownerOf(['settings', key]), [{ code: 'unknown-key', params: { key, near }, pointer, meant: 'key' }]);
  }
}

function readHostSettings(host: unknown, list: FaultList): Record<string, unknown> | undefined {
  return readHost(readers.layer, host, 'settings', list);
}

/** Changes of the host to rules. */
export function readHostOverrides(host: unknown, list: FaultList): PackInput['overrides'] {
  if (host === undefined) return undefined;
  const read = readHost(readers.overrides, host, 'overrides', list);
  return mend(partOfPack('overrides'), read ?? {}) as PackInput['overrides'];
}

function readHost(
  read: (value: unknown, faults: Fault[]) => unknown,
  host: unknown,
  name: string,
  list: FaultList,
): Record<string, unknown> | undefined {
  const faults: Fault[] = [];
  const copy = read(host, faults);
  list.addUnread(name, faults);
  if (isObject(copy)) return copy;
  if (faults.length === 0) list.add(name, 'wrong-type', { expected: 'an object', found: 'something else' }, []);
  return undefined;
}
