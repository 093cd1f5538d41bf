/** Reads the packs the host gave, and puts them in order: every pack after those it extends. */
import { readPackShape } from '../packs/readShape.ts';
import type { Plugin, Preset } from '../plugins.ts';
import type { PackInput } from '../schema/pack.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';
import type { FaultList } from './faultList.ts';

export interface ResolvedPacks {
  /** Extended packs first. */
  readonly packs: readonly PackInput[];
  readonly plugins: readonly Plugin[];
}

/** `given` are active; packs of plugins only where one of these extends them. */
export function resolvePacks(
  given: readonly (PackInput | Preset)[],
  plugins: readonly Plugin[],
  list: FaultList,
): ResolvedPacks {
  const presets = given.filter(isPreset);
  const allPlugins = unique([...plugins, ...presets.flatMap((preset) => preset.plugins)]);
  const active = given.flatMap(
    (entry, index) => readOne(isPreset(entry) ? entry.pack : entry, `packs/${index}`, list) ?? [],
  );
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
  return { packs: inOrder(active, byName, list), plugins: allPlugins };
}

export function isPreset(entry: unknown): entry is Preset {
  return typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'pack') && Object.hasOwn(entry, 'plugins');
}

function unique(plugins: readonly Plugin[]): Plugin[] {
  return [...new Map(plugins.map((plugin) => [plugin.name, plugin])).values()];
}

function readOne(raw: unknown, place: string, list: FaultList): PackInput | undefined {
  const faults: Fault[] = [];
  const pack = readPackShape(raw, faults);
  const name = nameOf(raw) ?? place;
  list.addAll(name, faults);
  if (pack && !/^[a-z0-9][a-z0-9.-]*$/.test(pack.name)) list.add(name, 'pack-name', { found: pack.name }, ['name']);
  return pack;
}

function nameOf(raw: unknown): string | undefined {
  try {
    const { name } = raw as { name?: unknown };
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch {
    return undefined;
  }
}

function inOrder(active: readonly PackInput[], byName: ReadonlyMap<string, PackInput>, list: FaultList): PackInput[] {
  const ordered = new Set<PackInput>();
  const open: string[] = [];
  const visit = (pack: PackInput): void => {
    if (ordered.has(pack)) return;
    if (open.includes(pack.name)) {
      list.add(pack.name, 'pack-cycle', { found: [...open.slice(open.indexOf(pack.name)), pack.name] }, ['extends']);
      return;
    }
    open.push(pack.name);
    pack.extends?.forEach((name, index) => {
      const extended = byName.get(name);
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
