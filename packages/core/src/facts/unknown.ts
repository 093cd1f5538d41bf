/** The third truth value: what stands for a fact nobody has given. Never leaves core. */
export const UNKNOWN: unique symbol = Symbol('unknown');
export type Unknown = typeof UNKNOWN;
