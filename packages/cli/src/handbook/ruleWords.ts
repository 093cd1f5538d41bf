/** The words of a rule without a post: what would come from the settings is put in, what would come from a post is left open. */
import type { Linter } from '@postlint/core';

export function ruleWords(text: string, linter: Linter): string {
  return text.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, path: string) => {
    if (!path.startsWith('settings.')) return '…';
    const value = linter.setting(path.slice('settings.'.length))?.value;
    return Array.isArray(value) ? value.map(String).join(', ') : value === undefined ? '…' : String(value);
  });
}
