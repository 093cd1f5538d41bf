/** Makes linters: packs, settings and plugins are compiled once; then posts are checked, as many as one likes. */
import { check, type ReadResult, read, stateOf } from './check.ts';
import { detect } from './detect/detect.ts';
import { keep, type Scanned } from './draft/scanned.ts';
import { explainRule } from './explain/explain.ts';
import type { Explanation, ReadSetting } from './explain/explanation.ts';
import { originOfSetting } from './explain/origins.ts';
import { type FixResult, fixPost } from './fix/fixPost.ts';
import { PackError } from './packs/packFault.ts';
import type { Plugin, Preset } from './plugins.ts';
import { type Given, readGiven, readPost } from './post/readPost.ts';
import { compileProgram } from './program/compileProgram.ts';
import type { Outcome } from './program/evaluate.ts';
import { createFaultList } from './program/faultList.ts';
import type { Clause, Program } from './program/program.ts';
import { watchAll } from './program/watched.ts';
import { failedReport } from './report/failedReport.ts';
import { createMask, type Mask } from './report/mask.ts';
import { toMessage } from './report/messages.ts';
import { createRows, type Rows } from './scan/rows.ts';
import type { OverridesInput, PackInput, PostInput, Report, SettingsInput } from './schema/types.ts';
import { reasonOf } from './shape/jsonType.ts';
import { nearest } from './shape/nearest.ts';
import type { PostNode } from './tree/nodes.ts';
import { toTree } from './tree/toTree.ts';

export interface LinterOptions {
  /** The policies to check against. A preset brings the plugins it needs. */
  readonly packs: readonly (PackInput | Preset)[];
  readonly plugins?: readonly Plugin[];
  /** Laid over the settings of the packs, key by key. */
  readonly settings?: SettingsInput;
  /** Changes to rules, by full id. They are made last. */
  readonly overrides?: OverridesInput;
  /** Facts of every post, for a tool that serves one account; a post's own values win. */
  readonly given?: Partial<PostInput>;
  /** "any" takes the short form of declarations too. */
  readonly declarations?: 'full' | 'any';
  /** "ignore" lets no waiver hold. */
  readonly waivers?: 'taken' | 'ignore';
}

export interface CheckRequest {
  /** The time of the check: ISO 8601 with offset, a Date, or milliseconds since 1970. Core has no clock of its own. */
  readonly now?: string | number | Date;
  /** The network, instead of the post's own. */
  readonly platform?: string;
  /** Shows personal data that is masked otherwise. */
  readonly reveal?: boolean;
  /** Lists the outcome of every rule. */
  readonly outcomes?: boolean;
}

/** A post read and scanned once, to be checked several times. */
export interface Draft {
  readonly kind: 'postlint-draft';
  /** The post as a unist tree. Made when it is asked for first; nothing else of the linter looks at it. */
  readonly tree: () => PostNode;
  /**
   * The text of a field with personal data blotted out character by character, so that places in it stay true:
   * for showing a finding in its line. Undefined where there is no such field.
   */
  readonly masked: (pointer: string) => string | undefined;
  /** Any text that quotes the post, with what is personal in it masked as in a report: for showing what a host made of the post. */
  readonly mask: (text: string) => string;
}

export interface Linter {
  /** Checks a post, or a draft of this linter. Never throws: a bad post is itself a report. */
  readonly check: (post: unknown, request?: CheckRequest) => Report;
  /** Reads and scans a post. */
  readonly read: (post: unknown) => Draft;
  /** One report for each network, in their order. */
  readonly checkAll: (post: unknown, platforms: readonly string[], request?: CheckRequest) => Report[];
  /** The clauses of the packs, by id. Two packs may number alike: then it is the last one's. */
  readonly clauses: ReadonlyMap<string, Clause>;
  /** The clause of a rule, by its full id: what a front end quotes beside a finding. */
  readonly clauseOf: (rule: string) => Clause | undefined;
  /**
   * Why a rule did what it did with a post, and what would have changed it. Takes a post or a draft of this linter, and the
   * full id of a rule. Throws a `RangeError` where no rule of that id runs.
   */
  readonly explain: (post: unknown, rule: string, request?: CheckRequest) => Explanation;
  /**
   * Makes the fixes of a report, checks again, and takes back what makes anything worse. The post that was given is not
   * changed. Never throws.
   */
  readonly fix: (post: unknown, request?: CheckRequest) => FixResult;
  /** The value of a setting, e.g. `hours.office`, and the pack (or "host") it comes from. */
  readonly setting: (path: string) => ReadSetting | undefined;
  /** Full ids of the rules that run. */
  readonly rules: readonly string[];
  /** The networks there are profiles for. */
  readonly platforms: readonly string[];
}

/** Throws a `PackError` that lists every fault, where a pack is broken. */
export function createLinter(options: LinterOptions): Linter {
  const { program, faults } = compileProgram(options as Parameters<typeof compileProgram>[0]);
  if (!program) throw new PackError(faults);
  return linterOf(program, options);
}

/** Throws a `PackError` where the host gave what no post can have: it would be wrong in every one. */
function givenOf(raw: unknown): Given | undefined {
  const { given, faults } = readGiven(raw);
  if (faults.length === 0) return given;
  const list = createFaultList();
  list.addAll('given', faults);
  throw new PackError(list.faults);
}

