/** A network as a linter has it: what the settings say of it filled in, and its limits by the field they are about. */
import type { Limit, Platform } from '../platform.ts';

export interface Network extends Platform {
  /** Limits on single fields, by the name of the field. */
  readonly limitsOf: ReadonlyMap<string, readonly Limit[]>;
  /** Limits on all entries of a list together. */
  readonly lists: readonly Limit[];
}

/** `fault` is told of settings that are no numbers. */
export function compileNetwork(
  platform: Platform,
  settings: Readonly<Record<string, unknown>>,
  fault: (path: string, found: unknown) => void,
): Network {
  const own = <F extends { readonly setting?: string }>(figures: readonly F[]): readonly F[] =>
    figures.map((figure) => withSetting(figure, settings, fault));
  const { limits, tallies, media, files, poll } = platform;
  const known = own(limits);
  return {
    ...platform,
    limits: known,
    ...(tallies && { tallies: own(tallies) }),
    ...(media && { media: own(media) }),
    ...(files && { files: own(files) }),
    ...(poll && { poll: withSetting(poll, settings, fault) }),
    limitsOf: byField(known.filter(({ count }) => !count.join)),
    lists: known.filter(({ count }) => count.join),
  };
}

function byField(limits: readonly Limit[]): Map<string, readonly Limit[]> {
  const found = new Map<string, readonly Limit[]>();
  for (const limit of limits) found.set(limit.field, [...(found.get(limit.field) ?? []), limit]);
  // Each part of a thread is published like a post.
  const text = found.get('text');
  if (text && !found.has('thread.text')) found.set('thread.text', text);
  return found;
}

/** A server of its own is the best source there is on what it takes. */
function withSetting<F extends { readonly setting?: string }>(
  figure: F,
  settings: Readonly<Record<string, unknown>>,
  fault: (path: string, found: unknown) => void,
): F {
  if (figure.setting === undefined) return figure;
  const found = settingAt(settings, figure.setting);
  if (found === undefined) return figure;
  if (typeof found === 'number' && Number.isInteger(found) && found >= 0)
    return { ...figure, max: found, confidence: 'official', source: `settings.${figure.setting}` };
  fault(figure.setting, found);
  return figure;
}

/** The value at a dotted path of the settings; own properties only. */
export function settingAt(settings: Readonly<Record<string, unknown>>, path: string): unknown {
  let value: unknown = settings;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
