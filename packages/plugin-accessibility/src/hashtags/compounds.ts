/**
 * Two short words that may as well be one: English writes compounds together (spaceship, songbook, superbug), and names are made
 * like them. What ends or begins like one is never more than a suggestion.
 */
const heads = new Set(
  (
    'able aholic away back ball band bank base bag beat bell berry bird bit board boat body book bound bow box boy boys break bug bugs burn camp card cast chain coat cloud con core craft cup dog down draw drop dust face fall fan fest field fight fire fish flight fly flow folk fool force form foot ford ful game gate girl girls grade ground guard ' +
    'hack hammer hand head heads heart hood hook hop host house hub in ism ist kind king kit lab land less light like line lion list lock log loop ly man mania mark mate maker makers master meal men mill mind most mouth ness net nest news note off on ons out outs over pack pad page paper pit place plan play port post pot power proof quest ride right ring rock room rise scape ' +
    'sauce set sense shed ship shop shot side sight site sky smith song space speed spot spin stand star stone store storm strip style table tail tech thing through tide time tone top town track trap trail tree turn up ups verse vision view ville wall walk war ware watch water wave way ways wear weaver well wheel wire wise wood woods word work works worth yard zone code wash bench bow brush coaster stick tops wards ware'
  ).split(' '),
);
const beginnings = new Set(
  'anti auto bi bio by co counter cross cyber de dis down e eco ever fore hyper in inter intra macro mega meta micro mid mini mis mono multi nano neo non off on out over para photo poly post pre pro proto pseudo re semi sub super sur tele trans tri ultra un under uni up vice war'.split(
    ' ',
  ),
);

export function isCompound(words: readonly string[]): boolean {
  if (words.length !== 2) return false;
  const [first = '', last = ''] = words;
  return beginnings.has(first) || (heads.has(last) && first.length + last.length <= longestCompound);
}

const longestCompound = 11;
