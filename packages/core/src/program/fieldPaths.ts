/** Names of fields among phrases, and what is wrong with one that is none. */
import { fieldNames } from '../draft/field.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';

export function unknownField(found: string): Fault['params'] {
  const near = nearest(bare(found), fieldNames);
  return { found, ...(near ? { near } : { expected: fieldNames }) };
}

/**
 * `acount.bio`: nobody writes such a phrase. Behind the phrases stand the fields, so that there `inReplyTo_text`,
 * `/account/bio`, `post.text`, `contentWarnings` are paths too, where they are nearly the name of a field. `txet` alone
 * may be a phrase.
 */
export function isMeantAsField(text: string, isBehindPhrase: boolean): boolean {
  if (/^[a-zA-Z]+(?:\.[a-zA-Z]+)+$/.test(text)) return true;
  const looksLikePath = /^\/?\w+(?:[./[\]_]+\w+)+\]?$|^[a-z]+[A-Z][a-zA-Z]*$/.test(text);
  return isBehindPhrase && looksLikePath && nearest(bare(text), fieldNames) !== undefined;
}

/** Without what JSON Pointers and other ways to write a path have more: `/media/0/alt`, `media[0].alt`, `post.text`. */
function bare(path: string): string {
  return path
    .replaceAll(/[/_[\]]+/g, '.')
    .replaceAll(/\.\d+(?=\.|$)/g, '')
    .replaceAll(/^\.|\.$/g, '')
    .replace(/^post\./, '');
}
