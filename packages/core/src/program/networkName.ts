/** The name a network goes by, in posts, rules and settings alike. */
import type { Platform } from '../plugins.ts';

/** Whatever its case and whichever of its names is used. An unknown name stays what it is. */
export function networkName(name: string, platforms: ReadonlyMap<string, Platform>): string {
  const plain = name.trim().toLowerCase();
  const known = platforms.get(plain);
  if (!known) return name;
  // Many networks share the default profile, and stay who they are.
  return known.name === 'default' ? plain : known.name;
}
