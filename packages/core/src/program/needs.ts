/** `needs`: what is wrong with its fields, and where the parts of the condition it stands for are written. */
import { fieldNames } from '../draft/field.ts';
import type { RuleInput } from '../schema/pack.ts';
import type { Fault } from '../shape/fault.ts';
import { type PathKey, toPointer } from '../shape/pointer.ts';
import { unknownField } from './fieldPaths.ts';

type Needs = NonNullable<RuleInput['needs']>;

export function checkNeeds({ any, all, in: fields }: Needs, path: readonly PathKey[], faults: Fault[]): void {
  if (!any && !all) faults.push({ code: 'needs-nothing', params: {}, pointer: toPointer(path) });
  fields?.forEach((found, index) => {
    if (fieldNames.includes(found)) return;
    faults.push({ code: 'unknown-field', params: unknownField(found), pointer: toPointer([...path, 'in', index]) });
  });
}

/**
 * From a place in the condition that `needs` stands for, `{ and: [{ has: [...any, ...in] }, { has: [all[0], ...in] } ...] }`,
 * to the place of the same thing in the pack.
 */
export function placeInNeeds(needs: readonly PathKey[], { any }: Needs) {
  return (path: readonly PathKey[]): readonly PathKey[] => {
    const [and, part, , argument] = path.slice(needs.length);
    if (and !== 'and') return path;
    const isAny = any !== undefined && Number(part) === 0;
    const phrases = isAny ? any.length : 1;
    const key = isAny ? ['any'] : ['all', Number(part) - (any ? 1 : 0)];
    if (argument === undefined) return [...needs, ...key];
    if (Number(argument) >= phrases) return [...needs, 'in', Number(argument) - phrases];
    return [...needs, ...key, ...(isAny ? [argument] : [])];
  };
}
