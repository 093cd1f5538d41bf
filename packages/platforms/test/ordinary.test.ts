/** A clean, ordinary post of a communications team raises no warning and no error, whatever the network. */
import { createLinter } from '@postlint/core';
import { describe, expect, test } from 'vitest';
import { networks, platforms, platformsPack } from '../src/index.ts';

const linter = createLinter({ packs: [platformsPack], plugins: [platforms] });

const picture = {
  kind: 'image',
  alt: 'A poster in blue and white: Flu jabs, no appointment needed, Monday to Friday, 9 am to 5 pm.',
  width: 1920,
  height: 1080,
  bytes: 412_000,
};
const film = {
  kind: 'video',
  alt: 'A nurse explains in a clinic what happens when you have the flu jab.',
  captions: true,
  seconds: 45,
  bytes: 14_000_000,
};
const account = { handle: '@StaffsStokeICB', name: 'NHS Staffordshire and Stoke-on-Trent', type: 'corporate' };

const posts: Record<string, object> = {
  'a plain text': { text: 'Flu clinics open on Monday in Stoke, Stafford and Leek. No appointment needed.' },
  'links, hashtags and a mention': {
    text: 'It’s flu season 💙 Book your free jab today: https://www.nhs.uk/nhs-services/vaccinations/ – it takes five minutes.\n\n#FluJab #StaySafe @NHSuk',
    media: [picture],
  },
  'two pictures': {
    text: 'Before and after: our new walk-in centre in Leek opens on 1 December.',
    media: [picture, { ...picture, alt: 'A bright waiting room with blue chairs.' }],
  },
  'a film': {
    text: 'Nurse Asha explains the flu jab (with subtitles). 🎬 Share it with someone who needs it!',
    media: [film],
  },
  'a longer text': {
    text: `${'We asked 400 people what matters to them in a GP practice. '.repeat(4)}Read what they said.`,
    media: [picture],
  },
  'a reply': {
    kind: 'reply',
    text: 'Thank you for letting us know. Please call 0300 123 0989 between 9am and 5pm.',
    inReplyTo: { text: 'Nobody answers.' },
  },
  'title, description and tags': {
    title: 'How to have your flu jab',
    description: 'What happens, where to go & who can have it free. More on nhs.uk/flu',
    tags: ['flu', 'flu jab', 'winter health'],
    media: [film],
  },
  'a board meeting': {
    text: 'Our Board meets in public on Thursday 27 November at 1pm (Stafford & online). Papers: staffsstoke.icb.nhs.uk/board',
  },
};

/** What a network cannot hold at all is no ordinary post there. */
const impossible: Record<string, readonly string[]> = {
  'two pictures': ['snapchat'],
  // 300 graphemes, 280 weighted characters.
  'a longer text': [],
};

describe.each(Object.entries(posts))('%s', (name, post) => {
  test.each(networks.map((network) => network.name))('%s', (platform) => {
    const report = linter.check({ platform, account, ...post });
    const loud = report.findings.filter(({ severity }) => severity !== 'info');
    if (impossible[name]?.includes(platform)) expect(loud).not.toEqual([]);
    else expect(loud.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    if (loud.length === 0) expect(report.verdict).toBe('pass');
    expect(report.questions).toEqual([]);
  });
});
