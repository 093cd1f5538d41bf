/** What the conditions and texts of one rule may read and call. */
import { attributesOfType } from '../detect/nodes.ts';
import type { Environment } from '../logic/environment.ts';
import type { PathKey } from '../shape/pointer.ts';
import type { Check } from './check.ts';
import type { RuleCompiler } from './compileRule.ts';
import { createEnvironment } from './environment.ts';
import { createOperators, pluginOperator } from './operators.ts';
import { readSelector } from './readSelector.ts';
import { createTimeOperators } from './timeOperators.ts';

/** The environment of conditions of one rule; hidden lexicons are numbered as they are met. `place`: where it stands in the pack. */
export function ruleEnvironment(
  id: string,
  pack: string,
  types: readonly (string | undefined)[],
  compiler: Omit<RuleCompiler, 'contacts'>,
  reads: Set<string>,
  place: (path: readonly PathKey[]) => readonly PathKey[] = (path) => path,
): Environment<Check> {
  const made = new Map<string, number>();
  const operators = createOperators({
    facts: compiler.facts,
    onRead: (name) => reads.add(name),
    readSelector: (text, path, found) => readSelector(text, pack, path, compiler, found),
    addPhrases: (phrases, path) => {
      const key = JSON.stringify(phrases);
      const number = made.get(key) ?? made.size;
      made.set(key, number);
      // The same phrases again are the same lexicon; what is wrong in them is wrong wherever they stand.
      return compiler.lexicons.addHidden(`${id}#has:${number}`, pack, 'en', phrases, (index) => place(path(index)));
    },
  });
  const own = Object.fromEntries(
    Object.entries(compiler.pluginOperators).map(([name, call]) => [name, pluginOperator(name, call)]),
  );
  const markAttributes = new Map([...compiler.markTypes].map(([type, { attributes }]) => [type, attributes]));
  markAttributes.set('term', attributesOfType['term']!);
  return createEnvironment({
    facts: compiler.facts,
    settings: compiler.settings,
    types,
    markAttributes,
    operators: { ...own, ...operators, ...createTimeOperators(compiler) },
    onRead: (name) => reads.add(name),
  });
}
