import { expect, test } from 'vitest';
import { linterOf } from './fixtures.ts';

const accounts = ['StaffsStokeICB', 'StaffsStokeICS', 'NHS'].map((handle) => ({
  platform: 'x',
  handle,
  type: 'corporate' as const,
}));
const linter = linterOf([{ select: 'handle[near]', message: '{{node.near}} {{node.distance}}' }], {
  settings: { accounts },
});

test.each<[string, string[]]>([
  ['@StaffsStokeICB @staffsstokeics', []],
  ['@StaffsStoke1CB', ['staffsstokeicb 1']],
  ['@StaffsSt0keICB', ['staffsstokeicb 1']],
  ['@Staffs_Stoke_ICB', ['staffsstokeicb 2']],
  ['@StafsStokeICB', ['staffsstokeicb 1']],
  ['@StafsfStokeICB', ['staffsstokeicb 1']],
  ['@StaffsStokeICBuk', ['staffsstokeicb 2']],
  ['@RealStaffsStokeIC', []], // cut and framed: two steps away
  ['@StaffsStokeICB_help', ['staffsstokeicb 5']],
  ['@RealStaffsStokeICB', ['staffsstokeicb 4']],
  ['@StaffsStokeICBlive', ['staffsstokeicb 4']],
  ['@StaffsLive @StokeCity @NH5 @nhsx', []],
  ['@StaffsPolice @StokeCouncil @RoyalStoke', []],
])('%s', (text, expected) => {
  expect(linter.check({ platform: 'x', text }).findings.map(({ message }) => message)).toEqual(expected);
});

test('of two accounts the nearer one is named', () => {
  expect(linter.check({ platform: 'x', text: '@StaffsStokeICSs' }).findings[0]!.message).toBe('staffsstokeics 1');
});

test('a listed account is official, with @ in the settings or without', () => {
  const listed = linterOf([{ select: 'handle[official=true]' }], {
    settings: { accounts: [{ platform: 'x', handle: '@AnytownICB', type: 'corporate' }] },
  });
  expect(listed.check({ platform: 'x', text: '@anytownicb' }).findings).toHaveLength(1);
});
