/** Whether a hashtag of several words lacks capitals, what its words are, how it reads with capitals, and how sure that is. */
import { isCompound } from './compounds.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { nameCost, type Segmentation, segment } from './segment.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface HashtagCase {
  readonly words: readonly string[];
  /** With a capital at the beginning of each word; without the sign. */
  readonly better: string;
  /** Its capitals are listed: of a campaign, a place, an organisation. */
  readonly known: boolean;
  /** Whether the words are certain enough for a warning. */
  readonly sure: boolean;
  /** Another way to cut it is nearly as likely. */
  readonly ambiguous: boolean;
  /** Without capitals an offensive word can be read into it. */
  readonly offensive: boolean;
}

/** The text of a hashtag without its sign; undefined where nothing is to be said. */
export function analyseHashtag(tag: string, vocabulary: Vocabulary): HashtagCase | undefined {
  const listed = listedForm(tag, vocabulary);
  return listed === 'right' ? undefined : (listed ?? guess(tag, vocabulary));
}

// -- listed forms -----------------------------------------------------------------------------------------------

/** A year or a number behind it does not matter: #WorldAIDSDay2026. */
function listedForm(tag: string, vocabulary: Vocabulary): HashtagCase | 'right' | undefined {
  const { forms } = vocabulary;
  const lower = tag.toLowerCase();
  const body = forms.get(lower)?.several ? lower : lower.replace(/\d+$/, '');
  const form = forms.get(body);
  if (!form?.several) return undefined;
  const better = form.text + tag.slice(body.length);
  const pieces = piecesOf(better, isAcronym(vocabulary));
  if (pieces.every(({ start }, index) => index === 0 || tag[start] === better[start]) && !isAllCapitals(tag))
    return 'right';
  const parts = pieces.map(({ start, end }) => better.slice(start, end));
  return { words: parts, better, known: true, sure: true, ambiguous: false, offensive: false };
}

function isAcronym({ forms }: Vocabulary): (upper: string) => boolean {
  return (upper) => forms.get(upper.toLowerCase())?.text === upper;
}

function isAllCapitals(tag: string): boolean {
  return tag === tag.toUpperCase();
}

// -- guesses ----------------------------------------------------------------------------------------------------

interface Cut extends Segmentation {
  readonly words: readonly string[];
}

interface Part {
  readonly text: string;
  readonly digits: boolean;
  /** It is another word than the one before, and no capital says so. */
  readonly lacking: boolean;
}

function guess(tag: string, vocabulary: Vocabulary): HashtagCase | undefined {
  const pieces = piecesOf(tag, isAcronym(vocabulary));
  const cuts: Cut[] = [];
  const parts = pieces.flatMap((piece, index) => partsOf(tag, piece, index, vocabulary, cuts));
  if (!parts.some(({ lacking }) => lacking)) return undefined;
  const hasCapitals = pieces.some(({ start, digits }, index) => index > 0 && !digits && isUpper(tag[start]!));
  const sure = cuts.every((cut) => isSure(cut, hasCapitals)) && parts.every((part) => isWord(part, vocabulary, cuts));
  // With a capital at its beginning it is a name as likely as not: #Danone.
  if (!sure && isUpper(tag[0]!) && tag !== tag.toUpperCase()) return undefined;
  return {
    words: parts.map(({ text }) => text.toLowerCase()),
    better: joined(tag, parts, vocabulary),
    known: false,
    sure,
    ambiguous: cuts.some(({ cost, second }) => second - cost < near),
    offensive: cuts.some(
      ({ cost, offensive, words }) => offensive - cost < far && !words.some((word) => vocabulary.offensive.has(word)),
    ),
  };
}

/** e^2: seven times as likely; e^9: eight thousand times, which a reader with a sense of humour bridges. */
const near = 2;
const far = 9;

const isUpper = (char: string) => char !== char.toLowerCase();

function partsOf(
  tag: string,
  { start, end, digits }: Piece,
  index: number,
  vocabulary: Vocabulary,
  cuts: Cut[],
): Part[] {
  const text = tag.slice(start, end);
  if (digits) return [{ text, digits, lacking: false }];
  const low = index > 0 && !isUpper(text[0]!);
  const cut = cutLetters(text, vocabulary);
  if (!cut) return [{ text, digits, lacking: low && text.length >= shortestBehind && vocabulary.levels.has(text) }];
  cuts.push(cut);
  let from = 0;
  return cut.words.map((word, place) => {
    const own = text.slice(from, from + word.length);
    from += word.length;
    return { text: own, digits: false, lacking: place > 0 || low };
  });
}

/** Behind a number: 100days, but not 3rd, 10k, 5pm. */
const shortestBehind = 4;

/** Undefined where it is one word, as far as anybody knows. */
function cutLetters(text: string, vocabulary: Vocabulary): Cut | undefined {
  const letters = text.toLowerCase();
  const isCapitals = text === text.toUpperCase();
  if (letters.length < (isCapitals ? shortestCapitals : shortestCut)) return undefined;
  if (vocabulary.levels.has(letters) && !vocabulary.forms.get(letters)?.several) return undefined;
  const found = segment(letters, vocabulary) ?? segment(letters, vocabulary, true);
  if (!found || found.ends.length < 2) return undefined;
  const words = found.ends.map((end, index) => letters.slice(found.ends[index - 1] ?? 0, end));
  const cut = { ...found, words };
  return doubtOf(cut) < hopeless ? cut : undefined;
}

const shortestCut = 5;
/** Shorter ones are acronyms (domain: six letters). */
const shortestCapitals = 6;

// -- how sure ---------------------------------------------------------------------------------------------------

/**
 * Cost per letter, made worse by what speaks against a cut: a compound that English writes as one word, letters nobody knows. Many
 * words speak for one. The bounds are those at which half of a public set (STAN) has nineteen in twenty right.
 */
function doubtOf({ words, cost, unknown }: Cut): number {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const tiny = words.slice(1).filter((word) => word.length < 2).length;
  const known = letters - unknown;
  const knownCost = unknown > 0 ? cost - nameCost(unknown) : cost;
  const many = Math.min(words.length - 2, 3) * 0.5;
  const compound = isCompound(words) ? 1.5 : 0;
  const strange = unknown > 0 ? 0.5 + (1.5 * unknown) / letters : 0;
  return (known > 0 ? knownCost / known : 9) + compound + tiny * 0.4 - many + strange;
}

const sureBound = 2.7;
const hopeless = 4;

function isSure(cut: Cut, hasCapitals: boolean): boolean {
  return doubtOf(cut) < sureBound - (hasCapitals ? 0.3 : 0);
}

function isWord({ text, digits, lacking }: Part, { levels }: Vocabulary, cuts: readonly Cut[]): boolean {
  return digits || !lacking || cuts.length > 0 || levels.has(text.toLowerCase());
}

// -- the better form --------------------------------------------------------------------------------------------

function joined(tag: string, parts: readonly Part[], { forms }: Vocabulary): string {
  const underlined = tag.includes('_') ? '_' : '';
  return parts
    .map(({ text, digits }) => (digits ? text : capitalised(text, forms.get(text.toLowerCase())?.text)))
    .join(underlined);
}

function capitalised(text: string, form: string | undefined): string {
  if (form) return form;
  const lower = text.toLowerCase();
  return lower[0]!.toUpperCase() + lower.slice(1);
}
