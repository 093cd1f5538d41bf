/** E-mail addresses. Those of public bodies, of a role and of the organisation itself are nobody's own. */
import type { DetectorContext } from '@postlint/core';
import { isEmailAddress } from '../validate/emailAddress.ts';
import type { Contacts } from './contacts.ts';
import type { Found } from './kinds.ts';

/** Domains of public bodies: GOV.UK, NHS England (nhs.uk, nhs.net, nhs.scot, hscni.net), Jisc, police, parliament, defence. */
const publicHost =
  /(?:^|\.)(?:nhs\.(?:uk|net|scot|wales)|hscni\.net|(?:gov|ac|police|parliament|mod)\.(?:uk|scot|wales))$/i;

/** What stands in front of the @ where a role reads it. */
const role =
  /^(?:info|information|enquir(?:y|ies)|inquir(?:y|ies)|hello|hi|contact(?:us)?|admin(?:istration)?|office|mail|post|press|media|comms|communications?|marketing|pr|news(?:letter|desk)?|support|help(?:desk|line)?|service(?:desk|s)?|customer.?(?:service|care|relations)s?|feedback|complaints?|pals|foi|dpo|privacy|data.?protection|safeguarding|reception|bookings?|appointments?|events?|volunteer(?:ing|s)?|recruitment|jobs|careers|hr|finance|accounts?|invoices|sales|orders|webmaster|postmaster|no.?reply|do.?not.?reply|team|secretary|chair|membership|members|fundraising|donations?|training|library|consultations?|engagement|involvement|research|get.?involved|speak.?up|wellbeing|referrals?|referral.?hub)(?:[._+-][\w.+-]*)?$/i;

export function findEmails(
  { text, tokens }: Pick<DetectorContext, 'text' | 'tokens'>,
  contacts: Contacts,
  report: (found: Found) => void,
): void {
  tokens((type, start, end) => {
    if (type !== 'email') return;
    const address = text.slice(start, end);
    if (isEmailAddress(address))
      report({
        kind: 'email',
        start,
        end,
        valid: true,
        organisational: isOrganisational(address.toLowerCase(), contacts),
      });
  });
}

function isOrganisational(address: string, { emails, hosts }: Contacts): boolean {
  const at = address.indexOf('@');
  const host = address.slice(at + 1);
  return emails.has(address) || hosts.has(host) || publicHost.test(host) || role.test(address.slice(0, at));
}
