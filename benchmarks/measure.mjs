/** Timing: rounds in turn, medians, ratios. These machines are noisy; only the ratios of one run mean anything. */

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Microseconds a call, over the items `from` to `to`. */
export function time(items, from, to, call) {
  const started = process.hrtime.bigint();
  for (let i = from; i < to; i++) call(items[i], i);
  return Number(process.hrtime.bigint() - started) / 1000 / (to - from);
}

export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) =>
          column === 0 ? String(cell).padEnd(widths[column]) : String(cell).padStart(widths[column]),
        )
        .join('  '),
    );
}

export const round = (value, digits = 2) => value.toFixed(digits);
