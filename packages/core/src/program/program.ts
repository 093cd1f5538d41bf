/** What a linter runs: packs, settings and plugins, compiled together, once. Plain data and closures; it keeps no state. */

import type { Environment } from '../logic/environment.ts';
import type { Phrases } from '../phrases/compilePhrases.ts';
import type { LexiconSource } from '../phrases/lexicon.ts';
import type { Detector, MarkType } from '../plugins.ts';
import type { Registry } from '../post/registry.ts';
import type { Finding, RuleInput, Severity } from '../schema/types.ts';
import type { Selector } from '../selectors/compileSelector.ts';
import type { Check } from './check.ts';
import type { Change } from './compileChange.ts';
import type { CompiledScore, Sought } from './compileForm.ts';
import type { Contacts } from './contacts.ts';
import type { CheckTerm, Facts } from './environment.ts';
import type { RuleOutcome } from './evaluate.ts';
import type { AppliesPart, GeneralForm } from './expandRule.ts';
import type { Network } from './network.ts';
import type { Refer } from './refer.ts';
import type { RuleIndex } from './ruleIndex.ts';
import type { Template } from './template.ts';
import type { Watched, WatchedTerms } from './watched.ts';
import type { YieldsTo } from './yieldTo.ts';

export interface Program {
  readonly packs: readonly { readonly name: string; readonly version: string; readonly digest: string }[];
  readonly rules: readonly Rule[];
  readonly index: RuleIndex;
  /** Whether there are operators of plugins, which may throw: what asks them is asked in any case, so that it is seen. */
  readonly mayFail: boolean;
  /** Rules that yield to others, each after those it yields to. */
  readonly yielding: readonly Rule[];
  readonly clauses: ReadonlyMap<string, Clause>;
  /** By the full id of a rule. */
  readonly clauseOf: ReadonlyMap<string, Clause>;
  readonly phrases: Phrases;
  readonly lexicons: ReadonlyMap<string, LexiconSource>;
  /** The languages of the lexicons. */
  readonly languages: ReadonlySet<string>;
  readonly detectors: readonly Detector[];
  /** What a draft is asked once for all networks. */
  readonly neutral: Neutral;
  /** The marks that a check looks at. */
  readonly watched: Watched;
  /** By the place of a lexicon among the phrases. */
  readonly terms: readonly (WatchedTerms | undefined)[];
  readonly markTypes: ReadonlyMap<string, MarkType>;
  /** Those of marks that are made outside. */
  readonly externalTypes: readonly string[];
  readonly platforms: ReadonlyMap<string, Network>;
  readonly defaultPlatform: Network;
  readonly facts: Facts;
  /** The registered accounts. */
  readonly registry: Registry;
  readonly settings: Readonly<Record<string, unknown>>;
  /** What they were laid together from, the last on top. */
  readonly settingLayers: readonly SettingLayer[];
  readonly fingerprint: string;
}

export interface Neutral {
  readonly detectors: ReadonlySet<Detector>;
  /** Whether the lexicons that refer to marks refer to none that depends on the network. */
  readonly isReferring: boolean;
  /** By the place of the rule: whether it asks nothing of the network. */
  readonly rules: readonly boolean[];
}

export interface Clause {
  readonly id: string;
  readonly pack: string;
  readonly gist: string;
  readonly units: readonly string[];
}

export interface Rule {
  /** Full, e.g. icb/disclaimer. */
  readonly id: string;
  readonly pack: string;
  readonly clause: string;
  /** Of a score: that of its highest level, unless the rule says otherwise. */
  readonly severity: Severity;
  readonly stage: 'draft' | 'monitor' | 'live';
  readonly applies: CheckTerm;
  readonly form: GeneralForm;
  /** Undefined: the post itself. */
  readonly selector: Selector | undefined;
  /** Instead of a selector. */
  readonly score: CompiledScore | undefined;
  readonly condition: CheckTerm;
  readonly at: string | undefined;
  readonly maxFindings: number;
  readonly message: Template;
  readonly why: Template | undefined;
  readonly do: Template | undefined;
  readonly confirm: Template | undefined;
  /** For how long an answer to it holds for a person: an ISO 8601 duration. */
  readonly every: string | undefined;
  readonly contact: Contacts | undefined;
  readonly refer: Refer | undefined;
  /** What certainly settles a finding of it, and what may. */
  readonly fix: Change | undefined;
  readonly suggest: readonly Change[];
  readonly yieldsTo: YieldsTo | undefined;
  /** Whether what it finds is to be handed over now: then nothing hides it. */
  readonly isUrgent: boolean;
  /** Inbound: what is proposed to a person. */
  readonly action: Finding['action'];
  readonly units: readonly string[];
  /** Lexicons, mark types it reads, conditions included. */
  readonly reads: ReadonlySet<string>;
  /** Operators and values of its conditions: what looking at one node costs. */
  readonly weight: number;
  /** Changes with what the rule does, not with how it is worded. */
  readonly digest: string;
  /** What explanations are made of. */
  readonly source: RuleSource;
  /** Its outcomes that carry nothing else, made once. */
  readonly passed: RuleOutcome;
  readonly inapplicable: RuleOutcome;
}

/** A rule as it was written, with what is needed to look at its parts one by one. */
export interface RuleSource {
  /** With overrides made. */
  readonly input: RuleInput;
  readonly environment: Environment<Check>;
  readonly applies: readonly AppliesPart[];
  readonly sought: readonly Sought[];
  readonly changedBy: readonly string[];
}

/** A layer of settings: a pack's, or at last the host's. */
export interface SettingLayer {
  readonly from: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The strongest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings of one rule in one post, unless it says otherwise. */
export const defaultMaxFindings = 100;
