/** What is never confidential, whoever posts it: numbers of many, one's own story, what is published, what was agreed to, contacts of services. */
import { createLinter } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import icb from '../src/index.ts';

const linter = createLinter({ packs: [icb] });
const now = '2026-11-24T10:30:00Z';
const clauses = new Set([
  '5.1/confidentiality',
  '5.1/identifiable-people',
  '5.1/photo-consent',
  '6.2/raising-concerns',
]);

const accounts = {
  corporate: { account: { type: 'corporate' }, author: { team: 'communications' } },
  departmental: { account: { type: 'departmental', approved: true }, author: { role: 'staff' } },
  personal: { account: { type: 'personal' }, author: { role: 'staff' } },
};

const raised = (post: object): string[] =>
  linter
    .check({ platform: 'x', ...post }, { now })
    .findings.filter(
      ({ clause, outcome, severity }) => clauses.has(clause) && outcome === 'failed' && severity !== 'info',
    )
    .map(({ rule }) => rule);

const silent: Record<string, readonly string[]> = {
  'numbers of many': [
    '1 in 14 people aged 65 and over are living with dementia. Find local support near you.',
    'More than 42,000 people in Staffordshire had a COVID-19 vaccine this autumn.',
    'Our practice nurses gave 412 flu jabs in Tunstall on Saturday.',
    'Sickness absence across the ICB is 4.2%.',
  ],
  "one's own story": [
    "I'm 34, I live in Cheadle and I've just had my first cervical screening. Easier than I expected!",
    "I've been off since August with depression and I'm back on a phased return from today.",
    "Dad's 84, lives in Biddulph, has dementia and still beats me at dominoes.",
    'My son was diagnosed with type 1 diabetes last year, aged 9.',
  ],
  'what is published': [
    "The papers for Thursday's public Board meeting are on our website. Item 7 is the one on beds.",
    'We are looking for a provider of community dermatology. The contract notice is on Find a Tender.',
    'NICE has put its draft migraine guideline out for consultation.',
    'The consultation on the birth centre closes at midnight. Have your say.',
  ],
  'nobody real': [
    'Imagine a patient: 82, lives alone in Leek, four hospital letters and no car.',
    'Watching Call the Midwife and sobbing. That poor girl and her baby.',
    'In 1948 a woman from Longton was one of the first to get free glasses on the NHS.',
  ],
  'contacts of services': [
    'Phone 08081 570 000 to book your appointment.',
    'Our office is Anytown House, 1 Example Street, Stafford, ST0 0AA.',
    'Freedom to Speak Up is a confidential way for NHS staff to raise concerns.',
  ],
};

describe.each(Object.entries(silent))('%s', (group, texts) => {
  // What an official account tells is nobody's own story.
  const speakers = Object.entries(accounts).filter(([name]) => name !== 'corporate' || group !== "one's own story");
  test.each(speakers)('said by a %s account', (_name, account) => {
    expect(texts.flatMap((text) => raised({ ...account, text }))).toEqual([]);
  });
});

test('a story is silent with recorded consent, and only with it', () => {
  const text = 'Huge thanks to Jake, 9, from Biddulph for being so brave through his leukaemia treatment.';
  const of = (consent: unknown) => raised({ ...accounts.corporate, text, consent });
  expect(of(true)).toEqual([]);
  for (const consent of [undefined, false, { status: 'verbal' }, { status: 'withdrawn' }, { status: 'expired' }])
    expect(of(consent)).toEqual(['icb/story-without-consent']);
});

test('the finding lists what counted, with its points', () => {
  const text = "Tough clinic today. A 34-year-old mum from Cheadle with Huntington's, two tiny kids.";
  const [finding] = linter
    .check({ platform: 'x', ...accounts.personal, text }, { now })
    .findings.filter(({ rule }) => rule === 'icb/patient-in-combination');
  expect(finding?.severity).toBe('error');
  expect(finding?.evidence.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['an age', 'a place', 'a rare or private condition', 'seen by the writer']),
  );
});

describe('a picture of a colleague', () => {
  const post = (consent: unknown, at = now) => ({
    ...accounts.corporate,
    text: 'Our team.',
    publishAt: at,
    media: [{ kind: 'image', alt: 'Five colleagues.', people: ['staff'], consent }],
  });

  test.each([
    ['none', false, ['icb/photo-consent']],
    ['refused', { status: 'refused' }, ['icb/photo-consent']],
    ['withdrawn', { status: 'withdrawn' }, ['icb/photo-consent']],
    ['expired', { status: 'expired' }, ['icb/photo-consent']],
    ['by word of mouth', { status: 'verbal' }, ['icb/photo-consent-spoken']],
    ['for another channel', { status: 'recorded', channels: ['intranet'] }, ['icb/photo-consent-channel']],
    ['until last year', { status: 'recorded', until: '2025-01-01T00:00:00Z' }, ['icb/photo-consent-expired']],
    ['recorded', true, []],
    ['for this channel', { status: 'recorded', channels: ['intranet', 'x'] }, []],
  ])('consent: %s', (_name, consent, rules) => {
    expect(raised(post(consent))).toEqual(rules);
  });

  test('without any word of consent it counts as none', () => {
    expect(raised(post(undefined))).toEqual(['icb/photo-consent']);
  });
});
