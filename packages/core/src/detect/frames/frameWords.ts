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
    unless: `not only | not just | not merely | not to mention | not least | no doubt | no wonder | no matter |
      no longer | why not | or not | can't wait | cannot wait | can't recommend | couldn't agree more |
      could not agree more | never fail(s|ed)? to | nothing but | no fewer than | no less than | no sooner`,
  },
  /** Says that something ought not to be. */
  against: {
    phrases: `stop(ped|ping|s)? | prevent(s|ed|ing)? | prevention of | against | tackl(e|es|ed|ing) | combat(s|ing)? |
      stamp(ing)? out | (to|help|let's|must|will|can) (end|fight|beat|report|challenge) | reporting | ending | fighting |
      please report | (can|should|must) report | zero tolerance (of|for|to|towards)? | stand(ing)? up to | say no to |
      no (place|room|excuse|excuses) for | free from | victims of | survivors of | anti`,
    unless: 'stop by | bus stop | non stop | up against | against all odds | stop over',
  },
  /** The same where a sentence begins with it, as a call. */
  calls: { phrases: 'end | report | fight | beat | challenge | expose' },
  /** Reports what somebody says; what follows is theirs. Not where the writer is the one who says it. */
  saying: {
    phrases: `(said|says|saying) (that)? | claim(s|ed|ing)? that | claimed | (he|she|it|who|one) claims |
      alleg(ed|es|ing) (that)? | allegedly | reportedly | insist(s|ed) (that)? | argu(es|ed) (that)? | warned (that)? |
      complain(s|ed|ing) that | wrote that | tweeted that | posted that | replied that | announced that |
      (tells|told) (me|us|him|her|them|staff|reporters|people|everyone|everybody) (that)? | (was|were|been) told (that)? |
      accus(ed|es|ing) (me|us|him|her|them|you|staff)? of | according to | (describe|describes|described) (it|us|them|me|him|her) as |
      (called|calls|calling) (me|us|him|her|them|staff) | (quoted|cited) as saying | rumour(s)? that | the claim that`,
    unless:
      'that said | having said that | said and done | needless to say | easier said | said yes | he said she said',
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
