/** The words frames are found by, as phrases. English; written for this purpose. */
import type { LexiconSource } from '../../phrases/lexicon.ts';

export const language = 'en';

export type FrameList = 'not' | 'against' | 'calls' | 'saying';

const lists: Readonly<Record<FrameList, { readonly phrases: string; readonly unless?: string }>> = {
  /** Says that something is not so. */
  not: {
    phrases: `not | never | no | none | nobody | no one | nothing | nowhere | neither | nor | without | cannot | can't |
      don't | doesn't | didn't | isn't | aren't | wasn't | weren't | won't | wouldn't | shouldn't | couldn't | hasn't |
      haven't | hadn't | mustn't | needn't | ain't | far from | anything but | free of`,
    // Said for emphasis, or of something else.
    unless: `without (a)? (doubt|question) | if it isn't | why (don't|doesn't|can't|won't) |
      (isn't|aren't|wasn't|weren't|don't|doesn't|didn't) (it|this|that|he|she|they|you|we) |
      (can't|couldn't|won't|wouldn't|haven't|hasn't) (it|this|that|he|she|they|you|we) | not only | no <number> |
      (can't|cannot|couldn't) (believe|stand|bear|help) | no problem | no worries | no idea | no thanks | no brainer | not just | not merely | not to mention | not least | no doubt | no wonder | no matter |
      no longer | why not | or not | can't wait | cannot wait | can't recommend | couldn't agree more |
      could not agree more | never fail(s|ed)? to | nothing but | no fewer than | no less than | no sooner`,
  },
  /** Says that something ought not to be. */
  against: {
    phrases: `stop(ped|ping|s)? | prevent(s|ed|ing)? | prevention of | against | tackl(e|es|ed|ing) | combat(s|ing)? |
      stamp(ing)? out | (to|help|let's|must|will|can) (end|fight|beat|report|challenge) | reporting | ending | fighting |
      please report | (can|should|must) report | zero tolerance (of|for|to|towards)? | stand(ing)? up to | say no to |
      no (place|room|excuse|excuses) for | free from | victims of | survivors of | anti`,
    unless:
      'stop by | bus stop | non stop | one stop | stop shop | up against | against all odds | stop over | fighting fit',
  },
  /** The same where a sentence begins with it, as a call. */
  calls: {
    phrases: 'end | report | fight | beat | challenge | expose',
    unless: 'end of | fight club | challenge cup | end to end | report by | beat the (heat|queue|queues|rush)',
  },
  /** Reports what somebody says; what follows is theirs. Not where the writer is the one who says it. */
  saying: {
    phrases: `(said|says|saying) | (they|people|some|police|patients|families|critics|relatives|residents) say |
      (staff|experts|sources|unions|inspectors|officials|campaigners|neighbours|locals|nurses|doctors) say |
      claim(s|ed|ing)? that | claimed | (he|she|it|who|one) claims | claims (the|our|their|his|her|we|they|he|she|it|there|to|staff) |
      alleg(e|ed|es|ing) | allegedly | reportedly | insist(s|ed) (that|he|she|it|they|there|we|he's|she's|they're) | argu(es|ed) (that|he|she|it|they|we) | warn(s|ed) |
      complain(s|ed|ing) (that|about) | admit(s|ted) (that|it|he|she|they|his|her|their) | conclud(es|ed) that | (coroner|judge|tribunal|report|inquiry|inquest|panel|court|ombudsman|inspectors|regulator) (concluded|ruled|found) | reckon(s|ed) |
      (wrote|writes|tweeted|posted|replied|announced|added|states|stated|suggests|suggested|heard|hears|hearing) that |
      (tells|told|telling) (me|us|him|her|them|staff|reporters|people|everyone|everybody|anyone) |
      (was|were|been|being) told (by)? | (was|were|been|being) (called|labelled|branded|described as) |
      accus(ed|es|ing) (me|us|him|her|them|you|staff)? of | according to | describ(es|ed|ing) | describe ~3 as |
      (called|calls|calling) (me|us|him|her|them|staff) | brand(s|ed) (the|it|him|her|them|us|our|this|staff|me) | label(led|s) (me|us|him|her|them|it|staff) |
      (quoted|cited) as saying | rumour(s)? (that|has it) | the claim that | word is that`,
    unless:
      'that said | just saying | whatever ~3 (says|said) | care what ~3 (says|said) | matter what ~3 (says|said) | having said that | said and done | needless to say | easier said | said yes | he said she said',
  },
};

export const frameLists: readonly LexiconSource[] = Object.entries(lists).map(([name, { phrases, unless }]) => ({
  id: frameListId(name as FrameList),
  language,
  unless: unless ? split(unless) : [],
  phrases: split(phrases).map((phrase) => ({ phrase })),
  pack: 'core',
}));

/** A name no pack can have. */
export function frameListId(name: FrameList): string {
  return `#frame/${name}`;
}

/** At the bars that stand outside brackets. */
function split(phrases: string): string[] {
  return phrases.split(/\s\|\s/).map((phrase) => phrase.trim());
}
