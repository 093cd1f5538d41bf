/** The words a hashtag may be made of: how common each is, and how it is written where its capitals are fixed. */
import { eachWord } from './packWords.ts';

/** What an organisation adds as `settings.hashtags`. */
export interface OwnWords {
  /** Names of one word: places, people, brands. */
  readonly names?: readonly string[];
  readonly acronyms?: readonly string[];
  /** Whole hashtags with their capitals: campaigns, awareness weeks, names of several words. */
  readonly known?: readonly string[];
}

export interface FixedWords {
  readonly acronyms: readonly string[];
  readonly offensive: readonly string[];
  readonly known: readonly string[];
}

export interface Form {
  readonly text: string;
  /** It holds several words. */
  readonly several: boolean;
}

export interface Vocabulary {
  /** log2 of how often a word stands in the corpus. */
  readonly levels: ReadonlyMap<string, number>;
  /** How words are written whose capitals are fixed. */
  readonly forms: ReadonlyMap<string, Form>;
  readonly offensive: ReadonlySet<string>;
  /** Letters of the longest word. */
  readonly longest: number;
}

/** log2 of the words of the corpus (SUBTLEXus: 51 million). */
const corpusLevel = 25.6;
/** The negative logarithm of how likely a word is. */
export const costOf = (level: number): number => (corpusLevel - level) * Math.LN2;

/** What an organisation lists is as likely in its hashtags as a word of everyday life. */
const ownLevel = 14;

export function createVocabulary(packed: string, fixed: FixedWords, own: OwnWords = {}): Vocabulary {
  const levels = new Map<string, number>();
  const forms = new Map<string, Form>();
  let longest = 1;
  const add = (word: string, level: number) => {
    levels.set(word, level);
    if (word.length > longest) longest = word.length;
  };
  const addForm = (text: string, several: boolean) => {
    const word = text.toLowerCase();
    add(word, Math.max(ownLevel, levels.get(word) ?? 0));
    forms.set(word, { text, several });
  };
  eachWord(packed, add);
  for (const text of fixed.acronyms) addForm(text, false);
  for (const text of fixed.known) addForm(text, true);
  for (const text of own.acronyms ?? []) addForm(text, false);
  for (const text of own.names ?? []) addForm(text, false);
  for (const text of own.known ?? []) addForm(text, true);
  return { levels, forms, offensive: new Set(fixed.offensive), longest };
}
