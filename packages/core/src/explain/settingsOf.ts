/** The settings a rule reads: in conditions, texts and phrases, and those that time and accounts rest on. */
import { referencesOf } from '../phrases/references.ts';
import { pathsOf } from '../program/pathsOf.ts';
import type { Program, Rule } from '../program/program.ts';
import type { ReadSetting } from './explanation.ts';
import { originOfSetting } from './origins.ts';

export function settingsOf(rule: Rule, program: Program): ReadSetting[] {
  const { input } = rule.source;
  const written = JSON.stringify(input);
  const paths = new Set<string>();
  for (const path of [...pathsOf(input), ...templateNames(written)])
    if (path.startsWith('settings.')) paths.add(path.slice('settings.'.length));
  for (const name of lexiconsBehind(rule, program))
    if (name.startsWith('settings.')) paths.add(name.slice('settings.'.length));
  for (const id of [input.contact, input.refer?.to]) if (id !== undefined) paths.add(`contacts.${id}`);
  if (/"(?:open|before|after|from|until|refer)":/.test(written)) for (const path of settingsOfTime) paths.add(path);
  if (/account\.(?:type|official)|author\.official|"account":|handle/.test(written))
    for (const path of settingsOfAccounts) paths.add(path);
  return [...paths].flatMap((path) => originOfSetting(program, path) ?? []);
}

const settingsOfTime = ['timezone', 'hours', 'closed'];
const settingsOfAccounts = ['accounts'];

function templateNames(written: string): string[] {
  return [...written.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map((match) => match[1]!);
}

/** The lexicons of a rule, with those they refer to. */
function lexiconsBehind({ reads }: Rule, { lexicons }: Program): Set<string> {
  const seen = new Set<string>(reads);
  for (const id of seen) {
    const source = lexicons.get(id);
    if (source) for (const to of referencesOf(source)) seen.add(to);
  }
  return seen;
}
