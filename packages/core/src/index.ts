/**
 * Postlint's engine: checks social media posts against an organisation's policy before they are published.
 *
 * Pure and synchronous: no files, network, clock, console or Node built-ins. Packs and plugins come from the host.
 */

export type { Count as FieldCount, FieldCounts } from './counts/countFields.ts';
export type { Mark } from './detect/mark.ts';
export type { ContextOf, Field } from './draft/field.ts';
export type { ExplainedCondition, ExplainedPlace, Explanation, Flip, ReadSetting } from './explain/explanation.ts';
export type { FieldEdit, FixResult, Skipped } from './fix/fixPost.ts';
export type { CheckRequest, Draft, Linter, LinterOptions } from './linter.ts';
export { createLinter } from './linter.ts';
export type { PackFault } from './packs/packFault.ts';
export { PackError } from './packs/packFault.ts';
export type {
  AltSupport,
  CaptionSupport,
  Certainty,
  CharacterRule,
  Confidence,
  CountedText,
  Counter,
  Figure,
  FileFigure,
  HandleSyntax,
  Limit,
  LinkUse,
  MediaSet,
  Past,
  Platform,
  PollSupport,
  Reach,
  Source,
  Tally,
} from './platform.ts';
export { certainties, certaintyOf, inReach } from './platform.ts';
export type {
  Detector,
  DetectorContext,
  DetectorField,
  MarkType,
  Plugin,
  Preset,
  ReportedMark,
} from './plugins.ts';
export { definePlugin } from './plugins.ts';
export type { Kind, MediaItem, MediaKind, Post } from './post/post.ts';
export { postShape } from './post/postShape.generated.ts';
export type { Clause } from './program/program.ts';
export { verdicts } from './report/verdict.ts';
export type { TokenType } from './scan/rows.ts';
export type { HashtagSyntax, MentionSyntax, Syntax } from './scan/syntax.ts';
export type * from './schema/types.ts';
export { nearest } from './shape/nearest.ts';
export type { ObjectShape, Shape } from './shape/shape.ts';
export type * from './tree/nodes.ts';
