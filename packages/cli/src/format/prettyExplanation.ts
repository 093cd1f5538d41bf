/** Explanations for people. */
import type { ExplainedCondition, Explanation, Linter } from '@postlint/core';
import { createColors } from 'picocolors';
import type { RuleDescription } from '../commands/explain.ts';
import { printable } from './printable.ts';

export interface ExplainOptions {
  readonly color: boolean;
  readonly linter: Linter;
  /** File, line and column of the rule, where it was read from a file. */
  readonly place: string | undefined;
  /** The file of the post. */
  readonly post?: string;
}

type Paint = ReturnType<typeof createColors>;

/** A rule by itself: what it comes to, and what it reads. */
export function prettyRule(described: RuleDescription, options: ExplainOptions): string {
  const paint = createColors(options.color);
  return `${[
    ...headOf(described, options, paint),
    'It applies where',
    ...described.applies.map(({ pointer, condition }) => `  ${pointer}  ${json(condition)}`),
    ...expansionLines(described),
    ...settingLines(described),
  ].join('\n')}\n`;
}

export function prettyExplanation(explanation: Explanation, options: ExplainOptions): string {
  const paint = createColors(options.color);
  const { outcome, because, applies, looked, places, flips, flipsCut } = explanation;
  const lines = [
    ...headOf(explanation, options, paint),
    `${printable(options.post ?? '')}: ${outcomePaint(outcome, paint)(words[outcome])}. ${printable(because)}`,
    '',
    'It applies where',
    ...applies.flatMap((each) => conditionLines(each, 1, paint)),
  ];
  if (looked.length > 0) lines.push('It looks for');
  for (const { pointer, what, found } of looked) {
    const texts = found.map(({ text, at }) => (text === undefined ? at || 'the post' : `“${text}” in ${at}`));
    lines.push(
      `  ${sign(found.length > 0, paint)} ${pointer}  ${printable(shorten(what))}: ${printable(texts.join(', ') || 'nothing')}`,
    );
  }
  const asked = places.filter(({ condition, counted }) => condition || counted);
  if (asked.length > 0) lines.push('It asks of each');
  for (const { at, text, fails, condition, counted } of asked) {
    lines.push(
      `  ${printable(text === undefined ? at || 'the post' : `“${shorten(text)}” in ${at}`)}: ${fails === true ? 'a finding' : fails === 'unknown' ? 'not known' : 'no finding'}`,
    );
    if (condition) lines.push(...conditionLines(condition, 2, paint));
    for (const row of counted ?? [])
      lines.push(
        `    ${row.points > 0 ? '+' : ''}${row.points}  ${printable([row.label, row.text && `“${row.text}”`].filter(Boolean).join(' '))}`,
      );
  }
  if (flips.length > 0) lines.push('Another outcome would come of');
  for (const { at, from, to, remove, outcome: then } of flips) {
    const change =
      remove === undefined
        ? `${at}: ${json(from)} → ${to === null ? 'nothing' : json(to)}`
        : `${at} without “${remove}”`;
    lines.push(`  ${printable(change)}  ${paint.dim(words[then])}`);
  }
  if (flipsCut !== undefined) lines.push(`  ${printable(flipsCut)}`);
  lines.push(...expansionLines(explanation), ...settingLines(explanation));
  return `${lines.join('\n')}\n\n`;
}

const words = {
  failed: 'a finding',
  passed: 'passed',
  inapplicable: 'does not apply',
  cannotTell: 'cannot be told',
  confirms: 'asks for a confirmation',
} as const;

function outcomePaint(outcome: Explanation['outcome'], paint: Paint): (text: string) => string {
  return { failed: paint.red, passed: paint.green, inapplicable: paint.dim, cannotTell: paint.yellow }[outcome];
}

function headOf(
  { rule, clause, severity, changedBy }: Pick<Explanation, 'rule' | 'clause' | 'severity' | 'changedBy'>,
  { linter, place }: ExplainOptions,
  paint: Paint,
): string[] {
  const gist = linter.clauseOf(rule)?.gist;
  return [
    `${paint.bold(rule)}  ${severity}${place ? paint.dim(`  ${place}`) : ''}`,
    `Clause ${clause}${gist ? `: ${printable(gist)}` : ''}`,
    ...(changedBy.length > 0 ? [`Changed by ${changedBy.join(', ')}`] : []),
  ];
}

function conditionLines(condition: ExplainedCondition, depth: number, paint: Paint): string[] {
  const { pointer, operator, value, unknown, at, from, parts = [] } = condition;
  const indent = '  '.repeat(depth);
  const came = unknown ? paint.yellow('not known') : typeof value === 'boolean' ? sign(value, paint) : json(value);
  const origin = from ? paint.dim(` (${originWords[from]}${at ? `, ${at}` : ''})`) : at ? paint.dim(` (${at})`) : '';
  const what = operator === 'and' || operator === 'or' ? operator : json(condition.condition ?? operator);
  const own = `${indent}${came} ${printable(shorten(what))}${origin}${depth === 1 ? paint.dim(`  ${pointer}`) : ''}`;
  return [own, ...parts.flatMap((part) => conditionLines(part, depth + 1, paint))];
}

const originWords = {
  post: 'the post says so',
  given: 'given by the host',
  settings: 'from the registered accounts',
  derived: 'follows from a condition',
  absent: 'not said',
} as const;

function sign(holds: boolean, paint: Paint): string {
  return holds ? paint.green('yes') : paint.red('no ');
}

function expansionLines({ expansion }: Pick<Explanation, 'expansion'>): string[] {
  return [
    'Spelled out',
    ...Object.entries(expansion).map(
      ([key, value]) => `  ${key}: ${printable(typeof value === 'string' ? value : json(value))}`,
    ),
  ];
}

function settingLines({ settings }: Pick<Explanation, 'settings'>): string[] {
  if (settings.length === 0) return [];
  return [
    'Settings',
    ...settings.map(({ path, value, from }) => `  ${path}: ${printable(shorten(json(value)))} (from ${from})`),
  ];
}

function json(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
