/** The commands there are. Each is loaded when it is called: nobody waits for the others. */
import type { Verb } from './verb.ts';

interface ListedVerb {
  /** The words behind the name, for the list of commands. */
  readonly words: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly verb: Verb }>;
}

export const verbs: Readonly<Record<string, ListedVerb>> = {
  check: {
    words: 'FILE...',
    summary: 'check posts: .json, .ndjson, .csv, .md, folders, or - for standard input',
    load: () => import('./commands/check.ts'),
  },
  lint: {
    words: 'PACK',
    summary: 'what is wrong with a pack, and what is probably not meant',
    load: () => import('./commands/lint.ts'),
  },
  explain: {
    words: 'RULE [POST]',
    summary: 'what a rule comes to; with a post, why it did what it did, and what would change that',
    load: () => import('./commands/explain.ts'),
  },
  test: {
    words: 'PACK',
    summary: 'run the examples of a pack: what they cover, and the mistakes they would not notice',
    load: () => import('./commands/test.ts'),
  },
  waive: {
    words: 'FILE RULE',
    summary: 'a recorded exception for one finding on one exact content',
    load: () => import('./commands/waive.ts'),
  },
  record: {
    words: 'FILE...',
    summary: 'write down what was decided, so that it can be shown and replayed later',
    load: () => import('./commands/record.ts'),
  },
  coverage: {
    words: '[PACK]',
    summary: 'every sentence of the policy, and how it is settled',
    load: () => import('./commands/coverage.ts'),
  },
  docs: {
    words: '[PACK]',
    summary: 'a handbook of the policy for those who write posts',
    load: () => import('./commands/docs.ts'),
  },
  diff: {
    words: 'OLD NEW --posts FILE',
    summary: 'what another version of a pack makes of the same posts',
    load: () => import('./commands/diff.ts'),
  },
  init: {
    words: '[DIR]',
    summary: 'a pack to start from, empty or with the clauses of a policy document',
    load: () => import('./commands/init.ts'),
  },
  new: {
    words: 'rule|clause|platform ID',
    summary: 'what a rule, a clause or a network begins with',
    load: () => import('./commands/new.ts'),
  },
  evaluate: {
    words: 'FILE',
    summary:
      'how well a pack finds what readers of the policy found: labelled posts to precision, recall, false alarms',
    load: () => import('./commands/evaluate.ts'),
  },
};
