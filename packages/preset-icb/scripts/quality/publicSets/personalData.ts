/** Personal data: whether a post discloses it, and, place by place, whether it is seen. */
import { breach, clean, type PublicSet, type SetRow } from '../publicSet.ts';
import { asStaff } from '../settings.ts';
import { jsonLines } from '../shared.ts';

interface SyntheticPost {
  readonly id: string;
  readonly template: number;
  readonly text: string;
  readonly spans: readonly { readonly type: string; readonly start: number; readonly end: number }[];
  readonly discloses_confidential: boolean;
}

const synthetic: PublicSet = {
  name: 'synthetic-uk-pii-posts',
  file: 'data/synthetic-uk-pii-posts/posts.jsonl',
  source: 'Made from the policy, with invented people and numbers that nobody has',
  may: 'disclosures of British identifiers in realistic posts, on templates that nobody tuned on',
  mayNot: 'other forms than its few templates: high figures prove little beyond them',
  rows: (text) =>
    jsonLines<SyntheticPost>(text).map(
      (row): SetRow => ({
        id: `synthetic-${row.id}`,
        template: String(row.template),
        type: row.discloses_confidential ? 'discloses' : 'looks alike',
        post: asStaff(row.text),
        expect: row.discloses_confidential
          ? breach('5.1/confidentiality', ['5.1/identifiable-people', '5.1/patient-contact'])
          : clean(),
      }),
    ),
};

export const personalDataPosts = [synthetic];

/** A text with the places where personal data stands, in UTF-16 code units. */
export interface SpanRow {
  readonly id: string;
  readonly template?: string;
  readonly text: string;
  readonly spans: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

export interface SpanSet extends Omit<PublicSet, 'rows' | 'decided'> {
  readonly rows: (text: string) => SpanRow[];
}

export const personalDataSpans: readonly SpanSet[] = [
  {
    ...synthetic,
    mayNot:
      'conditions, wards, streets and ages as identifiers: by themselves they are context, and have rows of their own',
    rows: (text) => jsonLines<SyntheticPost>(text).map((row) => ({ ...row, template: String(row.template) })),
  },
  {
    name: 'presidio-research-pii',
    file: 'data/presidio-research-pii/sentences.jsonl',
    source: 'presidio-research: sentences from templates, with invented people',
    may: 'places of e-mail addresses, telephone and card numbers, IBANs; sentences without any',
    mayNot: 'NHS and National Insurance numbers (it has none); British names and addresses',
    rows: (text) =>
      jsonLines<{
        full_text: string;
        template_id: number;
        spans: { entity_type: string; start_position: number; end_position: number }[];
      }>(text).map((row, index) => {
        const at = codeUnits(row.full_text);
        return {
          id: `presidio-${index}`,
          template: String(row.template_id),
          text: row.full_text,
          spans: row.spans.map((span) => ({
            type: span.entity_type,
            start: at(span.start_position),
            end: at(span.end_position),
          })),
        };
      }),
  },
  {
    name: 'uk-identifiers',
    file: 'data/uk-identifiers/uk_identifier_cases.jsonl',
    source: 'Test values of presidio, nhs-number, postcode, openredaction and libphonenumber',
    may: 'shapes and check digits, one by one',
    mayNot: 'identifiers in sentences; ranges (presidio takes any NHS number with the right check digit)',
    rows: (text) =>
      jsonLines<{ type: string; text: string; valid: boolean; spans: [number, number][] }>(text).flatMap(
        (row, index) => {
          // Of some valid values nobody says where they stand.
          if (row.valid && row.spans.length === 0) return [];
          const at = codeUnits(row.text);
          const spans = row.spans.map(([start, end]) => ({ type: row.type, start: at(start), end: at(end) }));
          return [{ id: `uk-identifier-${index}`, text: row.text, spans }];
        },
      ),
  },
];

/** Places in code points, as Python counts, to places in code units. */
function codeUnits(text: string): (point: number) => number {
  const points = [...text];
  return (point) => points.slice(0, point).join('').length;
}
