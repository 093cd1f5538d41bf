#!/usr/bin/env node
/**
 * Random and mutated posts and packs against the laws of `laws.mjs`, for a while. Run after a build:
 *
 *     node fuzz/run.mjs [--seconds 60] [--seed 1]
 *
 * Prints its seed; a failing round is printed with its own, and `--seed` with that repeats it.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } } });
const seconds = Number(values.seconds);
const seed = values.seed === undefined ? Date.now() >>> 0 : Number(values.seed);
/** One round takes milliseconds; one that takes this long hangs. */
const patience = 10_000;

console.log(`fuzz: seed ${seed}, ${seconds} s`);
const started = Date.now();
const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
  workerData: { seed, until: started + seconds * 1000 },
});
let at = seed;
let heard = Date.now();
let counts = {};
let said = 0;

const failed = await new Promise((resolve) => {
  const watch = setInterval(() => {
    if (Date.now() - heard > patience) finish({ seed: at, message: `no end after ${patience} ms`, stack: '' });
  }, 500);
  const finish = (failure) => {
    clearInterval(watch);
    worker.terminate();
    resolve(failure);
  };
  worker.on('error', (error) => finish({ seed: at, message: String(error), stack: error.stack }));
  worker.on('message', (message) => {
    heard = Date.now();
    if (message.at !== undefined) at = message.at;
    if (message.counts) counts = message.counts;
    if (message.failure) finish(message.failure);
    else if (message.done) finish(undefined);
    const elapsed = Math.floor((Date.now() - started) / 10_000);
    if (elapsed > said) {
      said = elapsed;
      console.log(`fuzz: ${elapsed * 10} s, ${counts.posts} posts, ${counts.packs} packs`);
    }
  });
});

console.log(
  `fuzz: ${counts.posts} posts, ${counts.findings} findings, ${counts.packs} packs of which ${counts.refused} were refused`,
);
if (failed) {
  const folder = new URL('./failures/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${failed.seed}.json`, folder), `${JSON.stringify(failed, null, 2)}\n`);
  console.error(
    `fuzz: failed: ${failed.message}\n${failed.stack}\nRepeat with: node fuzz/run.mjs --seconds 1 --seed ${failed.seed}`,
  );
  process.exitCode = 1;
}
