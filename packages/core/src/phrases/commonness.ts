/**
 * How often a word of English stands in a thousand, roughly. Of a phrase of several parts the rarest is looked for first, and
 * the others only beside it: a phrase of "my" and "grievance" costs a text nothing that has only the one. It decides how
 * fast phrases are, never what they find. The figures are orders of magnitude, from general knowledge.
 */
import type { PhraseWord } from './parsePhrase.ts';

const often: Readonly<Record<number, string>> = {
  30: 'the to a and of i in is for you it that on my',
  10: 'with be this we at are have was not your as so but our me all just from or no they if he she will has can do an by',
  3: 'their them his her up out about what when who get got one now how been more there would like had were than then too us only new good need know see some any im dont its over back after here very day time go going make made other also into really still off want please thank thanks could should did does because why where which am being down our many most much people work today help team week year great',
  1: 'first last next two way think say said look come take give come well even never always every thing things lot bit day days weeks years months night morning tomorrow yesterday home life own another before through again while same those these such let may might must yes oh ask told tell find keep use used part right left long little big old live local open free care health nhs patient patients hospital service services support staff nurse nurses doctor gp appointment clinic public community working job place family children young women men someone everyone anyone something anything nothing everything feel feeling love hope happy sorry wait waiting read call contact visit join available information link check',
};

const known: ReadonlyMap<string, number> = new Map(
  Object.entries(often).flatMap(([count, words]) => words.split(' ').map((word) => [word, Number(count)] as const)),
);

/** Of words nobody listed. */
const seldom = 0.02;

/** Expected matches of a run of words in a thousand words of text: of each alternative its rarest word counts. */
export function commonnessOf(alternatives: readonly (readonly PhraseWord[])[]): number {
  return alternatives.reduce((sum, words) => sum + Math.min(...words.map(ofWord)) / words.length, 0);
}

/** The place of the rarest word of a run. */
export function rarestOf(words: readonly PhraseWord[]): number {
  const counts = words.map(ofWord);
  return counts.indexOf(Math.min(...counts));
}

function ofWord({ text, how }: PhraseWord): number {
  // A short beginning begins many words.
  if (how === 'prefix') return text.length < 4 ? 3 : 5 * seldom;
  return known.get(text) ?? seldom;
}
