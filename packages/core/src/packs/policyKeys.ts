/** The keys of policy.json: all of the pack that stands in no other file. */
import { packShape } from './packShape.generated.ts';

const elsewhere = ['settings', 'facts', 'lexicons', 'clauses'];

export const policyKeys: readonly string[] = Object.keys(packShape.keys).filter((key) => !elsewhere.includes(key));
