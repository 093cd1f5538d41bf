/** The paths a condition reads, as they are written. */

/** e.g. `["post.account.type"]`. */
export function pathsOf(condition: unknown): string[] {
  if (Array.isArray(condition)) return condition.flatMap(pathsOf);
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([key, value]) => {
    const path = Array.isArray(value) ? value[0] : value;
    return [...(key === 'var' && typeof path === 'string' ? [path] : []), ...pathsOf(value)];
  });
}
