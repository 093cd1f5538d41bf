import { describe, expect, test } from 'vitest';
import { alarmsToDecide, kinds, outdated, readDecisions, undecided } from '../scripts/quality/decisions.ts';

const decisions = readDecisions();
const { alarms, missing } = alarmsToDecide();

describe('alarms on clean rows of tune and, where ../shared is there, of the real public text', () => {
  test('each is decided in evaluation/decisions.json', () => {
    expect(undecided(alarms, decisions)).toEqual([]);
  });

  test('a new alarm would be seen', () => {
    expect(undecided([...alarms, { row: 'row-0', rule: 'icb/new' }], decisions)).toEqual(['row-0 icb/new']);
    expect(alarms.length).toBeGreaterThan(0);
  });

  test('no decision is out of date', () => {
    const measured = decisions.filter(({ row }) => row.startsWith('row-') || missing.length === 0);
    expect(outdated(alarms, measured)).toEqual([]);
    expect(outdated([], [...measured])).toHaveLength(measured.length);
  });

  test('each says why, once', () => {
    expect(new Set(decisions.map(({ row, rule }) => `${row} ${rule}`)).size).toBe(decisions.length);
    for (const { row, decision, reason } of decisions) {
      expect(kinds, row).toContain(decision);
      expect(reason.length, row).toBeGreaterThan(20);
    }
  });
});
