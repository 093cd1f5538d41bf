/** The kinds of personal data, and what stands in their place where they are masked. */
export const kinds = {
  'nhs-number': 'NHS number',
  chi: 'CHI number',
  hc: 'Health and Care number',
  'national-insurance': 'National Insurance number',
  passport: 'passport number',
  'driving-licence': 'driving licence number',
  'hospital-number': 'hospital number',
  phone: 'phone number',
  email: 'e-mail address',
  postcode: 'postcode',
  address: 'address',
  'date-of-birth': 'date of birth',
  vehicle: 'number plate',
  card: 'card number',
  'bank-account': 'bank account',
  iban: 'IBAN',
  credential: 'credential',
  'document-link': 'document link',
  'meeting-link': 'meeting link',
} as const;

export type Kind = keyof typeof kinds;

/** What a number stands beside: its own name, words of care, a person's own ("call me"), where somebody lives; "" for nothing. */
export type Near = 'label' | 'care' | 'person' | 'home' | '';

/** Something found, before it becomes a mark. */
export interface Found {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  /** Whether its check holds: false is probably typed wrongly. Undefined where there is no check. */
  readonly valid?: boolean;
  readonly near?: Near;
  /** A public body's or a company's: never masked. */
  readonly organisational?: boolean;
  /** Kept for drama, examples and tests. */
  readonly reserved?: boolean;
  /** Of a phone number: "mobile", "fixed" ... */
  readonly line?: string;
}
