import { createLinter } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import icb from '../src/index.ts';

const linter = createLinter({ packs: [icb] });

/** What a profile amounts to under a post that names the ICB. */
function levelOf(bio: string): 'full' | 'half' | 'none' {
  const post = {
    platform: 'x',
    account: { type: 'personal', bio },
    author: { role: 'staff' },
    text: 'A good day at the ICB.',
  };
  const rules = linter.check(post).findings.map(({ rule }) => rule);
  return rules.includes('icb/disclaimer') ? 'none' : rules.includes('icb/disclaimer-weak') ? 'half' : 'full';
}

describe('disclaimers as people write them', () => {
  test.each([
    // Both halves.
    [
      "My postings on this site reflect my personal views and don't necessarily represent the positions, strategies or opinions of Staffordshire and Stoke-on-Trent ICB.",
      'full',
    ],
    ['Views expressed are mine alone and do not necessarily reflect the views of the organisation I work for', 'full'],
    ["My views, not my employer's", 'full'],
    ['Tweets are my own and don’t represent the ICB', 'full'],
    ['Opinions mine, not those of the NHS', 'full'],
    ['Here in a personal capacity. Nothing I post is on behalf of my employer; not speaking for the ICB', 'full'],
    ['Personal account. Posts do not reflect the views of Staffs ICB.', 'full'],
    ['All views my own ≠ employer', 'full'],
    ['VIEWS ARE MY OWN & NOT THOSE OF MY ORGANISATION', 'full'],
    // One half.
    ['Views my own', 'half'],
    ['Opinions mine', 'half'],
    ['Tweets are my own', 'half'],
    ['Own views.', 'half'],
    ['Here in a personal capacity', 'half'],
    ['Personal account', 'half'],
    ['Mum, nurse, walker | all opinions my own', 'half'],
    ['Thoughts and posts here are entirely my own 🌿', 'half'],
    ['Not speaking for my employer', 'half'],
    // None.
    ['', 'none'],
    ['RTs are not endorsements', 'none'],
    ['Views from the Peak', 'none'],
    ['Views of the Peak District and my own garden', 'none'],
    ['Posting pictures of my own allotment', 'none'],
    ['Commissioner. Stoke City. Dogs.', 'none'],
    ['I post about my own recipes', 'none'],
    ['My own boss since 2019', 'none'],
  ] as const)('%s: %s', (bio, expected) => {
    expect(levelOf(bio)).toBe(expected);
  });
});

describe('what is connected with the work, and what is not', () => {
  const rulesOf = (text: string, bio = '', type = 'personal') =>
    linter
      .check({ platform: 'x', account: { type, bio }, author: { role: 'staff' }, text })
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('icb/disclaimer'));

  test.each([
    ['Proud of our primary care team and the GP practices they support.', '', ['icb/disclaimer-work']],
    ['Great to see #StaffsStokeICB leading on carers.', '', ['icb/disclaimer']],
    ['Lovely visit from @StaffsStokeICS today.', '', ['icb/disclaimer']],
    ['The integrated care board meets on Thursday, see you there.', '', ['icb/disclaimer']],
    ['The vaccination clinic was well organised today.', 'Planner at Staffs and Stoke ICB', ['icb/disclaimer-work']],
    ['Had my flu jab at the pharmacy this morning, easy!', '', []],
    ['My team won 3-1 today, what a match.', '', []],
    ['The nurses at the hospital were so kind to Dad.', '', []],
    ['Our dog hated the vet clinic.', 'Planner at Staffs and Stoke ICB', []],
    ['Sponsor my 10k for the hospice, please.', '', []],
  ] as const)('%s (%s)', (text, bio, expected) => {
    expect(rulesOf(text, bio)).toEqual(expected);
  });
});
