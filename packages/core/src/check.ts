/**
 * The line: what happens to a post, in order. Each stage has a folder of its own; none throws, and none
 * reads anything but what it is handed.
 */
import { countFields } from './counts/countFields.ts';
import { detect } from './detect/detect.ts';
import { readAs, type Scanned, scanPost } from './draft/scanned.ts';
import { type Given, readPost } from './post/readPost.ts';
import { settlePost } from './post/settlePost.ts';
import { type Check, newSteps } from './program/check.ts';
import { evaluate } from './program/evaluate.ts';
import type { Network } from './program/network.ts';
import { networkName } from './program/networkName.ts';
import type { Program } from './program/program.ts';
import { type ReportOptions, toReport } from './report/toReport.ts';
import type { Rows } from './scan/rows.ts';
import { defaultSyntax, type Syntax } from './scan/syntax.ts';
import type { Report } from './schema/types.ts';
import type { Fault } from './shape/fault.ts';
import { nearest } from './shape/nearest.ts';

/** raw ─▶ readPost ─▶ scan: what is the same for every network. */
export interface ReadResult {
  readonly scanned: Scanned;
  readonly faults: readonly Fault[];
  /** false where nothing of the post could be read: then nothing is said of any rule. */
  readonly readable: boolean;
}

export interface ReadOptions {
  readonly given: Given | undefined;
  readonly platform: string | undefined;
}

export function read(raw: unknown, rows: Rows, program: Program, { given, platform }: ReadOptions): ReadResult {
  const { post, faults, readable } = readPost(raw, given, platform);
  post.platform = networkName(post.platform, program.platforms);
  if (post.format === 'markdown') faults.push({ code: 'markdown-as-plain', params: {}, pointer: '/format' });
  return { scanned: scanPost(post, rows, faults, syntaxOf(post.platform, program)), faults, readable };
}

export interface CheckOptions extends ReportOptions {
  /** Milliseconds since 1970. */
  readonly now: number | undefined;
  /** The network, instead of the post's own. */
  readonly platform: string | undefined;
}

/** ─▶ detect ─▶ evaluate ─▶ toReport: for one network. */
export function check(result: ReadResult, program: Program, options: CheckOptions): Report {
  const faults = [...result.faults];
  const state = stateOf(result, program, options, faults);
  return toReport(program, state, result.readable ? evaluate(program, state, options.outcomes) : [], faults, options);
}

/** ─▶ detect: what rules look at. What goes wrong on the way is added to `faults`. */
export function stateOf(
  { scanned: read }: ReadResult,
  program: Program,
  { now, platform: named }: Pick<CheckOptions, 'now' | 'platform'>,
  faults: Fault[],
): Check {
  const network = named === undefined ? read.post.platform : networkName(named, program.platforms);
  const post = settlePost(read.post, network, program, faults);
  const platform = platformOf(post.platform, program, faults);
  const scanned: Scanned = { ...readAs(read, syntaxOf(post.platform, program)), post };
  const { settings } = program;
  const counts = countFields(scanned, platform, settings);
  const detected = detect(scanned, program, faults, counts);
  const steps = newSteps();
  return { detected, post, platform, settings, counts, now, derived: new Map(), faults, steps };
}

function platformOf(name: string, { platforms, defaultPlatform }: Program, faults: Fault[]): Network {
  const known = platforms.get(name);
  if (!known && name !== 'default' && platforms.size > 0) {
    const near = nearest(name, platforms.keys());
    faults.push({ code: 'unknown-platform', params: { found: name, ...(near && { near }) }, pointer: '/platform' });
  }
  return known ?? defaultPlatform;
}

function syntaxOf(name: string, { platforms, defaultPlatform }: Program): Syntax {
  return (platforms.get(name) ?? defaultPlatform).syntax ?? defaultSyntax;
}
