/** The loop: posts against the built-in policy and against random packs. Says what it is at, so that a hang can be told. */
import { parentPort, workerData } from 'node:worker_threads';
import { createLinter, PackError } from '@postlint/core';
import icb from '@postlint/preset-icb';
import { checkExplain, checkFix, checkPrototypes, checkReport, must } from './laws.mjs';
import { packOf } from './packs.mjs';
import { postOf } from './posts.mjs';
import { createRandom } from './random.mjs';

const { seed, until } = workerData;
const builtIn = createLinter({ packs: [icb] });
const counts = { posts: 0, packs: 0, refused: 0, findings: 0 };
let round = 0;

for (; Date.now() < until; round++) {
  const one = (seed + round) >>> 0;
  parentPort.postMessage({ at: one });
  try {
    runOne(one);
  } catch (error) {
    parentPort.postMessage({
      failure: { seed: one, message: String(error?.message ?? error), stack: String(error?.stack ?? '') },
    });
    break;
  }
  if (round % 64 === 0) parentPort.postMessage({ counts });
}
parentPort.postMessage({ counts, done: true });

function runOne(one) {
  const random = createRandom(one);
  const linter = random.chance(0.85) ? builtIn : fromRandomPack(random);
  for (let i = 0; linter && i < 8; i++) {
    counts.posts++;
    const options = { now: '2026-11-24T09:00:00Z', reveal: random.chance(0.5), outcomes: random.chance(0.3) };
    const post = postOf(random);
    const report = checkReport(linter, post, options);
    counts.findings += report.findings.length;
    if (i === 0) {
      checkFix(linter, post, options);
      checkExplain(linter, post, options);
    }
    const draft = linter.read(post);
    draft.tree();
    must(
      JSON.stringify(linter.check(draft, options)) === JSON.stringify(report),
      'a draft gives another report than its post',
    );
  }
  checkPrototypes();
}

function fromRandomPack(random) {
  counts.packs++;
  const pack = packOf(random);
  try {
    return createLinter({ packs: [pack] });
  } catch (error) {
    must(error instanceof PackError, `a broken pack threw something else: ${error?.stack}`);
    must(
      error.faults.length > 0 &&
        error.faults.every(({ message, code }) => message && code && !message.startsWith(code)),
      'a fault without words',
    );
    counts.refused++;
    return undefined;
  }
}
