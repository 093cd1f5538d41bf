/** The settings in which a text of a public set is checked: everything said that the text does not decide, so that nothing else is at stake. */
import icb from '../../src/index.ts';

const disclaimer = String(icb.pack.settings?.['disclaimer']);

/** A Tuesday morning: somebody is there to answer. */
const inHours = '2026-11-24T10:30:00Z';

export const asCorporate = (text: string) => ({
  platform: 'facebook',
  account: { type: 'corporate', handle: 'StaffsStokeICB' },
  author: { team: 'communications' },
  text,
});

export const asDepartmental = (text: string) => ({
  platform: 'facebook',
  account: { type: 'departmental', approved: true },
  author: { role: 'staff' },
  text,
});

/** With the disclaimer of the policy in the profile. */
export const asStaff = (text: string, type: 'personal' | 'professional' = 'personal') => ({
  platform: 'facebook',
  account: { type, bio: disclaimer },
  author: { role: 'staff' },
  text,
});

/** What somebody of the public writes under a post of ours. */
export const asComment = (text: string, receivedAt = inHours) => ({
  platform: 'facebook',
  kind: 'comment',
  direction: 'inbound',
  receivedAt,
  account: { type: 'personal' },
  author: { role: 'public' },
  inReplyTo: { text: 'Have your say: how is it going at your local services this week?' },
  text,
});
