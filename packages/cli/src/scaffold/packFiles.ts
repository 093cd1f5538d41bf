/** The files of a new pack. */
import { clauseText, clauseWithRuleText, type NewClause, toJson } from './clauseFile.ts';
import { slugOf } from './newFiles.ts';
import type { PolicyText } from './readPolicy.ts';

export interface NewPack {
  readonly name: string;
  readonly title: string;
}

const schema = (name: string) => `./node_modules/@postlint/core/schema/${name}.schema.json`;

/** A pack with one rule, to be looked at and changed. */
export function firstPack(pack: NewPack): Record<string, string> {
  const clause = { clause: '1/links', units: ['1-1'], gist: 'Links say where they lead.' };
  const rule = {
    id: 'click-here',
    severity: 'warning',
    forbid: ['click (here|below)', '(tap|press) here'],
    message: '“{{node.text}}” does not say where the link leads.',
    why: 'People who listen to a page hear its links without the words around them.',
    do: 'Say what is behind the link.',
    contact: 'communications',
    examples: {
      fails: ['Click here!', { post: 'For dates tap here.', finds: ['tap here'] }],
      passes: ['Opening times: library.example/times', 'The new keyboard clicks. Here it is.'],
    },
  };
  return {
    ...frame(pack, { '1-1': { class: 'A', gist: clause.gist } }),
    'clauses/1-links.json': clauseWithRuleText(clause, rule),
  };
}

/** A pack with every duty of a policy document, and nothing decided. */
export function packFromPolicy(pack: NewPack, { units, clauses }: PolicyText): Record<string, string> {
  const listed = Object.fromEntries(units.map(({ unit, gist }) => [unit, { class: 'open', gist }]));
  const files: Record<string, string> = frame(pack, listed);
  for (const clause of clauses) files[clauseFileOf(clause.clause)] = clauseText(clause);
  return files;
}

/** e.g. clauses/5.1-grievances.json */
export function clauseFileOf(clause: NewClause['clause']): string {
  return `clauses/${clause
    .split('/')
    .map((part) =>
      part
        .split('.')
        .map((each) => slugOf(each, 60))
        .join('.'),
    )
    .join('-')}.json`;
}

function frame({ name, title }: NewPack, units: object): Record<string, string> {
  const policy = { $schema: schema('policy'), name, version: '0.1.0', title, extends: ['platforms'], units };
  const settings = {
    $schema: schema('settings'),
    names: [title.replace(/[\s,:–-]*social media policy[\s,:–-]*/i, '').trim() || 'Our organisation'],
    accounts: [],
    contacts: { communications: [{ name: 'Communications team' }] },
    timezone: 'Europe/London',
  };
  return {
    'policy.json': toJson(policy),
    'settings.json': toJson(settings),
    'posts/first.json': toJson({ platform: 'x', text: 'Click here!', account: { type: 'corporate' } }),
    'README.md': readme(title),
  };
}

function readme(title: string): string {
  return `# ${title}

A pack for Postlint: the policy as rules that posts are checked against.

    policy.json        name, version, title, and the numbered sentences of the policy ("units")
    settings.json      what only this organisation knows: names, accounts, contacts, hours
    clauses/           one file a clause: its rules, and posts they must and must not catch
    posts/             posts to try it on

Stand in this folder and type:

    postlint test .                             do the examples of the rules hold?
    postlint lint .                             is anything probably not meant?
    postlint check posts --pack .               what is found in the posts
    postlint coverage .                         which sentences of the policy are settled, and which are not
    postlint new clause 2/names                 another clause
    postlint new rule no-initials --clause 2/names

A class of a unit says what can settle it: "A" the text alone, "B" what else is known of a post, "C" a person who confirms
it, "D" nothing in a post. A contact prints its details only once "confirmed" says who has looked, and when.
`;
}
