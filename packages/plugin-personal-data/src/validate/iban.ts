/** Lengths by country (SWIFT, IBAN registry, release 99). */
const lengths =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';

/** A country code, two check digits and the account, in groups or not, by ISO 13616: the whole taken as a number leaves 1 by 97. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}/.test(text)) return false;
  const plain = text.replaceAll(/[ \u00a0-]/g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain) || lengthOf(plain.slice(0, 2)) !== plain.length) return false;
  return remainder(plain.slice(4) + plain.slice(0, 4)) === 1;
}

/** Of that country, or 0. */
export function lengthOf(country: string): number {
  for (let i = 0; i < lengths.length; i += 4)
    if (lengths.startsWith(country, i)) return Number(lengths.slice(i + 2, i + 4));
  return 0;
}

/** Letters count 10 to 35. */
function remainder(plain: string): number {
  let rest = 0;
  for (const char of plain) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
