/** Real text of companies, government, health media and patients, which must raise little. */

import { clean, type PublicSet } from '../publicSet.ts';
import { asComment, asCorporate } from '../settings.ts';
import { csvRows, jsonLines, withoutEntities } from '../shared.ts';

/** Years ago many wrote hashtags without capitals, “the elderly” and “suffer from”; that the rules say so is right. */
const ofItsTime = ['5.1.1/hashtag-case', '5.1.1/inclusive-language'];

const corporate: PublicSet = {
  name: 'corporate-messaging',
  file: 'data/corporate-messaging/posts.csv',
  source: 'CrowdFlower “Corporate messaging”: posts of banks, food and pharmaceutical companies, 2012 to 2015',
  may: 'false alarms on corporate posts',
  mayNot: 'recall; British spelling; what an NHS body would say',
  decided: true,
  rows: (text) =>
    csvRows(text)
      .filter(({ category }) => category !== 'Exclude')
      .map((row) => ({
        id: `corporate-messaging-${row['id']}`,
        type: row['category']!,
        post: asCorporate(row['text']!),
        expect: clean(ofItsTime),
      })),
};

const government: PublicSet = {
  name: 'govuk-content-examples',
  file: 'data/govuk-content-examples/documents.jsonl',
  source: 'GOV.UK content examples: summaries and paragraphs by government editors',
  may: 'false alarms on edited British public text',
  mayNot: 'recall; the register of social media',
  decided: true,
  rows: (text) =>
    jsonLines<{ path: string; document_type: string; description: string; paragraphs: string[] }>(text).flatMap(
      ({ path, document_type: type, description, paragraphs }) =>
        [description, ...paragraphs].flatMap((paragraph, index) =>
          (paragraph ?? '').trim().length < 20
            ? []
            : [{ id: `govuk-${path}-${index}`, type, post: asCorporate(paragraph), expect: clean(ofItsTime) }],
        ),
    ),
};

const healthNews: PublicSet = {
  name: 'health-news-tweets',
  file: 'data/health-news-tweets/tweets.jsonl',
  source: 'UCI “Health News in Twitter”: posts of health media, among them the Guardian’s for NHS staff, 2012 to 2015',
  may: 'false alarms on posts that report bullying, court cases, deaths and abuse without committing any',
  mayNot: 'recall; what an NHS body itself would say',
  decided: true,
  rows: (text) =>
    jsonLines<{ account: string; id: string; text: string }>(text).map((row) => ({
      id: `health-news-${row.id}`,
      type: row.account,
      post: asCorporate(withoutEntities(row.text)),
      expect: clean(ofItsTime),
    })),
};

/**
 * What a patient's words ask for besides moderation is not labelled: a serious complaint may have to be handed over. That it is
 * never taken for abuse is what this set shows.
 */
const anyTriage = [
  '3/response-hours',
  '5.1/confidentiality',
  '5.1/identifiable-people',
  '5.1/legal-and-complaints',
  '5.1/out-of-hours-risk',
  '5.1/patient-contact',
  '5.1/photo-consent',
  '7/safeguarding',
  '7.1/information-requests',
];

const feedback: PublicSet = {
  name: 'nhs-patient-feedback',
  file: 'data/nhs-patient-feedback/phase1_sample.jsonl',
  source: 'NHS Friends and Family Test comments (pxtextmining), 2020 to 2022',
  may: 'whether angry and legitimate criticism is taken for abuse',
  mayNot: 'recall of triage (urgency is not labelled); the register of social media',
  decided: true,
  rows: (text) =>
    jsonLines<{ row: string; criticality: string; text: string }>(text).map((row) => ({
      id: `nhs-feedback-${row.row}`,
      type: Number(row.criticality) < 0 ? 'criticism' : Number(row.criticality) > 0 ? 'praise' : 'neutral',
      post: asComment(row.text),
      expect: clean(anyTriage),
    })),
};

export const realText = [corporate, government, healthNews, feedback];
