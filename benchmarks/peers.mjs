/** Other libraries on the same posts, each in a process of its own: importing twitter-text slows everything beside it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts a peer on a corpus. `measure(from, to)` gives its microseconds a post; rounds are taken in turn with ours. */
export async function startPeer(name, corpus) {
  const child = fork(new URL('./peerProcess.mjs', import.meta.url), [name, JSON.stringify(corpus)]);
  const failed = ([code]) => {
    throw new Error(`the process of ${name} ended with ${code}`);
  };
  const ended = once(child, 'exit').then(failed);
  ended.catch(() => {}); // it is heard where an answer is waited for
  const answer = () => Promise.race([once(child, 'message'), ended]);
  await answer();
  return {
    measure: async (from, to) => {
      child.send({ from, to });
      const [{ microseconds }] = await answer();
      return microseconds;
    },
    stop: () => child.kill(),
  };
}
