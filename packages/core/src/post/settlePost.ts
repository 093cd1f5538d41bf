/**
 * What the linter knows of a post beyond what it says: registered accounts, and the values packs list.
 */
import type { Facts } from '../program/environment.ts';
import type { Fault } from '../shape/fault.ts';
import { nearest } from '../shape/nearest.ts';
import type { Account, OtherAuthor, Post } from './post.ts';
import { type Registered, type Registry, registered } from './registry.ts';

export interface SettleOptions {
  readonly registry: Registry;
  readonly facts: Facts;
}

/** A copy of the post for one network: which accounts are registered depends on it. */
export function settlePost(read: Post, platform: string, { registry, facts }: SettleOptions, faults: Fault[]): Post {
  const post: Post = { ...read, platform };
  const find = (handle: string) => registered(registry, platform, handle);
  settleAccount(post, find, faults);
  if (post.inReplyTo?.author) post.inReplyTo = { ...post.inReplyTo, author: settleOther(post.inReplyTo.author, find) };
  if (post.reposted?.author) post.reposted = { ...post.reposted, author: settleOther(post.reposted.author, find) };
  for (const fact of listed) settleListed(post, fact.path, facts, faults, fact);
  settlePackFacts(post, facts, faults);
  return post;
}

type Find = (handle: string) => Registered | undefined;

/** A registered handle decides what kind of account it is; a type that contradicts it is named. */
function settleAccount(post: Post, find: Find, faults: Fault[]): void {
  if (!post.account?.handle || post.direction === 'inbound') return;
  const entry = find(post.account.handle);
  const account: Account = { ...post.account, official: entry !== undefined };
  post.account = account;
  if (!entry) return;
  if (account.type !== undefined && account.type !== entry.type) {
    faults.push({
      code: 'account-type-contradicts',
      params: { found: account.type, expected: entry.type, handle: account.handle },
      pointer: '/account/type',
    });
  }
  account.type = entry.type;
}

function settleOther(author: OtherAuthor, find: Find): OtherAuthor {
  return author.handle ? { ...author, official: find(author.handle) !== undefined } : author;
}

// -- open enumerations ------------------------------------------------------------------------------------

interface Listed {
  readonly path: string;
  readonly read: (post: Post) => string | undefined;
  readonly clear: (post: Post) => void;
}

/** Strings in core whose values packs and plugins list. */
const listed: readonly Listed[] = [
  { path: 'surface', read: (post) => post.surface, clear: (post) => (post.surface = undefined) },
  { path: 'purpose', read: (post) => post.purpose, clear: (post) => (post.purpose = undefined) },
  { path: 'area', read: (post) => post.area, clear: (post) => (post.area = undefined) },
  {
    path: 'account.tier',
    read: (post) => post.account?.tier,
    clear: (post) => (post.account = { ...post.account, tier: undefined }),
  },
  {
    path: 'author.role',
    read: (post) => post.author?.role,
    clear: (post) => (post.author = { ...post.author, role: undefined }),
  },
];

function settleListed(post: Post, path: string, facts: Facts, faults: Fault[], { read, clear }: Listed): void {
  const found = read(post);
  const values = found === undefined ? undefined : facts.post.get(path)?.values;
  if (found === undefined || !values || values.includes(found)) return;
  faults.push(unlisted(found, values, `/${path.replaceAll('.', '/')}`));
  clear(post);
}

function unlisted(found: string, values: readonly string[], pointer: string): Fault {
  const near = nearest(found, values);
  return { code: 'unlisted-value', params: { found, expected: values, ...(near && { near }) }, pointer };
}

function settlePackFacts(post: Post, facts: Facts, faults: Fault[]): void {
  if (!post.facts) return;
  for (const [name, value] of Object.entries(post.facts)) {
    const fact = facts.pack.get(name);
    if (!fact) {
      const near = nearest(name, facts.pack.keys());
      faults.push({
        code: 'unknown-fact-given',
        params: { found: name, ...(near && { near }) },
        pointer: `/facts/${name}`,
      });
    } else if (fact.values && !fact.values.includes(String(value))) {
      faults.push(unlisted(String(value), fact.values, `/facts/${name}`));
      const { [name]: _, ...rest } = post.facts;
      post.facts = rest;
    }
  }
}
