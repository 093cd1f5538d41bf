/**
 * Figures and their budgets, as a table or, with --json, as one line of JSON. A figure is
 * `{ name, value, unit, budget?, atLeast?, microseconds? }`: it holds if it is at most its budget, or at least that.
 */
export function printFigures(title, figures) {
  const judged = figures.map((figure) => ({ ...figure, held: holds(figure) }));
  if (process.argv.includes('--json')) console.log(JSON.stringify({ title, figures: judged }));
  else printTable(title, judged);
}

function holds({ value, budget, atLeast }) {
  if (budget === undefined) return undefined;
  return atLeast ? value >= budget : value <= budget;
}

function printTable(title, figures) {
  const timed = figures.some(({ microseconds }) => microseconds !== undefined);
  const rows = [
    [title, ...(timed ? ['µs'] : []), 'found', 'budget', ''],
    ...figures.map(({ name, microseconds, value, unit, budget, held }) => [
      name,
      ...(timed ? [microseconds?.toFixed(1) ?? ''] : []),
      `${short(value)} ${unit}`,
      budget === undefined ? '' : `${short(budget)} ${unit}`,
      held === undefined ? '' : held ? 'held' : 'OVER',
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(`${rows.map((row) => line(row).trimEnd()).join('\n')}\n`);
}

/** Two decimals for ratios below ten, one above. */
function short(value) {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 10 ? 2 : 1);
}
