/**
 * Identifiers of letters and digits. Each word with a digit is tried, with the word in front where that is short (AB
 * 12 34 56 C); every pattern is bounded, so that the time a text takes grows with its length alone.
 */
import { isDrivingLicence } from '../validate/drivingLicence.ts';
import { isIban, lengthOf } from '../validate/iban.ts';
import { isNationalInsuranceNumber } from '../validate/nationalInsuranceNumber.ts';
import { isPostcode } from '../validate/postcode.ts';
import { isVehicleRegistration } from '../validate/vehicleRegistration.ts';
import type { Surroundings } from './context.ts';
import type { Found } from './kinds.ts';

export function findCodes(around: Surroundings, report: (found: Found) => void): void {
  const { text } = around;
  let done = 0;
  for (const { index: digit } of text.matchAll(/\d+/g)) {
    const index = wordStart(text, digit);
    if (index < done) continue;
    const front = shortWordBefore(text, index);
    const found = (front >= done ? findAt(front, around) : undefined) ?? findAt(index, around);
    if (!found) continue;
    report(found);
    done = found.end;
  }
}

/** Where the letters begin that stand in front of a digit; -1 where there are more than in any code, or other signs among them. */
function wordStart(text: string, digit: number): number {
  let start = digit;
  while (start > 0 && digit - start < 16 && isAsciiLetter(text.charCodeAt(start - 1))) start--;
  return start > 0 && /[\p{L}\p{N}_]/u.test(text[start - 1]!) ? -1 : start;
}

function isAsciiLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

/** Where a word of at most three letters stands in front, its start; -1 where none does. */
function shortWordBefore(text: string, index: number): number {
  const from = Math.max(0, index - 5);
  const word = /(?:^|[^\p{L}\p{N}_])([A-Za-z]{1,3})[ \u00a0-]$/u.exec(text.slice(from, index));
  return word ? index - 1 - word[1]!.length : -1;
}

function findAt(start: number, around: Surroundings): Found | undefined {
  for (const find of [findIban, findInsurance, findLicence, findPlate, findPostcode, findPassport, findHospital]) {
    const found = find(start, around);
    if (found) return found;
  }
  return undefined;
}

/** What a sticky pattern matches there, with no letter or digit behind it. */
function match(text: string, pattern: RegExp, start: number): string | undefined {
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0];
  return found !== undefined && !/[\p{L}\p{N}_]/u.test(text.slice(start + found.length, start + found.length + 1))
    ? found
    : undefined;
}

const iban = /[A-Za-z]{2}\d{2}(?:[ \u00a0-]?[A-Za-z0-9]){11,30}/y;

function findIban(start: number, { text }: Surroundings): Found | undefined {
  const length = lengthOf(text.slice(start, start + 2).toUpperCase());
  if (length === 0) return undefined;
  iban.lastIndex = start;
  const longest = iban.exec(text)?.[0];
  if (longest === undefined) return undefined;
  let end = start;
  for (let count = 0; count < length && end < start + longest.length; end++)
    if (/[A-Za-z0-9]/.test(text[end]!)) count++;
  return isIban(text.slice(start, end).toUpperCase()) && !/[\p{L}\p{N}]/u.test(text[end] ?? '')
    ? { kind: 'iban', start, end, valid: true }
    : undefined;
}

const insurance = /[A-Za-z]{2}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}[ \u00a0-]?\d{2}(?:[ \u00a0-]?[A-Da-d])?(?![A-Za-z0-9])/y;

function findInsurance(start: number, around: Surroundings): Found | undefined {
  const text = match(around.text, insurance, start);
  if (text === undefined) return undefined;
  const end = start + text.length;
  const isNamed =
    around.before(start, 40)?.name === 'national-insurance' || around.after(end, 20)?.name === 'national-insurance';
  const valid = isNationalInsuranceNumber(text);
  if (!isNamed && !(valid && /^[A-Z].*[A-D]$/.test(text))) return undefined;
  return { kind: 'national-insurance', start, end, valid, near: isNamed ? 'label' : '' };
}

const licence = /[A-Za-z0-9]{16}/y;

function findLicence(start: number, { text, before }: Surroundings): Found | undefined {
  const found = match(text, licence, start);
  if (found === undefined || !isDrivingLicence(found)) return undefined;
  const near = before(start, 40)?.name === 'driving-licence' ? 'label' : '';
  return { kind: 'driving-licence', start, end: start + found.length, valid: true, near };
}

const plate = /[A-Za-z]{1,3}[ -]?\d{1,3}[A-Za-z]?(?:[ -]?[A-Za-z]{3})?(?![A-Za-z0-9])/y;

function findPlate(start: number, around: Surroundings): Found | undefined {
  const text = match(around.text, plate, start);
  if (text === undefined || !isVehicleRegistration(text) || !/\d/.test(text)) return undefined;
  const end = start + text.length;
  if (!around.isNear('vehicle', start, end, 60) || text !== text.toUpperCase()) return undefined;
  return { kind: 'vehicle', start, end, valid: true, near: 'label' };
}

const postcode = /(?:GIR|[A-Za-z]{1,2}\d[A-Za-z\d]?)[ \u00a0]?\d[A-Za-z]{2}/y;

/** In capitals, in two parts; anyhow behind a word for where somebody lives. */
function findPostcode(start: number, around: Surroundings): Found | undefined {
  const text = match(around.text, postcode, start);
  if (text === undefined || !isPostcode(text)) return undefined;
  const end = start + text.length;
  const isHome = around.isNear('address', start, end, 70);
  if (!isHome && !/^[A-Z0-9]+[ \u00a0][A-Z0-9]+$/.test(text)) return undefined;
  const organisational = !isHome && around.isNear('venue', start, end, 90);
  return {
    kind: 'postcode',
    start,
    end,
    valid: true,
    near: isHome ? 'home' : '',
    organisational,
    reserved: /^ZZ99/i.test(text),
  };
}

const passport = /[A-Za-z]{2}\d{7}/y;

function findPassport(start: number, around: Surroundings): Found | undefined {
  const text = match(around.text, passport, start);
  return text !== undefined && around.before(start, 40)?.name === 'passport'
    ? { kind: 'passport', start, end: start + text.length, valid: true, near: 'label' }
    : undefined;
}

const hospital = /[A-Za-z]{1,4}[-/]?\d{4,9}[A-Za-z]?/y;

function findHospital(start: number, around: Surroundings): Found | undefined {
  const text = match(around.text, hospital, start);
  return text !== undefined && around.before(start, 30)?.name === 'hospital-number'
    ? { kind: 'hospital-number', start, end: start + text.length, near: 'label' }
    : undefined;
}
