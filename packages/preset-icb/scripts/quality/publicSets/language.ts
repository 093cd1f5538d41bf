/** Inclusive words, hashtags, and requests for information. */
import { breach, clean, type PublicSet } from '../publicSet.ts';
import { asComment, asCorporate } from '../settings.ts';
import { csvRows, jsonLines } from '../shared.ts';

const guide: PublicSet = {
  name: 'inclusive-language (NHS content guide)',
  file: 'data/inclusive-language/nhs_content_guide_blocks.jsonl',
  source: 'NHS digital service manual, inclusive content (OGL v3.0)',
  may: 'words that the NHS rules out, and words it uses',
  mayNot:
    'running text: the guide quotes what it advises against. retext’s list beside it contradicts the NHS in places and is not loaded',
  rows: (text) =>
    jsonLines<{ kind: string; text: string }>(text)
      .filter(({ kind }) => kind === 'say' || kind === 'do_not_say')
      .map(({ kind, text: phrase }, index) => ({
        id: `nhs-guide-${index}`,
        type: kind,
        post: asCorporate(phrase),
        expect: kind === 'do_not_say' ? breach('5.1.1/inclusive-language', ['5.1.1/sensitivity']) : clean(),
      })),
};

const hashtags: PublicSet = {
  name: 'hashtag-segmentation',
  file: 'data/hashtag-segmentation/hashtags.jsonl',
  source: 'STAN (Bansal et al. 2015, Maddela et al. 2019): hashtags with their words',
  may: 'hashtags of several words without capitals; single words and acronyms that need none',
  mayNot: 'offence or any other clause; styles such as iPhoneX, which its labels get wrong',
  rows: (text) =>
    jsonLines<{ hashtag: string; n_words: number; camel_ok: boolean | null }>(text)
      .filter((row) => row.n_words === 1 || row.camel_ok !== null)
      .map((row, index) => ({
        id: `hashtag-${index}`,
        type: row.n_words === 1 ? 'one word' : row.camel_ok ? 'capitals' : 'no capitals',
        post: asCorporate(`Good to know: #${row.hashtag}`),
        expect: row.n_words > 1 && !row.camel_ok ? breach('5.1.1/hashtag-case') : clean(),
      })),
};

/** Ours: half of them are for tuning. */
const requests: readonly ((title: string) => string)[] = [
  (title) => `Under the Freedom of Information Act, please send me what you hold on: ${title}. Jane Example`,
  (title) => `FOI request: ${title}. Please reply to jane@example.com. Jane Example`,
  (title) => `Could you tell me what recorded information you hold about ${title}? My name is Jane Example.`,
  (title) => `Please provide the figures for the last three years: ${title}. Regards, Jane Example`,
  (title) =>
    `How much has been spent, and on what? ${title}. I would like copies of the documents. Jane Example, Stone`,
  (title) => `I am asking for the minutes and contracts that concern ${title}. Jane Example, jane@example.com`,
];

const freedomOfInformation: PublicSet = {
  name: 'foi-request-titles',
  file: 'data/foi-request-titles/titles.csv',
  source: 'Titles of requests on WhatDoTheyKnow.com; the sentences around them are ours',
  may: 'requests for information in six forms; bare titles, which ask for nothing',
  mayNot: 'how people word requests to a care board: titles are of councils, and the wording is ours',
  rows: (text) =>
    csvRows(text).flatMap(({ title = '' }, index) => {
      const form = index % requests.length;
      return [
        {
          id: `foi-request-${index}`,
          template: `request ${form}`,
          type: 'request',
          post: asComment(requests[form]!(title)),
          expect: breach('7.1/information-requests', [
            '5.1/patient-contact',
            '5.1/confidentiality',
            '5.1/comment-moderation',
          ]),
        },
        { id: `foi-title-${index}`, type: 'title alone', post: asComment(title), expect: clean(['7/safeguarding']) },
      ];
    }),
};

export const language = [guide, hashtags, freedomOfInformation];
