/** A public set of texts, as labelled rows. */
import type { LabelledRow } from '@postlint/core/testing';
import { hash, isFirstHalf } from './labelled.ts';
import { readShared } from './shared.ts';

/** Rows on which rules may be tuned, and those whose figures count: nobody looks at them. */
export const halves = ['tune', 'held'] as const;
export type Half = (typeof halves)[number];

export interface SetRow extends LabelledRow {
  readonly id: string;
  /** The template it was made from: rows of one template stay together. */
  readonly template?: string;
}

export interface PublicSet {
  readonly name: string;
  /** Below `../shared`. */
  readonly file: string;
  /** Where the texts come from. */
  readonly source: string;
  /** What its figures may be used for, and what not. */
  readonly may: string;
  readonly mayNot: string;
  /** Real text of public bodies and patients: an alarm on the half for tuning has to be decided. */
  readonly decided?: boolean;
  readonly rows: (text: string) => SetRow[];
}

/** The rows of each half, or undefined where the file is not there. */
export function loadSet({ file, rows }: PublicSet): Record<Half, SetRow[]> | undefined {
  const text = readShared(file);
  return text === undefined ? undefined : inHalves(rows(text));
}

/** Templates are dealt out in the order of their hashes, so that each half has as many; other rows by the hash of their id. */
export function inHalves<T extends Pick<SetRow, 'id' | 'template'>>(rows: readonly T[]): Record<Half, T[]> {
  const templates = [...new Set(rows.flatMap(({ template }) => template ?? []))].sort((a, b) =>
    hash(a) < hash(b) ? -1 : 1,
  );
  const first = new Set(templates.filter((_, index) => index % 2 === 0));
  const isTune = ({ id, template }: T) => (template === undefined ? isFirstHalf(id) : first.has(template));
  return { tune: rows.filter(isTune), held: rows.filter((row) => !isTune(row)) };
}

export const clean = (accept: readonly string[] = []): LabelledRow['expect'] => ({ clauses: [], accept });
export const breach = (clause: string, accept: readonly string[] = []): LabelledRow['expect'] => ({
  clauses: [clause],
  accept,
});
