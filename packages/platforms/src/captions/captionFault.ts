/** What is wrong with a caption file, where, and what it costs. */
export interface CaptionFault {
  /** From 1. */
  readonly line: number;
  /** `refused`: a caption or the whole file is lost; `hidden`: words are never shown; `untidy`: shown all the same. */
  readonly cost: 'refused' | 'hidden' | 'untidy';
  /** A sentence: what was found, what was expected. */
  readonly message: string;
}

export interface Captions {
  readonly cues: number;
  readonly faults: readonly CaptionFault[];
}

/** Faults listed of one file. */
export const maxCaptionFaults = 20;

/** Lines end with CR LF, LF or CR; a byte order mark is no part of the first. */
export function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}

/** A stretch of a line, short enough to quote. */
export function quote(line: string): string {
  const found = line.trim();
  return found.length > 40 ? `"${found.slice(0, 39)}…"` : `"${found}"`;
}

export interface FaultCollector {
  readonly faults: CaptionFault[];
  readonly add: (index: number, cost: CaptionFault['cost'], message: string) => void;
}

export function createCollector(): FaultCollector {
  const faults: CaptionFault[] = [];
  return {
    faults,
    add: (index, cost, message) => {
      if (faults.length < maxCaptionFaults) faults.push({ line: index + 1, cost, message });
    },
  };
}

export interface Times {
  readonly start: number;
  readonly end: number;
}

/** What both formats ask of a caption once its times are read. */
export function checkCue({ start, end }: Times, at: number, text: readonly string[], add: FaultCollector['add']): void {
  if (end <= start) add(at, 'hidden', 'This caption ends before it begins, and is never shown; expected a later end');
  if (text.every((line) => line.trim() === '')) add(at, 'hidden', 'This caption has no text; expected a line of it');
}
