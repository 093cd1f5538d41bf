/** What a linter runs: packs, settings and plugins, compiled together, once. Plain data and closures; it keeps no state. */

import type { Phrases } from '../phrases/compilePhrases.ts';
import type { LexiconSource } from '../phrases/lexicon.ts';
import type { Detector, MarkType } from '../plugins.ts';
import type { Finding, Severity } from '../schema/types.ts';
import type { Selector } from '../selectors/compileSelector.ts';
import type { Contacts } from './contacts.ts';
import type { CheckTerm, Facts } from './environment.ts';
import type { RuleOutcome } from './evaluate.ts';
import type { GeneralForm } from './expandRule.ts';
import type { Network } from './network.ts';
import type { Refer } from './refer.ts';
import type { Template } from './template.ts';
import type { YieldsTo } from './yieldTo.ts';

export interface Program {
  readonly packs: readonly { readonly name: string; readonly version: string; readonly digest: string }[];
  readonly rules: readonly Rule[];
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
  readonly markTypes: ReadonlyMap<string, MarkType>;
  readonly platforms: ReadonlyMap<string, Network>;
  readonly defaultPlatform: Network;
  readonly facts: Facts;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly fingerprint: string;
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
  readonly severity: Severity;
  readonly stage: 'draft' | 'monitor' | 'live';
  readonly applies: CheckTerm;
  readonly form: GeneralForm;
  /** Undefined: the post itself. */
  readonly selector: Selector | undefined;
  readonly condition: CheckTerm;
  readonly at: string | undefined;
  readonly maxFindings: number;
  readonly message: Template;
  readonly why: Template | undefined;
  readonly do: Template | undefined;
  readonly confirm: Template | undefined;
  readonly contact: Contacts | undefined;
  readonly refer: Refer | undefined;
  readonly yieldsTo: YieldsTo | undefined;
  /** Whether what it finds is to be handed over now: then nothing hides it. */
  readonly isUrgent: boolean;
  /** Inbound: what is proposed to a person. */
  readonly action: Finding['action'];
  readonly units: readonly string[];
  /** Lexicons, mark types it reads, conditions included. */
  readonly reads: ReadonlySet<string>;
  /** Changes with what the rule does, not with how it is worded. */
  readonly digest: string;
  /** Its outcomes that carry nothing else, made once. */
  readonly passed: RuleOutcome;
  readonly inapplicable: RuleOutcome;
}

/** Findings of one rule in one post, unless it says otherwise. */
export const defaultMaxFindings = 100;
