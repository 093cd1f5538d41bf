/** What is only true of a process that has just started: compiling a linter, the command line. */
import { execFileSync } from 'node:child_process';
import { median } from './measure.mjs';

/** Milliseconds and megabytes it takes to make the linter that `file` exports as `linter()`: medians of fresh processes. */
export function compileCost(file, runs = 7) {
  const script = `
    const { linter } = await import(${JSON.stringify(`file://${file}`)});
    gc();
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    const made = linter();
    const milliseconds = performance.now() - started;
    gc();
    const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
    console.log(JSON.stringify({ milliseconds, megabytes, rules: made.rules.length }));`;
  const found = Array.from({ length: runs }, () =>
    JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script], { encoding: 'utf8' }),
    ),
  );
  return {
    milliseconds: median(found.map(({ milliseconds }) => milliseconds)),
    megabytes: median(found.map(({ megabytes }) => megabytes)),
  };
}

/** How many times longer node takes with these arguments than to do nothing, for each list of arguments. */
export function timesBareNode(argumentLists, runs = 9) {
  const rounds = Array.from({ length: runs }, () => {
    const bare = wall(['-e', '0']);
    return argumentLists.map((args) => wall(args) / bare);
  });
  return argumentLists.map((_, index) => median(rounds.map((round) => round[index])));
}

/** Milliseconds until a process with these arguments has ended. */
function wall(args) {
  const started = performance.now();
  execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], maxBuffer: 1 << 30 });
  return performance.now() - started;
}
