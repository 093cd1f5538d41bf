/** Writes a file whole or not at all: another one takes its place, with its mode. */
import { randomUUID } from 'node:crypto';
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export function replaceFile(path: string, bytes: Uint8Array): void {
  const real = realpathSync(path);
  const beside = join(dirname(real), `.${randomUUID()}.postlint`);
  try {
    writeFileSync(beside, bytes, { mode: statSync(real).mode });
    renameSync(beside, real);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
