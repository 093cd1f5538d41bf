/** What the process ends with. */
export const exitCodes = {
  fine: 0,
  /** A verdict at or above --fail-on, or input that could not be read. */
  found: 1,
  /** Wrong use, or a pack that is broken. */
  usage: 2,
  /** A mistake of ours. */
  internal: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
