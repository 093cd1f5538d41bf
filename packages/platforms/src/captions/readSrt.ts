/**
 * Reads a SubRip file (.srt), which nobody has standardised: blocks of a number, times with a comma before the thousandths,
 * and lines of text, with a blank line between two. What players commonly put up with is untidy, not wrong.
 */
import {
  type Captions,
  checkCue,
  createCollector,
  type FaultCollector,
  linesOf,
  quote,
  type Times,
} from './captionFault.ts';

type Add = FaultCollector['add'];

export function readSrt(text: string): Captions {
  const { faults, add } = createCollector();
  const lines = linesOf(text);
  let cues = 0;
  let at = 0;
  while (at < lines.length) {
    if (isBlank(lines[at]!)) {
      at++;
      continue;
    }
    const { next, isCue } = readBlock(lines, at, cues + 1, add);
    if (isCue) cues++;
    at = next;
  }
  if (cues === 0 && faults.length === 0)
    add(lines.length - 1, 'refused', 'The file has no captions, expected at least one');
  return { cues, faults };
}

const isBlank = (line: string) => line.trim() === '';

function readBlock(lines: readonly string[], from: number, number: number, add: Add) {
  const isNumbered = /^\s*\d+\s*$/.test(lines[from]!);
  const timesAt = isNumbered ? from + 1 : from;
  let next = from + 1;
  while (next < lines.length && !isBlank(lines[next]!)) next++;
  const times = readTimes(lines[timesAt] ?? '', Math.min(timesAt, lines.length - 1), add);
  if (!times) return { next, isCue: false };
  if (!isNumbered) add(from, 'untidy', `Missing number, expected ${number} on the line before the times`);
  else if (Number(lines[from]) !== number)
    add(from, 'untidy', `Unexpected number ${lines[from]!.trim()}, expected ${number}`);
  const body = lines.slice(timesAt + 1, next);
  const inside = body.findIndex((line) => /-->/.test(line));
  if (inside >= 0)
    add(timesAt + 1 + inside, 'hidden', 'Unexpected times inside a caption, expected a blank line before its number');
  checkCue(times, timesAt, body, add);
  return { next, isCue: true };
}

const timestamp = String.raw`(\d{1,2}):(\d\d):(\d\d)([,.])(\d{3})`;
const timing = new RegExp(String.raw`^\s*${timestamp}\s*-->\s*${timestamp}(?:\s+[XY][12]:\d+)*\s*$`);

function readTimes(line: string, at: number, add: Add): Times | undefined {
  const found = timing.exec(line);
  const start = found && toSeconds(found.slice(1, 6));
  const end = found && toSeconds(found.slice(6, 11));
  if (!found || start === undefined || end === undefined || start === null || end === null) {
    add(at, 'refused', `Unexpected ${quote(line)}, expected times such as 00:00:01,000 --> 00:00:04,000`);
    return undefined;
  }
  if (found[4] === '.' || found[9] === '.') add(at, 'untidy', 'Unexpected "." in the times, expected a comma');
  return { start, end };
}

function toSeconds([hours, minutes, seconds, , thousandths]: (string | undefined)[]): number | undefined {
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}
