/**
 * Reads a WebVTT file as a browser does (W3C WebVTT, 6.1 "WebVTT file parsing", 6.3 "cue timings and settings parsing"),
 * and says with its line whatever makes it lose something, or is not how files are to be written (4.1 to 4.4).
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

export function readWebVtt(text: string): Captions {
  const { faults, add } = createCollector();
  const lines = linesOf(text);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0]!)) {
    add(0, 'refused', `Unexpected ${quote(lines[0]!)}, expected WEBVTT at the start of the file`);
    return { cues: 0, faults };
  }
  let cues = 0;
  let at = skipHeader(lines, add);
  while (at < lines.length) {
    const block = readBlock(lines, at, cues > 0, add);
    if (block.isCue) cues++;
    at = block.next;
  }
  if (cues === 0 && faults.every(({ cost }) => cost !== 'refused'))
    add(lines.length - 1, 'refused', 'The file has no captions, expected at least one');
  return { cues, faults };
}

const arrow = '-->';
const isBlank = (line: string) => line === '';

/** The lines up to the first blank one: names and values such as "Kind: captions". */
function skipHeader(lines: readonly string[], add: Add): number {
  let at = 1;
  for (; at < lines.length && !isBlank(lines[at]!); at++) {
    const line = lines[at]!;
    if (line.includes(arrow)) {
      add(at, 'untidy', 'Unexpected caption in the header, expected a blank line before it');
      return at;
    }
    if (!/^[\w-]+[:=]/.test(line)) add(at, 'untidy', `Unexpected ${quote(line)}, expected a blank line behind WEBVTT`);
  }
  return at;
}

interface Block {
  readonly next: number;
  readonly isCue: boolean;
}

/** A block ends at a blank line, or before the times of the next caption. */
function readBlock(lines: readonly string[], start: number, afterCue: boolean, add: Add): Block {
  let from = start;
  while (from < lines.length && isBlank(lines[from]!)) from++;
  if (from === lines.length) return { next: from, isCue: false };
  const timesAt = lines[from]!.includes(arrow) ? from : lines[from + 1]?.includes(arrow) ? from + 1 : -1;
  let next = timesAt < 0 ? from : timesAt + 1;
  while (next < lines.length && !isBlank(lines[next]!) && !lines[next]!.includes(arrow)) next++;
  if (timesAt < 0) {
    checkOther(lines[from]!, from, afterCue, add);
    return { next: Math.max(next, from + 1), isCue: false };
  }
  const times = readTimes(lines[timesAt]!, timesAt, add);
  if (times) {
    const body = lines.slice(timesAt + 1, next);
    checkCue(times, timesAt, body, add);
    body.forEach((line, index) => checkText(line, timesAt + 1 + index, add));
  }
  return { next, isCue: times !== undefined };
}

/** A block that is no caption: a comment, styles, a region, or text that nobody will see. */
function checkOther(line: string, at: number, afterCue: boolean, add: Add): void {
  if (/^NOTE(?:[ \t]|$)/.test(line)) return;
  if (!/^(?:STYLE|REGION)[ \t]*$/.test(line))
    add(at, 'refused', `Unexpected ${quote(line)}, expected times such as 00:00:01.000 --> 00:00:04.000`);
  else if (afterCue) add(at, 'untidy', `Unexpected ${line.trim()} behind a caption, expected it before the first`);
}

/** Hours may be left out; then minutes have two digits. */
const timestamp = String.raw`(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})(?!\d)`;
const timing = new RegExp(String.raw`^([ \t]*)${timestamp}([ \t]*)-->([ \t]*)${timestamp}(.*)$`);

function readTimes(line: string, at: number, add: Add): Times | undefined {
  const found = timing.exec(line);
  const start = found && toSeconds(found.slice(2, 6));
  const end = found && toSeconds(found.slice(8, 12));
  if (!found || start === undefined || end === undefined || start === null || end === null) {
    add(at, 'refused', `Unexpected ${quote(line)}, expected times such as 00:00:01.000 --> 00:00:04.000`);
    return undefined;
  }
  if (found[1] || !found[6] || !found[7])
    add(at, 'untidy', 'Expected the times at the start of the line, with a space on either side of -->');
  if (found[2]?.length === 1 || found[8]?.length === 1) add(at, 'untidy', 'Expected two digits or more for the hours');
  checkSettings(found[12]!, at, add);
  return { start, end };
}

function toSeconds([hours = '0', minutes, seconds, thousandths]: (string | undefined)[]): number | undefined {
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

const percentage = String.raw`(?:100(?:\.0+)?|\d{1,2}(?:\.\d+)?)%`;
const settings: Readonly<Record<string, RegExp>> = {
  vertical: /^(?:rl|lr)$/,
  line: new RegExp(`^(?:-?\\d+|${percentage})(?:,(?:start|center|end))?$`),
  position: new RegExp(`^${percentage}(?:,(?:line-left|center|line-right))?$`),
  size: new RegExp(`^${percentage}$`),
  align: /^(?:start|center|end|left|right)$/,
  region: /^\S+$/,
};

function checkSettings(text: string, at: number, add: Add): void {
  if (text !== '' && !/^[ \t]/.test(text)) add(at, 'untidy', `Unexpected ${quote(text)}, expected a space before it`);
  for (const setting of text.trim().split(/[ \t]+/)) {
    if (setting === '') continue;
    const [name = '', ...value] = setting.split(':');
    const expected = Object.hasOwn(settings, name) ? settings[name] : undefined;
    if (!expected?.test(value.join(':')))
      add(
        at,
        'untidy',
        `Unexpected setting ${quote(setting)}, expected vertical, line, position, size, align or region`,
      );
  }
}

/** A tag that is not closed swallows what is behind it. */
function checkText(line: string, at: number, add: Add): void {
  for (let open = line.indexOf('<'); open >= 0; open = line.indexOf('<', open + 1)) {
    const close = line.indexOf('>', open);
    if (close < 0)
      return add(at, 'hidden', `Unexpected ${quote(line.slice(open))}, expected &lt; or a tag that ends with >`);
    const tag = line.slice(open + 1, close);
    if (!/^\/?(?:c|i|b|u|v|lang|ruby|rt)?(?:[.\s].*)?$/.test(tag) && !/^(?:\d+:)?[0-5]\d:[0-5]\d\.\d{3}$/.test(tag))
      add(at, 'untidy', `Unexpected tag ${quote(`<${tag}>`)}, expected c, i, b, u, v, lang, ruby, rt or a time`);
    open = close;
  }
}
