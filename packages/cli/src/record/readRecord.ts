/** Reads a record line by line, each held against the one before. */
import { createReadStream } from 'node:fs';
import { linesOf } from '../input/lines.ts';
import { type Entry, hashOf, noHash } from './entry.ts';

export interface RecordLine {
  readonly line: number;
  /** The bytes of the line, as text. */
  readonly text: string;
  /** Undefined where the line is no entry. */
  readonly entry: Entry | undefined;
  /** Why the line does not hold; undefined where it does. */
  readonly fault: string | undefined;
}

export async function* readRecord(path: string): AsyncGenerator<RecordLine> {
  let previous = noHash;
  let number = 0;
  for await (const { bytes, number: line } of linesOf(createReadStream(path))) {
    const text = Buffer.from(bytes ?? []).toString('utf8');
    if (text === '') continue;
    const entry = parse(text);
    number++;
    yield { line, text, entry, fault: faultOf(entry, text, number, previous) };
    previous = entry?.hash ?? '';
  }
}

function parse(text: string): Entry | undefined {
  try {
    const value = JSON.parse(text) as Entry;
    return typeof value === 'object' && value !== null && typeof value.hash === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function faultOf(entry: Entry | undefined, text: string, number: number, previous: string): string | undefined {
  if (!entry) return 'this is no entry of a record';
  const { hash, ...body } = entry;
  // The bytes count, not only what they say: a line that is spaced anew was written by somebody else.
  if (hashOf(body) !== hash || JSON.stringify(entry) !== text) return 'the line was changed: its hash is another';
  if (entry.previous !== previous) return 'a line before it was changed, left out or put in';
  return entry.number === number ? undefined : `it is number ${entry.number}, expected ${number}`;
}
