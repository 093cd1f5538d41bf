/**
 * British postcodes by their letters (Royal Mail, Programmers' Guide; GOV.UK bulk data transfer): Q V X never come first,
 * I J Z never second, C I K M O V never behind the second gap; the third and fourth place of the outward part have letters of their own.
 * ZZ99 stands for no address (NHS Data Dictionary, pseudo postcodes).
 */
const outward = '(?:[A-PR-UWYZ](?:\\d{1,2}|\\d[ABCDEFGHJKPSTUW]|[A-HK-Y](?:\\d{1,2}|\\d[ABEHMNPRVWXY]))|GIR)';
const inward = '\\d[ABD-HJLNP-UW-Z]{2}';
const whole = new RegExp(`^(?:${outward}[ \\u00a0]?${inward}|ZZ99 ?3[A-Z]{2})$`, 'i');

export function isPostcode(text: string): boolean {
  return whole.test(text);
}

/** As it is printed on a letter: capitals, one space before the last three. Undefined for what is none. */
export function toPostcode(text: string): string | undefined {
  if (!isPostcode(text)) return undefined;
  const letters = text.replaceAll(/[ \u00a0]/g, '').toUpperCase();
  return `${letters.slice(0, -3)} ${letters.slice(-3)}`;
}
