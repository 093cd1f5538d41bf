/** The text of a cell to what it says, or to why it says nothing: what spreadsheets put in the place of a value. */
import type { Column } from './columns.ts';

export type CellValue =
  | { readonly value: unknown }
  | { readonly code: string; readonly found: string; readonly expected: string };

/** Error values of Excel and of LibreOffice (`Err:502`); `###` stands where a column was too narrow. */
const errors =
  /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!)|Err:\d{3}|#{3,})$/;

export function cellValue(text: string, { holds }: Pick<Column, 'holds'>): CellValue {
  const found = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  const plain = text.trim();
  if (errors.test(plain))
    return { code: 'cell-error', found, expected: 'a value: the spreadsheet could not work this cell out' };
  if (isFormula(plain))
    return {
      code: 'cell-formula',
      found,
      expected: 'the value of the formula: save the sheet as CSV from the spreadsheet, or put the value there',
    };
  // A spreadsheet writes TRUE; a fact of a pack may have the value "yes".
  const yesNo = holds.includes('boolean')
    ? /^(?:(true|yes)|false|no)$/i
    : holds.includes('any')
      ? /^(?:(true)|false)$/i
      : undefined;
  const answer = yesNo?.exec(plain);
  if (answer) return { value: answer[1] !== undefined };
  if ((holds.includes('number') || holds.includes('any')) && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain))
    return { value: Number(plain) };
  if (holds.includes('list') && /[\s,;|]/.test(plain)) return { value: plain.split(/[\s,;|]+/).filter(Boolean) };
  if (holds.includes('time')) return timeValue(plain, found);
  if (holds.includes('list') && !holds.includes('word')) return { value: [plain] };
  return { value: holds.includes('text') || holds.includes('any') ? text : plain };
}

/** A text may begin with an equals sign; what a spreadsheet works out goes on as a formula does. */
function isFormula(text: string): boolean {
  return /^=(?:[A-Z][A-Z0-9.]*\(|\$?[A-Z]{1,3}\$?\d|"|[-+(]?\d+(?:\.\d+)?\s*[-+*/^&])/i.test(text);
}

function timeValue(text: string, found: string): CellValue {
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return { value: text };
  const code = 'cell-time';
  const form = 'ISO 8601 with offset, e.g. 2026-12-01T10:00:00Z';
  const day = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:,?\s+(\d{1,2}:\d{2}))?/.exec(text);
  if (day) {
    const [, first, second, year, time] = day;
    const iso = (month: string, date: string) =>
      `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}T${(time ?? '10:00').padStart(5, '0')}:00Z`;
    const isBoth = Number(first) <= 12 && Number(second) <= 12 && first !== second;
    const either = isBoth
      ? `${iso(second!, first!)} if the day stands first, ${iso(first!, second!)} if the month does`
      : Number(first) > 12 || first === second
        ? iso(second!, first!)
        : iso(first!, second!);
    return { code, found, expected: `${form}: here ${either} (in summer +01:00 in the place of Z)` };
  }
  if (/^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}/.test(text))
    return { code, found, expected: `${form}: a T in the place of the space, and Z, or in summer +01:00, at the end` };
  if (/^\d{5}(?:\.\d+)?$/.test(text))
    return {
      code,
      found,
      expected: `${form}: this is how Excel counts days; give the cell the format Text and write the time`,
    };
  return { code, found, expected: form };
}
