/** Facts that follow from a condition: compiled, and followed to what they rest on. */
import { compileCondition } from '../logic/compileCondition.ts';
import type { Fault } from '../shape/fault.ts';
import { programBounds } from './bounds.ts';
import type { RuleCompiler } from './compileRule.ts';
import type { Facts } from './environment.ts';
import type { FaultList } from './faultList.ts';
import { followReferences, type Reference } from './followReferences.ts';
import { ruleEnvironment } from './ruleEnvironment.ts';

/** Gives what marks they look at. */
export function compileDerivedFacts(facts: Facts, compiler: RuleCompiler, list: FaultList): ReadonlySet<string> {
  const reads = new Set<string>();
  const references = new Map<string, Reference[]>();
  for (const { name, pack, from } of facts.pack.values()) {
    if (from === undefined) continue;
    const faults: Fault[] = [];
    const own: Reference[] = [];
    const environment = ruleEnvironment(`${pack}/facts.${name}`, pack, ['post'], compiler, reads);
    const { variable } = environment;
    const noting: typeof environment = {
      ...environment,
      // Whatever operator reads it, it is asked for here.
      variable: (path) => {
        if (path.startsWith(prefix)) own.push({ to: path.slice(prefix.length) });
        return variable(path);
      },
    };
    facts.derived.set(name, compileCondition(from, noting, ['facts', name, 'from'], faults, compiler.conditions));
    references.set(name, own);
    list.addAll(pack, faults);
  }
  const add = (code: string, name: string, params: Fault['params']) =>
    list.add(facts.pack.get(name)!.pack, code, params, ['facts', name, 'from']);
  followReferences(references, {
    depth: programBounds.factDepth,
    onCircle: (from, _, circle) => add('fact-cycle', from, { found: circle }),
    onTooDeep: (from) => add('fact-depth', from, { found: from, max: programBounds.factDepth }),
  });
  return reads;
}

const prefix = 'post.facts.';
