/**
 * Letters that look like a letter of ASCII. The table is Unicode's (UTS #39 17.0, confusables.txt, read
 * 2026-11-22): letters whose prototype is one ASCII letter and that compatibility forms (NFKC) do not settle.
 * Left out as they are no letters, or look like a digit: − ∪ ×, З Ʒ б. A capital whose prototype is `l` is an `i`
 * here, since Unicode takes I, l and 1 for one.
 */
const confusable: Readonly<Record<string, string>> = {
  a: 'ɑαаΑАᎪᗅꓮ\u{16f40}\u{102a0}',
  b: 'ƄЬᏏᑲᖯ\u{16eb6}ꞴΒⲂВᏴᗷꓐ\u{10282}\u{102a1}\u{10301}',
  c: 'ᴄⲥсငၚꮯ\u{1043d}ⲤСᏟꓚ\u{102a2}\u{10302}\u{10415}\u{1051c}',
  d: 'ԁᏧᑯꓒᎠᗞᗪꓓ',
  e: 'ꬲеҽΕЕⴹᎬꓰ\u{118a6}\u{118ae}\u{10286}',
  f: 'ꬵꞙƒẝքꞘϜᖴꓝ\u{118c2}\u{118a2}\u{10287}\u{102a5}\u{10525}',
  g: 'ɡᶃƍցԌᏀᏳꓖ',
  h: 'һհᏂΗⲎНᎻᕼꓧ\u{102cf}',
  i: 'ıɪɩιⲓіꙇւꭵᎥ\u{118c3}ƖΙⲒІӀ\u{16eaa}',
  j: 'ϳјꞲͿЈᎫᒍꓙ',
  k: 'ΚⲔКᏦᛕꓗ\u{10518}',
  l: 'ǀӏ\u{5d5}\u{5df}\u{627}\u{7ca}ⵏᛁꓲ\u{16f28}\u{1028a}\u{10309}\u{11dda}ⳐᏞᒪꓡ\u{16f16}\u{118a3}\u{118b2}\u{1041b}\u{10526}',
  m: 'ΜϺⲘМᎷᗰᛖꓟ\u{102b0}\u{10311}',
  n: 'ոռΝⲚꓠ\u{10513}',
  o: 'ᴏᴑꬽοσⲟϭоჿօ\u{5e1}\u{647}\u{6be}\u{6c1}\u{6d5}ഠဝ\u{104ea}\u{118c8}\u{118d7}\u{1042c}ΟⲞОՕⵔዐଠ\u{104c2}ꓳ\u{118b5}\u{10292}\u{102ab}\u{10404}\u{10516}',
  p: 'þƿρϸⲣⳏрΡⲢⳎРᏢᑭꓑ\u{10295}',
  q: 'ԛգզⵕ',
  r: 'ꭇꭈᴦⲅгꮁƦᎡᏒ\u{104b4}ᖇꓣ\u{16f35}',
  s: 'ꜱƽѕടꮪ\u{118c1}\u{10448}ЅՏᏕᏚꓢ\u{16f3a}\u{10296}\u{10420}',
  t: 'ΤⲦТᎢꓔ\u{16f0a}\u{118bc}\u{10297}\u{102b1}\u{10315}',
  u: 'ꞟᴜꭎꭒʋυս\u{104f6}\u{118d8}Սሀ\u{104ce}ᑌꓴ\u{16f42}\u{118b8}',
  v: 'ᴠνѵ\u{5d8}\u{11706}ꮩ\u{118c0}ѴⴸᏙᐯꛟꓦ\u{16f08}\u{118a0}\u{1051d}',
  w: 'ɯᴡⲽѡшԝա\u{1170a}\u{1170e}\u{1170f}ꮃԜᎳᏔꓪ',
  x: 'хᕁᕽꞳΧⲬХⵝᚷꓫ\u{10290}\u{102b4}\u{10317}\u{10527}',
  y: 'ɣᶌʏỿꭚγⲩуүყ\u{118dc}ΥⲨУҮᎩᎽꓬ\u{16f43}\u{118a4}\u{102b2}',
  z: 'ᴢꮓ\u{118c4}ΖᏃꓜ\u{118a9}',
};

/** Small capitals (Unicode's names tell the letter), and two letters that generators of them use for f and q. */
const smallCapital: Readonly<Record<string, string>> = {
  a: 'ᴀ',
  b: 'ʙ',
  d: 'ᴅ',
  e: 'ᴇ',
  f: 'ꜰғ',
  g: 'ɢ',
  h: 'ʜ',
  j: 'ᴊ',
  k: 'ᴋ',
  l: 'ʟ',
  m: 'ᴍ',
  n: 'ɴ',
  p: 'ᴘ',
  q: 'ꞯǫ',
  r: 'ʀ',
  t: 'ᴛ',
};

/** Letters turned upside down, as generators write them: the text then reads from its end. */
const turned: Readonly<Record<string, string>> = {
  ɐ: 'a',
  q: 'b',
  ɔ: 'c',
  p: 'd',
  ǝ: 'e',
  ɟ: 'f',
  ƃ: 'g',
  ᵷ: 'g',
  ɥ: 'h',
  ᴉ: 'i',
  ı: 'i',
  ɾ: 'j',
  ʞ: 'k',
  l: 'l',
  ʅ: 'l',
  ɯ: 'm',
  u: 'n',
  o: 'o',
  d: 'p',
  b: 'q',
  ɹ: 'r',
  s: 's',
  ʇ: 't',
  n: 'u',
  ʌ: 'v',
  ʍ: 'w',
  x: 'x',
  ʎ: 'y',
  z: 'z',
};

/** The tables by letter, made when the first letter beyond ASCII is met. */
let byLetter: ReadonlyMap<string, string> | undefined;

function readTables(): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const table of [confusable, smallCapital])
    for (const [ascii, alike] of Object.entries(table)) for (const letter of alike) letters.set(letter, ascii);
  return letters;
}

/** The ASCII letter, in lower case, that a letter beyond ASCII looks like. */
export function lookAlikeOf(letter: string): string | undefined {
  byLetter ??= readTables();
  return byLetter.get(letter) ?? byLetter.get(letter.toLowerCase());
}

/**
 * A word with its look-alikes as what they look like: only where it mixes Latin with another script, or where no
 * letter beyond ASCII is anything but a look-alike. Other words are written in another alphabet, and stay.
 */
export function foldLookAlikes(word: string): string {
  const upright = turnBack(word.toLowerCase());
  if (upright !== undefined) return upright;
  const letters = [...word];
  const isAscii = (letter: string) => letter < '\u0080';
  if (!mixesScripts(word) && !letters.every((letter) => isAscii(letter) || lookAlikeOf(letter) !== undefined))
    return word;
  const plain = letters.map((letter) => lookAlikeOf(letter) ?? letter).join('');
  // What looked like a letter may be one that stands on its head.
  return turnBack(plain.toLowerCase()) ?? plain;
}

function mixesScripts(word: string): boolean {
  return /\p{Script=Latin}/u.test(word) && /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(word);
}

/** A word upside down, read the right way; undefined where some letter does not stand on its head. */
function turnBack(word: string): string | undefined {
  let back = '';
  let certain = false;
  for (const letter of word) {
    const upright = Object.hasOwn(turned, letter) ? turned[letter] : undefined;
    if (upright === undefined) return undefined;
    // A letter that is only a look-alike when upright (ı, ɯ) does not show that a word is upside down.
    certain ||= letter > '\u007f' && lookAlikeOf(letter) === undefined;
    back = upright + back;
  }
  return certain ? back : undefined;
}
