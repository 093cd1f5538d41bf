import type { Post } from '../post/post.ts';
import { addJson, addText, createFingerprint, digest } from './fingerprint.ts';

/** Not content: the host's own id, and what is said about findings of earlier checks. */
const left: ReadonlySet<string> = new Set(['id', 'declarations', 'waivers']);

/** The fingerprint of a post's content. Keys come in the order of the schema, because the reader puts them there. */
export function fingerprintOfPost(post: Post): string {
  const print = createFingerprint();
  for (const key of Object.keys(post)) {
    const value = post[key as keyof Post];
    if (value !== undefined && !left.has(key)) addJson(addText(print, key), value);
  }
  return digest(print);
}
