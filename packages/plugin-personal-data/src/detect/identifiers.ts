/** The detector of identifiers. Called only for texts that have a digit, an @ or a word for what lets somebody in. */
import type { Detector, DetectorContext } from '@postlint/core';
import { findAddresses } from './addresses.ts';
import { findCodes } from './codes.ts';
import { readContacts } from './contacts.ts';
import { contextLexicons, readSurroundings } from './context.ts';
import { findCredentials } from './credentials.ts';
import { findBirthDates } from './dates.ts';
import { findEmails } from './emails.ts';
import { type Found, kinds } from './kinds.ts';
import { findLinks } from './links.ts';
import { findNumbers } from './numbers.ts';

export const identifierDetector: Detector = {
  name: 'personal-data',
  version: '1',
  on: 'field',
  neutral: true,
  needs: contextLexicons,
  triggers: { chars: '0123456789@', classes: ['link'], lexicons: ['personal-data/credential-label'] },
  marks: {
    personalData: { attributes: ['kind', 'valid', 'near', 'organisational', 'reserved', 'line'], personal: true },
  },
  find: (context, report) => {
    for (const { kind, start, end, ...attributes } of findIdentifiers(context))
      report({ type: 'personalData', label: kinds[kind], start, end, attributes: { kind, ...defined(attributes) } });
  },
};

function findIdentifiers(context: DetectorContext): Found[] {
  const around = readSurroundings(context);
  const contacts = readContacts(context.settings);
  const all: Found[] = [];
  const report = (found: Found) => all.push(found);
  findEmails(context, contacts, report);
  findLinks(context, report);
  if (/\d/.test(context.text)) {
    findBirthDates(around, report);
    findCodes(around, report);
    findNumbers(around, contacts.phones, report);
    findAddresses(around, report);
  }
  findCredentials(around, report);
  return withoutOverlaps(all);
}

/** Of two that overlap the one that begins first stays, of two that begin together the longer. */
function withoutOverlaps(all: Found[]): Found[] {
  let end = 0;
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((found) => {
      if (found.start < end) return false;
      end = found.end;
      return true;
    });
}

function defined(attributes: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}
