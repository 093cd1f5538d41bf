/**
 * Core's own detector: mentions of registered accounts. A mention is a word that phrases never match, so rules
 * that care whom a post names read `handle` marks: `handle[official=true]` is one of settings.accounts.
 */
import type { Detector } from '../plugins.ts';

export const handleDetector: Detector = {
  name: 'handle',
  version: '1',
  on: 'field',
  triggers: { classes: ['mention'] },
  marks: { handle: { attributes: ['official', 'account'] } },
  find: ({ settings, text, tokens }, report) => {
    const accounts = new Set<string>();
    for (const { handle } of (settings['accounts'] ?? []) as readonly { handle?: string }[])
      if (handle) accounts.add(handle.toLowerCase());
    tokens((type, start, end) => {
      if (type !== 'mention') return;
      const name = text.slice(start + 1, end).toLowerCase();
      const official = accounts.has(name);
      report({ type: 'handle', start, end, label: name, attributes: { official, account: official ? name : null } });
    });
  },
};
