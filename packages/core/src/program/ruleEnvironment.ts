/** What the conditions and texts of one rule may read and call. */
import { attributesOfType } from '../detect/nodes.ts';
import type { Environment } from '../logic/environment.ts';
import type { Fault } from '../shape/fault.ts';
import type { Check } from './check.ts';
import type { RuleCompiler } from './compileRule.ts';
import { createEnvironment } from './environment.ts';
import { createOperators, pluginOperator } from './operators.ts';
import { readSelector } from './readSelector.ts';
import { createTimeOperators } from './timeOperators.ts';

/** The environment of conditions of one rule; hidden lexicons are numbered as they are met. */
export function ruleEnvironment(
  id: string,
  pack: string,
  types: readonly (string | undefined)[],
  compiler: RuleCompiler,
  faults: Fault[],
  reads: Set<string>,
): Environment<Check> {
  const made = new Map<string, string>();
  const operators = createOperators({
    facts: compiler.facts,
    onRead: (name) => reads.add(name),
    readSelector: (text, path) => readSelector(text, pack, path, compiler, faults),
    addPhrases: (phrases, path) => {
      const key = phrases.join('\n');
      const known = made.get(key);
      if (known) return known;
      const lexicon = compiler.lexicons.addHidden(`${id}#has:${made.size}`, pack, 'en', phrases, path);
      made.set(key, lexicon);
      return lexicon;
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
