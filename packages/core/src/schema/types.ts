/** Types of the descriptions, for code that must not load zod: this file has no run-time part. */
export type {
  AppliesInput,
  ClauseInput,
  FactRowInput,
  LexiconInput,
  OverridesInput,
  PackInput,
  RuleInput,
  SettingsInput,
  Severity,
} from './pack.ts';
export type { MediaInput, PostInput } from './post.ts';
export type {
  Confirmation,
  Contact,
  Count,
  Evidence,
  Finding,
  Issue,
  Position,
  Question,
  Report,
  Tally,
  Verdict,
} from './report.ts';
