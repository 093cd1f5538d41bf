/** Reads the packs the host gave, and puts them in order: every pack after those it extends. */
import { readPackShape } from '../packs/readShape.ts';
import type { Plugin, Preset } from '../plugins.ts';
import type { PackInput } from '../schema/pack.ts';
import { brief, isObject } from '../shape/jsonType.ts';
import { nearest } from '../shape/nearest.ts';
import { programBounds } from './bounds.ts';
import type { FaultList } from './faultList.ts';
import type { Unreadable } from './unread.ts';

export interface ResolvedPacks {
  /** Extended packs first. */
  readonly packs: readonly PackInput[];
  /** Packs of plugins, whether they are extended or not. */
  readonly offered: readonly PackInput[];
  readonly plugins: readonly Plugin[];
}

/**
 * `given` are active; packs of plugins only where one of these extends them. `unread` are places of the last one that
 * could not be read, which has been said already.
 */
export function resolvePacks(
  given: readonly (PackInput | Preset)[],
  plugins: readonly Plugin[],
  list: FaultList,
  unread: readonly Unreadable[] = [],
): ResolvedPacks {
  const presets = given.filter(isPreset);
  const allPlugins = unique([...plugins, ...presets.flatMap((preset) => preset.plugins)]);
  const active = given.slice(0, programBounds.packs).flatMap((entry, index) => {
    const own = index === given.length - 1 ? unread : [];
    return readOne(isPreset(entry) ? entry.pack : entry, `packs/${index}`, list, own) ?? [];
  });
  if (given.length > programBounds.packs)
    list.add(`packs/${programBounds.packs}`, 'too-many-packs', { max: programBounds.packs, found: given.length }, []);
  const offered = allPlugins.flatMap((plugin) =>
    (plugin.packs ?? []).flatMap((pack, index) => readOne(pack, `${plugin.name}/packs/${index}`, list) ?? []),
  );
  const byName = new Map<string, PackInput>();
  for (const pack of offered) byName.set(pack.name, pack);
  const seen = new Set<string>();
  for (const pack of active) {
    if (seen.has(pack.name)) list.add(pack.name, 'duplicate-pack', { found: pack.name }, ['name']);
    seen.add(pack.name);
    byName.set(pack.name, pack);
  }
  return { packs: inOrder(active, byName, list), offered, plugins: allPlugins };
}

export function isPreset(entry: unknown): entry is Preset {
  try {
    return isObject(entry) && Object.hasOwn(entry, 'pack') && Object.hasOwn(entry, 'plugins');
  } catch {
    return false;
  }
}

function unique(plugins: readonly Plugin[]): Plugin[] {
  return [...new Map(plugins.map((plugin) => [plugin.name, plugin])).values()];
}

function isPackName(name: string): boolean {
  return name.length <= programBounds.name && /^[a-z0-9][a-z0-9.-]*$/.test(name);
}

const cutsOff: ReadonlySet<string> = new Set(['too-many', 'too-many-values', 'too-much-text']);

function readOne(
  raw: unknown,
  place: string,
  list: FaultList,
  unread: readonly Unreadable[] = [],
): PackInput | undefined {
  const { pack, faults, readAs } = readPackShape(raw);
  // One without a name goes by its place.
  const name = pack?.name || place;
  for (const each of unread) list.skip(name, each);
  list.addUnread(name, faults, readAs);
  // Of a pack that is cut off nothing more can be said.
  if (!pack || faults.some(({ code }) => cutsOff.has(code))) list.skip(name, { pointer: '' });
  else if (!isPackName(pack.name))
    list.add(name, 'pack-name', { found: brief(pack.name), max: programBounds.name }, ['name']);
  return pack && { ...pack, name };
}

function inOrder(active: readonly PackInput[], byName: ReadonlyMap<string, PackInput>, list: FaultList): PackInput[] {
  const ordered = new Set<PackInput>();
  const open: string[] = [];
  const visit = (pack: PackInput): void => {
    if (ordered.has(pack)) return;
    open.push(pack.name);
    pack.extends?.forEach((name, index) => {
      const extended = byName.get(name);
      if (open.includes(name))
        return list.add(pack.name, 'pack-cycle', { found: [...open.slice(open.indexOf(name)), name] }, [
          'extends',
          index,
        ]);
      if (extended) return visit(extended);
      const near = nearest(name, byName.keys());
      list.add(pack.name, 'unknown-pack', { found: name, ...(near && { near }) }, ['extends', index]);
    });
    open.pop();
    ordered.add(pack);
  };
  active.forEach(visit);
  return [...ordered];
}
