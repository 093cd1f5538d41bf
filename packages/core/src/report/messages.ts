/**
 * All words of the engine itself. Everything before this works with codes and parameters, so that another
 * language needs another file like this one and nothing else. Grammar: "Unexpected X, expected Y", then the remedy.
 */
type Params = Readonly<Record<string, unknown>>;

/** true, false and null are written without quotes. */
const words: readonly unknown[] = ['true', 'false', 'null'];
const didYouMean = ({ near }: Params) => (near ? `; did you mean ${words.includes(near) ? near : `"${near}"`}?` : '');
const listed = (values: unknown) =>
  Array.isArray(values)
    ? values.map((value) => (typeof value === 'string' ? `"${value}"` : String(value))).join(', ')
    : String(values);

const messages: Readonly<Record<string, (params: Params) => string>> = {
  // Posts and packs alike.
  'unknown-key': (p) =>
    `Unexpected key "${p['key']}"${didYouMean(p) || (p['expected'] ? `, expected one of ${listed(p['expected'])}` : ', expected one that the schema names')}`,
  'wrong-type': (p) => `Unexpected ${p['found']}, expected ${p['expected']}${didYouMean(p)}`,
  'wrong-value': (p) =>
    `Unexpected value "${p['found']}", expected ${Array.isArray(p['expected']) ? `one of ${listed(p['expected'])}` : p['expected']}${didYouMean(p)}`,
  'missing-key': (p) => `Missing key "${p['key']}"${p['expected'] ? `, expected one of ${listed(p['expected'])}` : ''}`,
  'too-many': (p) => `Unexpected ${p['found']} entries, expected at most ${p['max']}; the rest is not read`,
  'too-many-values': (p) => `Unexpected number of values, expected at most ${p['max']} in all; the rest is not read`,
  'too-much-text': (p) =>
    `Unexpected amount of text, expected at most ${p['max']} characters in all; the rest is not read`,
  'too-deep': (p) => `Unexpected nesting, expected at most ${p['max']} levels`,
  'too-long': (p) =>
    `Unexpected length of ${p['found']} characters, expected at most ${p['max']} in the whole post; this text is not checked`,
  unreadable: (p) => `This cannot be read: ${p['reason']}`,

  // Posts.
  'lone-surrogate': () => 'Unexpected half of a character (a lone surrogate): the text was cut or wrongly decoded',
  'markdown-as-plain': () =>
    'The text is Markdown and was checked as it stands, markup and all; read it with toPlainPost of @postlint/core/markdown first',
  'unlisted-value': (p) =>
    `Unexpected value "${p['found']}", expected one of ${listed(p['expected'])}${didYouMean(p)}; it is taken as unknown`,
  'unknown-platform': (p) => `Unknown network "${p['found']}", checked with the default profile${didYouMean(p)}`,
  'account-type-contradicts': (p) =>
    `Unexpected account type "${p['found']}": the settings register ${p['handle']} as "${p['expected']}"`,
  'unknown-fact-given': (p) =>
    `Unexpected fact "${p['found']}"${didYouMean(p) || ', expected one that a pack declares'}; no rule reads it`,
  'declaration-not-taken': (p) =>
    `The short declaration of ${p['rule']} is not taken; expected one with fingerprint, answer, by and at`,
  'declaration-unused': (p) => `The declaration of ${p['rule']} fits no confirmation of this content; it has no effect`,
  'declaration-expired': (p) =>
    `The declaration of ${p['rule']} does not hold now: it is given for ${p['every']} from its date; it has to be given again`,
  'declaration-without-now': (p) =>
    `The declaration of ${p['rule']} cannot hold: it is given for ${p['every']}, and the check was given no time (now)`,
  'waiver-ignored': (p) => `The waiver of ${p['rule']} is not taken: this check lets none hold`,
  'waiver-expires': (p) => `The waiver of ${p['rule']} does not hold: "${p['found']}" is no time it could expire at`,
  'waiver-empty': (p) => `The waiver of ${p['rule']} does not hold: it needs a reason, and who asks for it`,
  'waiver-refer': (p) => `The waiver of ${p['rule']} does not hold: what is to be handed to ${p['to']} has to be`,
  'waiver-without-now': (p) => `The waiver of ${p['rule']} cannot hold: the check was given no time (now)`,
  'waiver-expired': (p) => `The waiver of ${p['rule']} expired on ${p['expires']}`,
  'waiver-unused': (p) => `The waiver of ${p['rule']} fits no finding of this content; it has no effect`,
  'waiver-needs-approval': (p) =>
    `The waiver of ${p['rule']} does not hold: an error needs a second person (approvedBy, not the same as by)`,
  'mark-out-of-place': (p) => `The mark "${p['type']}" of ${p['source']} lies outside the post; it is left out`,
  'mark-unknown-type': (p) =>
    `Unexpected mark type "${p['type']}"${didYouMean(p)}; no plugin declares it, so it is left out`,
  'detector-failed': (p) => `The detector ${p['detector']} failed (${p['reason']}); what it looks for is not known`,
  'operator-failed': (p) => `The operator ${p['operator']} failed (${p['reason']}); what it decides is not known`,
  'too-many-marks': (p) =>
    `More than ${p['max']} marks in one text; what the detector ${p['detector']} looks for is not known`,
  'too-many-matches': (p) =>
    `More than ${p['matches']} matches of phrases, ${p['joins']} that may be parts of one, or ${p['disguises']} letters of words in disguise; what the lexicons look for is not known`,
  'too-many-steps': (p) =>
    `The rules take more than ${p['max']} steps, up to ${p['rule']}; what it and the rules behind it decide is not known`,
  'too-many-findings': (p) => `More than ${p['max']} findings of ${p['rule']}; the rest is left out`,
  'value-too-large': (p) =>
    `The condition of ${p['rule']} makes a value of more than ${p['items']} items, ${p['depth']} levels or ${p['characters']} characters; what it decides is not known`,
  'too-long-report': (p) =>
    `More than ${p['max']} findings in one report; the others, none of them heavier, are left out`,
  'wrong-now': (p) =>
    `Unexpected time "${p['found']}" for now, expected ISO 8601 with offset; the check goes on without a time`,
  internal: (p) => `The check failed (${p['reason']}); nothing can be said of this post`,

  // Packs that run, and say something else than they mean.
  'no-failing-example': (p) => `The rule "${p['found']}" has no example that it finds: nobody knows whether it works`,
  'no-passing-example': (p) =>
    `The rule "${p['found']}" has no example that it leaves alone: nobody knows what it finds besides`,
  'no-rules': () => 'The pack has no rules, so that every post passes; clauses with rules belong into clauses/*.json',
  'example-post': (p) => `In an example: ${p['message']}`,
  'empty-clause': (p) =>
    `The clause "${p['found']}" has no rules, and does not say why (nothing): it would seem to be covered`,
  'never-applies': () => 'The rule never applies: no post meets all of this',
  'never-in-force': (p) => `The rule is never in force: it ends on ${p['until']} and begins on ${p['from']}`,
  'never-fires': (p) => `The rule never finds anything: its ${p['found']} cannot come out that way where it applies`,
  'always-fires': (p) => `The ${p['found']} decides nothing: it comes out the same for every post`,
  'never-equal': (p) => `Unexpected value "${p['found']}", expected one of ${listed(p['expected'])}${didYouMean(p)}`,
  'all-of-nothing': () =>
    'Of an empty list "all" is false, as JsonLogic has it; where nothing to look at is fine, say { "none": [list, { "!": … }] }',
  'in-text': (p) =>
    `"in" looks for letters, so that "${p['found']}" is found inside other words too; for words say { "has": [phrase, field] }`,
  'outer-in-list': (p) =>
    `Inside a list "${p['found']}" is looked for in the item, not in the post, so that it is always empty`,
  'phrase-sign': (p) =>
    `In "${p['phrase']}" the sign "${p['found']}" stands for itself; phrases know (a|b), (s)?, an ending *, =, ~2 and <name>`,
  'phrase-excepted': (p) => `The phrase "${p['found']}" is excepted by its own unless, so that it is never found`,
  'duplicate-phrase': (p) => `The phrase "${p['found']}" finds what "${p['before']}" finds already`,
  'duplicate-question': (p) => `The rule "${p['found']}" asks the same as "${p['before']}"`,
  'unused-lexicon': (p) => `No rule, fact or lexicon of the pack uses the lexicon "${p['found']}"`,
  'unused-fact': (p) => `No rule or fact of the pack reads the fact "${p['found']}"`,
  'advice-found': (p) => `Whoever writes “${p['text']}”, as this advises, is found by ${p['rule']}`,
  'empty-text': (p) => `Unexpected empty ${p['found']}, expected a sentence`,
  'accusing-text': (p) => `“${p['found']}” judges a person; say what the text does`,

  // Explanations.
  'because-inapplicable': (p) => `It does not apply to this post: ${listed(p['keys'])} of the rule is not met.`,
  'because-confirms': () => 'It asks a person to confirm its statement, and nobody has answered.',
  'because-failed': (p) => (p['count'] === 1 ? 'It found one place.' : `It found ${p['count']} places.`),
  'because-cannot-tell': (p) => `It cannot be told: ${listed(p['facts'])} is not known.`,
  'because-yields': (p) => `It found something, and keeps silent beside ${listed(p['rules'])}.`,
  'because-nothing-found': () => 'Nothing of what it looks for is there.',
  'because-passed': () => 'What it looks for is there, and its condition makes none of it a finding.',
  'flips-cut': (p) => `There may be more: at most ${p['max']} changes are tried, and fewer of a long post`,

  // Packs.
  'pack-name': (p) =>
    `Unexpected name "${p['found']}", expected lower-case letters, digits, "." and "-", at most ${p['max']}`,
  'pack-failed': (p) => `The packs cannot be compiled (${p['reason']}); this is a mistake of ours, please report it`,
  'too-many-faults': (p) => `More than ${p['max']} faults; the others are not listed`,
  'too-many-packs': (p) => `Unexpected ${p['found']} packs, expected at most ${p['max']}`,
  'too-many-rules': (p) => `Unexpected rule, expected at most ${p['max']} in all packs`,
  'too-many-lexicons': (p) => `Unexpected lexicon, expected at most ${p['max']} in all packs`,
  'too-many-phrases': (p) => `Unexpected phrase, expected at most ${p['max']} in all packs`,
  'too-many-words': (p) =>
    `Unexpected phrase, expected at most ${p['max']} words in all phrases, with their alternatives spelled out`,
  'too-many-facts': (p) => `Unexpected number of facts, expected at most ${p['max']} in all packs`,
  'condition-too-large': (p) => `Unexpected size of a condition, expected at most ${p['max']} operators and values`,
  'conditions-too-large': (p) =>
    `Unexpected size of the conditions, expected at most ${p['max']} operators and values in all packs`,
  'text-too-long': (p) => `Unexpected text of ${p['found']} characters, expected at most ${p['max']}`,
  'wrong-pointer': (p) => `Unexpected "${p['found']}", expected a JSON Pointer such as "/text" or "/media/0/alt"`,
  'duplicate-pack': (p) => `The pack "${p['found']}" is given twice`,
  'unknown-pack': (p) => `Unknown pack "${p['found']}" in extends${didYouMean(p)}; the host must give it`,
  'pack-cycle': (p) => `The packs extend each other: ${listed(p['found'])}`,
  'duplicate-rule': (p) => `The rule id "${p['found']}" is used twice`,
  'duplicate-clause': (p) => `The clause "${p['found']}" stands in the pack twice`,
  'duplicate-lexicon': (p) => `The lexicon "${p['found']}" stands in the pack twice`,
  'unknown-rule': (p) => `Unknown rule "${p['found']}"${didYouMean(p)}`,
  'no-form': () => 'Missing form, expected one of select, when, require, forbid, prefer, needs, atMost, score, confirm',
  'two-forms': (p) => `Unexpected ${listed(p['found'])} together, expected one form`,
  'mark-type-taken': (p) =>
    `Unexpected mark type "${p['found']}": core has nodes or marks of that name; choose another`,
  'applies-value': (p) =>
    `Unexpected value "${p['found']}", expected one of ${listed(p['expected'])}${didYouMean(p)}; no post has it, so the rule would never apply`,
  'language-tag': (p) => `Unexpected language "${p['found']}", expected a BCP 47 tag, e.g. "en" or "en-GB"`,
  'forbid-any-all': () => 'Unexpected forbid, expected one of any and all',
  'forbid-near': () => 'Unexpected near without all, expected several things that stand near each other',
  'score-empty': () => 'Unexpected empty evidence, expected at least one row',
  'score-levels': () => 'Unexpected levels, expected at least one of error, warning and info',
  'score-order': (p) =>
    `Unexpected level "${p['found']}", expected more points than for "${p['weaker']}", which would never be reached otherwise`,
  'score-nothing': (p) => `Unexpected level of ${p['found']} points, expected more than 0: everything reaches that`,
  'score-row': (p) =>
    `Unexpected row of evidence with ${listed(p['found']) || 'nothing to look for'}, expected one of lexicon, find and fact`,
  'score-each': () => 'Unexpected each beside fact: a condition holds once or not at all',
  'one-change': (p) =>
    `Unexpected change with ${listed(p['found']) || 'nothing to do'}, expected one of replace, append, delete and insert`,
  'insert-side': () => 'Unexpected insert, expected one of before and after',
  'fix-beside-prefer': () => 'Unexpected fix beside prefer, which says itself what is to stand there',
  'change-nowhere': (p) =>
    `Unexpected ${p['found']} without field: the rule speaks of the whole post, so there is no text it could change`,
  'lexicon-phrases': () => 'Unexpected phrases beside extends, expected add and remove',
  'lexicon-change': (p) => `Unexpected ${p['found']} without extends: there is nothing it could change`,
  'unknown-phrase': (p) =>
    `Unknown phrase "${p['found']}"${didYouMean(p)}; expected one of ${p['lexicon']}, word for word`,
  'every-alone': () => 'Unexpected every without confirm: there is no answer that could hold',
  'condition-text': (p) =>
    `Unexpected text "${p['found']}", expected a condition; for words write { "has": ["${p['found']}"] }`,
  'unless-alone': () => 'Unexpected unless, expected it beside prefer; in forbid it is called without',
  'unknown-hours': (p) => `Unknown hours "${p['found']}"${didYouMean(p)}; expected a name of settings.hours`,
  'no-timezone': (p) =>
    `Missing settings.timezone, e.g. "Europe/London": days and hours, as in ${p['by']}, mean nothing without it`,
  'wrong-timezone': (p) =>
    `Unexpected time zone "${p['found']}"${didYouMean(p)}, expected an IANA name, e.g. "Europe/London"`,
  'wrong-hours': (p) => `Unexpected "${p['found']}", expected ${p['expected']}`,
  'wrong-time': (p) =>
    `Unexpected time "${p['found']}", expected a day (2026-04-01) or a time with offset (2026-04-01T09:00:00+01:00)`,
  'wrong-day': (p) => `Unexpected day "${p['found']}", expected e.g. 2026-04-01`,
  'unknown-need': (p) => `Unknown name "${p['found']}"${didYouMean(p)}, expected ${p['expected']}`,
  'detector-cycle': (p) => `The detectors need each other: ${listed(p['found'])}`,
  'yield-cycle': (p) => `The rules yield to each other: ${listed(p['found'])}`,
  'rule-id': (p) => `Unexpected id "${p['found']}", expected letters, digits, "." and "-", at most ${p['max']}`,
  'unknown-operator': (p) => `Unknown operator "${p['found']}"${didYouMean(p)}`,
  'one-operator': (p) => `Unexpected object with the keys ${listed(p['found'])}, expected one operator`,
  'unknown-fact': (p) =>
    `Unknown path "${p['found']}"${didYouMean(p) || "; declare it in facts.json or use one of the engine's"}`,
  'unknown-setting': (p) => `Unknown setting "${p['found']}"${didYouMean(p)}`,
  'unknown-name': (p) => `Unknown name "{{${p['found']}}}"${didYouMean(p)}`,
  'var-not-constant': () => 'Unexpected path that is worked out, expected a text: rules say what they read',
  'wrong-arguments': (p) => `Unexpected arguments, expected ${p['expected']}`,
  selector: (p) =>
    `Unexpected ${p['found']} in the selector "${p['selector']}", expected ${p['expected']}${didYouMean(p)}`,
  'selector-too-long': (p) => `Unexpected selector of ${p['found']} characters, expected at most ${p['max']}`,
  'selector-type': (p) => `Unknown node or mark type "${p['found']}"${didYouMean(p)}`,
  'selector-attribute': (p) => `Unknown attribute "${p['found']}" of ${p['type']}${didYouMean(p)}`,
  'selector-value': (p) =>
    `Unexpected value "${p['found']}" of ${p['attribute']}, expected ${Array.isArray(p['expected']) ? `one of ${listed(p['expected'])}` : p['expected']}${didYouMean(p)}`,
  'selector-within': (p) =>
    `Unexpected [within=${p['found']}], expected [within~=${p['found']}]: what covers a mark is a list`,
  'selector-fact': (p) =>
    `Unexpected fact "${p['found']}" in a selector: it may be unknown, so read it in when or require`,
  'unknown-lexicon': (p) => `Unknown lexicon "${p['found']}"${didYouMean(p)}`,
  'lexicon-name': (p) =>
    `Unexpected name "${p['found']}" of a lexicon, expected letters, digits, ".", "-" and "_", at most ${p['max']}, the first a letter or digit`,
  'lexicon-cycle': (p) => `The lexicons refer to each other: ${listed(p['found'])}`,
  'lexicon-depth': (p) => `The lexicon refers to others more than ${p['max']} deep`,
  'phrase-empty': () => 'Unexpected empty phrase, expected at least one word',
  'phrase-too-long': (p) => `Unexpected phrase of ${p['found']} characters, expected at most ${p['max']}`,
  'phrase-alternatives': (p) =>
    `The phrase spells out to more than ${p['max']} alternatives; split it, or put a part into a lexicon of its own`,
  'phrase-words': (p) => `Unexpected phrase of ${p['found']} words, expected at most ${p['max']}`,
  'phrase-gap': (p) => `Unexpected gap "${p['found']}", expected ~1 to ~${p['max']}`,
  'phrase-gap-at-edge': (p) => `Unexpected gap "${p['found']}" at the edge, expected words before and after it`,
  'phrase-bracket': (p) => `Unexpected "${p['found']}", expected as many "(" as ")"`,
  'phrase-reference': (p) => `Unexpected "${p['found']}", expected a name in < > with spaces around it`,
  'phrase-never-matches': (p) =>
    `The phrase "${p['found']}" cannot match: words in links, e-mail addresses and handles never do`,
  'has-nothing': () => 'Missing phrase in has, expected at least one besides the fields',
  'needs-nothing': () => 'Missing phrases in needs, expected any or all',
  'unknown-field': (p) =>
    `Unknown field "${p['found']}"${didYouMean(p) || (p['expected'] ? `, expected one of ${listed(p['expected'])}` : '')}`,
  'unknown-contact': (p) => `Unknown contact "${p['found']}"${didYouMean(p)}; expected one of settings.contacts`,
  'setting-no-number': (p) =>
    `Unexpected ${JSON.stringify(p['found'])} in settings.${p['key']}, expected a whole number`,
  'fact-cycle': (p) => `The facts follow from each other: ${listed(p['found'])}`,
  'fact-depth': (p) => `The fact "${p['found']}" follows from others more than ${p['max']} deep`,
  'fact-name': (p) =>
    `Unexpected name "${p['found']}" of a fact, expected letters, digits, "-" and "_", at most ${p['max']}${didYouMean(p)}`,
  'front-matter': (p) => `Unexpected front matter, expected YAML with the keys of a post: ${p['found']}`,
  'front-matter-open': () =>
    'Unexpected front matter, expected "---" in the first line of the file and again, alone in a line, behind the last key; it was read as text',
  'markdown-too-much': (p) =>
    `Unexpected Markdown, expected at most ${p['length']} characters, ${p['runs']} runs of * and _, ${p['quotes']} quoted lines, and ${p['depth']} quotes or lists inside each other; it was read as plain text`,
  'text-twice': () => 'Unexpected text in the front matter: the body is the text, and what stands here is not checked',
  'json-syntax': (p) => `Unexpected ${p['found']}, expected ${p['expected']}${didYouMean(p)}`,
  'duplicate-key': (p) => `Unexpected key "${p['key']}" for the second time in one object; only the first is read`,
  'misplaced-key': (p) => `Unexpected key "${p['key']}", expected it in ${p['file']}`,
  'too-many-files': (p) => `Unexpected ${p['found']} files, expected at most ${p['max']}`,
  'no-text': (p) => `The file ${p['file']} cannot be read: expected text`,
  'missing-file': (p) => `Missing file ${p['file']}`,
  'unexpected-file': (p) =>
    `Unexpected file ${p['file']}, expected policy.json, settings.json, facts.json, lexicons/*.json or clauses/*.json`,
};

/** The words for a code. An unknown code is a mistake of ours, and still says something. */
export function toMessage(code: string, params: Params): string {
  const words = Object.hasOwn(messages, code) ? messages[code] : undefined;
  return words ? words(params) : `${code} ${JSON.stringify(params)}`;
}

/** Every code there are words for. */
export const messageCodes: readonly string[] = Object.keys(messages);
