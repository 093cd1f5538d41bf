/** Replaces texts wherever they stand as a whole: in one pass, however many there are. */

/** Of so many characters at most: then few begin alike, also of thousands of telephone numbers. */
const beginning = 8;

export function createReplacer(replacements: ReadonlyMap<string, string>): (text: string) => string {
  if (replacements.size === 0) return (text) => text;
  const byBeginning = new Map<string, string[]>();
  for (const text of [...replacements.keys()].filter(Boolean).sort((a, b) => b.length - a.length)) {
    const key = text.slice(0, beginning);
    const list = byBeginning.get(key);
    if (list) list.push(text);
    else byBeginning.set(key, [text]);
  }
  return (text) => {
    let replaced = '';
    let from = 0;
    for (let at = 0; at < text.length; ) {
      const found = longestAt(text, at, byBeginning);
      if (found === undefined) {
        at++;
        continue;
      }
      replaced += text.slice(from, at) + replacements.get(found)!;
      from = at += found.length;
    }
    return replaced + text.slice(from);
  };
}

/** Of those that begin there, and are not a part of a word or number, the longest. */
function longestAt(text: string, at: number, byBeginning: ReadonlyMap<string, readonly string[]>): string | undefined {
  for (let length = Math.min(beginning, text.length - at); length > 0; length--) {
    const found = byBeginning
      .get(text.slice(at, at + length))
      ?.find((each) => (each.length === length || length === beginning) && isWhole(text, at, each));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isWhole(text: string, at: number, found: string): boolean {
  const end = at + found.length;
  return text.startsWith(found, at) && !goesOn(text, at) && !goesOn(text, end);
}

/** Whether a word or number goes on over a place. */
function goesOn(text: string, place: number): boolean {
  return isPart(text[place - 1]) && isPart(text[place]);
}

const isPart = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char);
