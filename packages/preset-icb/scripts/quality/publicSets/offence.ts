/** Offence, and what must not be taken for it. */
import { breach, clean, type PublicSet, type SetRow } from '../publicSet.ts';
import { asComment, asStaff } from '../settings.ts';
import { csvRows, jsonLines, withoutEntities } from '../shared.ts';

const moderation = '5.1/comment-moderation';
/** Clauses that say of the same words what they do to whom. */
const besideModeration = [
  '5.1/abuse',
  '5.1/bullying-and-harassment',
  '5.1/offensive-comment',
  '5.1/out-of-hours-risk',
  '5.1/trolls',
  '6.2.4/abuse-of-staff',
  '7/personal-safety',
];
const bullying = '5.1/bullying-and-harassment';
const besideBullying = [
  '5.1/abuse',
  '5.1/disrepute',
  '5.1/offensive-comment',
  '5.1/values',
  '5.1.1/inclusive-language',
  '5.1.1/sensitivity',
];

/** Profanity and attacks on single people are no hate, and are moderated all the same. */
const notHatefulButRude = ['profanity_nh', 'target_indiv_nh', 'target_obj_nh', 'target_group_nh'];

function hatecheck(reading: 'comments' | 'staff posts'): PublicSet {
  const isComment = reading === 'comments';
  const [clause, beside] = isComment ? [moderation, besideModeration] : [bullying, besideBullying];
  return {
    name: `hatecheck, as ${reading}`,
    file: 'data/hatecheck/cases.csv',
    source: 'HateCheck (Röttger et al., ACL 2021), functional tests from templates',
    may: 'recall and false alarms by functionality, on templates that nobody tuned on',
    mayNot: 'one figure for everything; groups and dialects it does not have (American spelling, seven groups)',
    rows: (text) =>
      csvRows(text).map((row): SetRow => {
        const rude = notHatefulButRude.includes(row['functionality']!) ? [clause, ...beside] : beside;
        return {
          id: `hatecheck-${row['case_id']}`,
          template: row['templ_id']!,
          type: row['functionality']!,
          post: (isComment ? asComment : asStaff)(row['test_case']!.trim()),
          expect: row['label_gold'] === 'hateful' ? breach(clause, beside) : clean(rude),
        };
      }),
  };
}

const davidson: PublicSet = {
  name: 'davidson-tweets',
  file: 'data/davidson-tweets/tweets.csv',
  source: 'Davidson et al. (ICWSM 2017): posts labelled hate or neither',
  may: 'harmless senses of words that look offensive; recall of hate',
  mayNot:
    'a yardstick for ordinary posts, or for profanity alone: African American English is over-represented among “offensive”, which is left out',
  rows: (text) =>
    csvRows(text)
      .filter((row) => row['class'] !== 'offensive')
      .map((row) => ({
        id: `davidson-${row['id']}`,
        type: row['class']!,
        post: asComment(withoutEntities(row['text']!)),
        expect: row['class'] === 'hate' ? breach(moderation, besideModeration) : clean(),
      })),
};

const edos: PublicSet = {
  name: 'edos-sexism',
  file: 'data/edos-sexism/sample.csv',
  source: 'EDOS (SemEval-2023 task 10): comments labelled for sexism',
  may: 'recall of sexist comments by kind',
  mayNot: 'false alarms: “not sexist” is not “not abusive”, so these rows are left out',
  rows: (text) =>
    csvRows(text)
      .filter((row) => row['label_sexist'] === 'sexist')
      .map((row) => ({
        id: `edos-${row['rewire_id']}`,
        type: row['label_category']!,
        post: asComment(row['text']!),
        expect: breach(moderation, besideModeration),
      })),
};

const xstest: PublicSet = {
  name: 'xstest',
  file: 'data/xstest/prompts.csv',
  source: 'XSTest (Röttger et al., NAACL 2024): safe prompts that look unsafe',
  may: 'homonyms and figures of speech taken for threats',
  mayNot: 'recall: the unsafe prompts are questions to a chatbot, and are left out',
  rows: (text) =>
    csvRows(text)
      .filter((row) => row['label'] === 'safe')
      .map((row) => ({
        id: `xstest-${row['id']}`,
        type: row['type']!,
        post: asComment(row['prompt']!),
        expect: clean(['5.1/patient-contact', '7.1/information-requests']),
      })),
};

const identityTerms: PublicSet = {
  name: 'identity-term-templates',
  file: 'data/identity-term-templates/en_templates_sample.csv',
  source: 'Jigsaw sentence templates with identity terms',
  may: 'whether naming an identity is taken for abuse',
  mayNot: 'recall on its own: some labels follow the choice of words alone',
  rows: (text) =>
    csvRows(text).map((row, index) => ({
      id: `identity-${index}`,
      template: row['template']!,
      type: row['toxicity']!,
      post: asComment(row['phrase']!),
      expect: row['toxicity'] === 'toxic' ? breach(moderation, besideModeration) : clean(),
    })),
};

const goAway: PublicSet = {
  name: 'profanity-lists (go-away)',
  file: 'data/profanity-lists/goaway_cases.jsonl',
  source: 'go-away’s test cases',
  may: 'words inside words (the Scunthorpe problem); disguised profanity',
  mayNot: 'British profanity; its lists of words are candidates, not labels, and are not loaded',
  rows: (text) =>
    jsonLines<{ text: string; profane: boolean }>(text).map((row, index) => ({
      id: `go-away-${index}`,
      type: row.profane ? 'profane' : 'harmless',
      post: asComment(row.text),
      expect: row.profane ? breach(moderation, besideModeration) : clean(),
    })),
};

const spam: PublicSet = {
  name: 'sms-spam',
  file: 'data/sms-and-youtube-spam/sms_spam.csv',
  source: 'SMS Spam Collection (Almeida and Hidalgo 2011), mostly British and Singaporean',
  may: 'recall of prize and premium-rate spam; false alarms on informal English',
  mayNot: 'spam of today on networks: messages are from 2004 to 2012',
  rows: (text) =>
    csvRows(text).map((row, index) => ({
      id: `sms-${index}`,
      type: row['label']!,
      post: asComment(withoutEntities(row['text']!)),
      expect: row['label'] === 'spam' ? breach(moderation, besideModeration) : clean(),
    })),
};

export const offence = [
  hatecheck('comments'),
  hatecheck('staff posts'),
  davidson,
  edos,
  xstest,
  identityTerms,
  goAway,
  spam,
];
