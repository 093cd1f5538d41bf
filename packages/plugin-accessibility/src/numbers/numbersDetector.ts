/**
 * Dates, times, ranges, sums and telephone numbers in forms that screen readers stumble over or that readers take two ways (NHS
 * digital service manual, numbers, dates and time). What is certainly the same is given as `better`.
 */
import type { Detector } from '@postlint/core';

const months = 'January February March April May June July August September October November December'.split(' ');

interface Found {
  readonly label: 'date' | 'time' | 'range' | 'money' | 'phone' | 'temperature';
  readonly better?: string;
  /** Signs behind the number that belong to it. */
  readonly more?: number;
}

export const numbersDetector: Detector = {
  name: 'numbers',
  version: '1',
  on: 'field',
  neutral: true,
  triggers: { classes: ['number'] },
  marks: { numeral: { attributes: ['better'] } },
  find: ({ text, tokens }, report) => {
    // A number that ended just before a dash: 2–6pm is two numbers and a sign.
    let open = -1;
    let dash = -1;
    tokens((type, start, end) => {
      if (type !== 'number') {
        dash = open >= 0 && end === start + 1 && '–-'.includes(text[start]!) ? end : -1;
        if (dash < 0) open = -1;
        return;
      }
      const from = dash === start ? open : start;
      [open, dash] = [start, -1];
      const found = read(text.slice(from, end), text.slice(end, end + 12), text.slice(Math.max(0, from - 14), from));
      if (!found) return;
      const { label, better, more = 0 } = found;
      report({
        type: 'numeral',
        label,
        start: from,
        end: end + more,
        attributes: better === undefined ? {} : { better },
      });
    });
  },
};

function read(number: string, behind: string, before: string): Found | undefined {
  return (
    readDate(number) ??
    readTime(number, behind) ??
    readRange(number, behind, before) ??
    readMoney(number) ??
    readPhone(number) ??
    (behind.startsWith('°') && /^\s?°\s?[CF]\b/.test(behind) ? { label: 'temperature', more: 1 } : undefined)
  );
}

/** 06/08/2026: the day first, as everybody in Britain writes it; elsewhere it is the month. */
function readDate(number: string): Found | undefined {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/.exec(number);
  if (!parts) return undefined;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  const year = parts[3]!.length === 2 ? `20${parts[3]}` : parts[3]!;
  return { label: 'date', better: `${day} ${months[month - 1]} ${year}` };
}

function readTime(number: string, behind: string): Found | undefined {
  const dotted = /^(\d{1,2})\.(\d\d)(am|pm)$/i.exec(number);
  if (dotted) return { label: 'time', better: twelve(Number(dotted[1]), dotted[2]!, dotted[3]!.toLowerCase()) };
  const noon = /^12(?:[:.]00)?(am|pm)$/i.exec(number);
  if (noon) return { label: 'time', better: noon[1]!.toLowerCase() === 'pm' ? 'midday' : 'midnight' };
  if (number === '12' && /^\snoon\b/i.test(behind)) return { label: 'time', better: 'midday', more: 5 };
  const full = /^(1[3-9]|2[0-3]):([0-5]\d)$/.exec(number);
  if (full && !/^\s?[ap]m/i.test(behind))
    return { label: 'time', better: twelve(Number(full[1]) - 12, full[2]!, 'pm') };
  return undefined;
}

function twelve(hour: number, minutes: string, half: string): string {
  if (hour === 12 && minutes === '00') return half === 'pm' ? 'midday' : 'midnight';
  return minutes === '00' ? `${hour}${half}` : `${hour}:${minutes}${half}`;
}

/** 2-6pm, 9am-5pm, ages 4-16: read as "two six pm", or as minus. Not 24-7, years of accounts, or scores. */
function readRange(number: string, behind: string, before: string): Found | undefined {
  const parts = /^(\d{1,2}(?:[:.]\d\d)?)(am|pm)?[-–](\d{1,2}(?:[:.]\d\d)?)(am|pm)?$/i.exec(number);
  if (!parts) return undefined;
  const [, from = '', first, to = '', last] = parts;
  if (last) {
    // 9-5pm: which half of the day the first is in, is not said.
    const half =
      first ?? (Number.parseFloat(from) < Number.parseFloat(to) && Number.parseFloat(to) < 12 ? last : undefined);
    return half ? { label: 'range', better: `${clock(from, half)} to ${clock(to, last)}` } : { label: 'range' };
  }
  const isAge = /\bage[sd]?\s(?:from\s)?$/i.test(before) || /^\s?(?:years?|yrs?|year-olds?)\b/i.test(behind);
  return isAge && Number(from) < Number(to) ? { label: 'range', better: `${from} to ${to}` } : undefined;
}

function clock(time: string, half: string): string {
  const [hour = '', minutes = '00'] = time.split(/[:.]/);
  return twelve(Number(hour), minutes, half.toLowerCase());
}

function readMoney(number: string): Found | undefined {
  return /^£[\d,]+\.00$/.test(number) ? { label: 'money', better: number.slice(0, -3) } : undefined;
}

/** Digits in one go are read as a number of millions. */
function readPhone(number: string): Found | undefined {
  return /^0\d{9,10}$/.test(number) ? { label: 'phone', better: groups(number) } : undefined;
}

/** As Ofcom writes them: 020 7450 4000, 0800 561 0015, 01782 235 100, 07700 900 866. */
function groups(number: string): string {
  if (/^02/.test(number) && number.length === 11)
    return `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`;
  if (/^0[389]|^011|^01\d1/.test(number) && number.length === 11)
    return `${number.slice(0, 4)} ${number.slice(4, 7)} ${number.slice(7)}`;
  return `${number.slice(0, 5)} ${number.slice(5, 8)} ${number.slice(8)}`;
}
