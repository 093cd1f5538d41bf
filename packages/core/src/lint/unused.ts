/** Lexicons and facts of the pack that nothing reads. */
import { referencesOf } from '../phrases/references.ts';
import { pathsOf } from '../program/pathsOf.ts';
import type { Program } from '../program/program.ts';
import type { LintContext } from './lintPack.ts';

export function checkUnused(context: LintContext): void {
  const { pack, rules, program, warn } = context;
  const read = readBy(program);
  const written = JSON.stringify([rules.map(({ input }) => input), pack.facts, pack.settings]);
  pack.lexicons?.forEach(({ lexicon }, index) => {
    if (lexicon === undefined) return;
    const id = `${pack.name}/${lexicon}`;
    if (read.has(id)) return;
    // Facts look for terms by phrases and by selectors.
    if ([lexicon, id].some((name) => written.includes(`<${name}>`) || written.includes(`[lexicon=${name}]`))) return;
    warn('unused-lexicon', { found: lexicon }, ['lexicons', index, 'lexicon']);
  });
  const paths = new Set(pathsOf([rules.map(({ input }) => input), pack.facts]));
  for (const [name, row] of Object.entries(pack.facts ?? {})) {
    // Values of core's own enumerations (`purpose`, `author.role`) are for hosts to read, too.
    if (typeof row === 'string' || !program.facts.pack.has(name)) continue;
    const path = `facts.${name}`;
    if (paths.has(`post.${path}`) || written.includes(`{{post.${path}`) || written.includes(`"${path}"`)) continue;
    warn('unused-fact', { found: name }, ['facts', name]);
  }
}

/** What the rules, lexicons and detectors of a program read. */
function readBy({ rules, lexicons, detectors }: Program): Set<string> {
  return new Set([
    ...rules.flatMap((rule) => [...rule.reads]),
    ...[...lexicons.values()].flatMap(referencesOf),
    ...detectors.flatMap(({ needs = [], triggers }) => [...needs, ...(triggers?.lexicons ?? [])]),
  ]);
}