/** A linter of a program that is compiled already. */
export function linterOf(program: Program, options: LinterOptions): Linter {
  const given = options.given === undefined ? undefined : givenOf(options.given);
  const drafts = new WeakMap<Draft, ReadResult>();
  // Rows are used over and over; a check started inside another one (by a getter, a plugin) gets rows of its own.
  let spare: Rows | undefined = createRows();

  function withRows<T>(use: (rows: Rows) => T): T {
    const rows = spare ?? createRows();
    spare = undefined;
    try {
      return use(rows);
    } finally {
      spare = rows;
    }
  }

  function checkOne(post: unknown, request: CheckRequest): Report {
    try {
      const { now, fault } = readNow(request.now);
      const settings = {
        now,
        platform: request.platform,
        reveal: request.reveal ?? false,
        outcomes: request.outcomes ?? false,
        declarations: options.declarations ?? 'full',
        waivers: options.waivers ?? 'taken',
      } as const;
      const draft = drafts.get(post as Draft);
      if (draft) {
        const named = request.platform !== undefined;
        const faults = draft.faults.filter(
          ({ code, params }) => !named || code !== 'missing-key' || params['key'] !== 'platform',
        );
        return check({ ...draft, faults: [...faults, ...fault] }, program, settings);
      }
      return withRows((rows) => {
        const result = read(post, rows, program, { given, platform: request.platform });
        return check({ ...result, faults: [...result.faults, ...fault] }, program, settings);
      });
    } catch (error) {
      return failedReport(program, reasonOf(error));
    }
  }

  /** Read once where it can be; what cannot is a report of its own each time. */
  function draftOf(post: unknown): unknown {
    if (drafts.has(post as Draft)) return post;
    try {
      return readDraft(post);
    } catch {
      return post;
    }
  }

  function readDraft(post: unknown): Draft {
    const result = withRows((rows) => {
      const fresh = read(post, rows, program, { given, platform: undefined });
      return { ...fresh, scanned: keep(fresh.scanned) };
    });
    let tree: PostNode | undefined;
    let mask: Mask | undefined;
    const draft: Draft = {
      kind: 'postlint-draft',
      // Whoever walks a tree may look at any mark.
      tree: () => (tree ??= toTree(detect({ ...result.scanned, known: undefined }, watchAll(program), []))),
      masked: (pointer) => maskedField(result.scanned, program, pointer),
      mask: (text) => (mask ??= createMask(detect(result.scanned, program, []), program.markTypes, false)).text(text),
    };
    drafts.set(draft, result);
    return draft;
  }

  function explain(post: unknown, id: string, request: CheckRequest): Explanation {
    const rule = program.rules.find((each) => each.id === id);
    if (!rule) {
      const near = nearest(
        id,
        program.rules.map((each) => each.id),
      );
      throw new RangeError(toMessage('unknown-rule', { found: id, ...(near && { near }) }));
    }
    const result =
      drafts.get(post as Draft) ?? read(post, createRows(), program, { given, platform: request.platform });
    const own = drafts.has(post as Draft) ? result.scanned.post : readPost(post).post;
    return explainRule({
      program,
      rule,
      check: stateOf(result, program, { now: readNow(request.now).now, platform: request.platform }, []),
      own,
      given,
      reveal: request.reveal ?? false,
      outcomeOf: (changed) => outcomeIn(checkOne(changed, { ...request, outcomes: true }), id),
    });
  }

  return {
    check: (post, request = {}) => checkOne(post, request),
    checkAll: (post, platforms, request = {}) => {
      const draft = platforms.length > 1 ? draftOf(post) : post;
      return platforms.map((platform) => checkOne(draft, { ...request, platform }));
    },
    read: readDraft,
    explain: (post, id, request = {}) => explain(post, id, request),
    fix: (post, request = {}) => {
      try {
        return fixPost(post, (changed) => checkOne(changed, request));
      } catch (error) {
        // A post that can be read only once is no post one could give back.
        return { post, applied: [], skipped: [], edits: [], report: failedReport(program, reasonOf(error)) };
      }
    },
    setting: (path) => originOfSetting(program, path),
    clauses: program.clauses,
    clauseOf: (rule) => program.clauseOf.get(rule),
    rules: program.rules.map(({ id }) => id),
    platforms: [...program.platforms.keys()],
  };
}

/** The outcome of a rule, or that it asks for a confirmation. */
function outcomeIn({ confirmations, outcomes = [] }: Report, id: string): Outcome | 'confirms' {
  if (confirmations.some(({ rule, given }) => rule === id && given === false)) return 'confirms';
  return outcomes.find(({ rule }) => rule === id)?.outcome ?? 'cannotTell';
}

function maskedField(scanned: Scanned, program: Program, pointer: string): string | undefined {
  const field = scanned.fields.findIndex((each) => each.pointer === pointer);
  return field < 0 ? undefined : createMask(detect(scanned, program, []), program.markTypes, false).blot(field);
}

function readNow(now: CheckRequest['now']): {
  now: number | undefined;
  fault: { code: string; params: { found: string }; pointer: string }[];
} {
  if (now === undefined) return { now: undefined, fault: [] };
  const time = typeof now === 'string' ? Date.parse(now) : Number(now);
  if (Number.isFinite(time)) return { now: time, fault: [] };
  return { now: undefined, fault: [{ code: 'wrong-now', params: { found: String(now) }, pointer: '' }] };
}
