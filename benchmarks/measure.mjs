/** Timing: rounds in turn, medians, ratios. Machines are noisy; only the ratios of one run mean anything. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/**
 * Moves what was made outside the clock out of the young generation: else the first calls inside it pay for the copying.
 * A full collection would throw optimised code away too.
 */
export function settle() {
  for (let i = 0; i < 2; i++) collect({ type: 'minor' });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Microseconds a call, over the items `from` to `to`. */
export function time(items, from, to, call) {
  const started = process.hrtime.bigint();
  for (let i = from; i < to; i++) call(items[i], i);
  return Number(process.hrtime.bigint() - started) / 1000 / (to - from);
}

/** How many times longer `a` takes than `b`: the median over rounds in which both take their turn. */
export function timesLonger(a, b, { rounds = 15, warmUp = 5 } = {}) {
  const ratios = [];
  for (let round = 0; round < rounds + warmUp; round++) {
    const one = duration(a);
    const other = duration(b);
    if (round >= warmUp) ratios.push(one / other);
  }
  return median(ratios);
}

function duration(call) {
  const started = process.hrtime.bigint();
  call();
  return Number(process.hrtime.bigint() - started);
}
