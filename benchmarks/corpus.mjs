/**
 * Posts to measure on: made by a generator, so that they need no licence and are the same everywhere. 10,000 of
 * about 300 characters, 1,000 of 2 to 5 kB. About 40 % raise nothing.
 */

function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const openings = [
  'Did you know?',
  'Good morning!',
  'A reminder for everybody:',
  'New this week:',
  'We have heard from many of you.',
  'It is getting colder.',
  'Thank you for asking.',
  'Big news for {place} today!',
];
const middles = [
  'Flu clinics open on Monday in {place}, and you can book by phone or online.',
  'Pharmacies in {place} can help with seven common conditions without an appointment.',
  'Our teams visited {place} to hear what matters to people who look after somebody at home.',
  'If you need help with your mental health, call 111 and choose option 2, day or night.',
  'The walk-in centre in {place} is open from 8am to 8pm, also at weekends and on bank holidays.',
  'You can now see your test results in the app, usually within {n} days.',
  'More than {n},000 people in {place} had their vaccine this autumn, so thank you.',
  'Parking is free for the first {n} minutes, and there is a ramp at the side door.',
  'We are looking for volunteers who like a chat and can spare {n} hours a week.',
  'Half of all adults in {place} don’t know that their pulse can be checked at the library.',
];
const stirring = [
  'I work at the ICB and this made my day.',
  'So proud of Staffs and Stoke ICB!',
  'Views my own, of course.',
  'Our finance team did this with patients in mind.',
  'Another busy day with the commissioning team.',
];
const endings = [
  'Find out more: https://example.org/{word}/{n}',
  'See nhs.uk/{word}',
  '#{Tag} #{Tag2}',
  'Tell a friend 💙',
  'Thanks to @example_{word} for having us! 🎉',
  'Questions? hello@example.org',
  '👩‍⚕️👨🏽‍🔬 Ask us anything.',
];
const places = [
  'Stafford',
  'Stoke-on-Trent',
  'Leek',
  'Tamworth',
  'Cannock',
  'Burton',
  'Lichfield',
  'Newcastle-under-Lyme',
  'Cheadle',
  'Uttoxeter',
];
const words = [
  'winter',
  'vaccines',
  'carers',
  'walking',
  'sleep',
  'hearts',
  'cooking',
  'asthma',
  'smiles',
  'gardens',
  'swimming',
  'memory',
];

export function createCorpus({ count = 10_000, size = 300, seed = 1 } = {}) {
  const random = createRandom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const number = () => 1 + Math.floor(random() * 97);
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  const fill = (text) =>
    text
      .replaceAll('{place}', () => pick(places))
      .replaceAll('{n}', () => String(number()))
      .replaceAll('{word}', () => pick(words))
      .replaceAll(/\{Tag2?\}/g, () => capital(pick(words)) + capital(pick(words)));

  const posts = Array.from({ length: count }, (_, index) => {
    const quiet = random() < 0.4;
    const sentences = [pick(openings)];
    let length = 0;
    while (length < size - 90) {
      sentences.push(pick(middles));
      length = fill(sentences.join(' ')).length;
    }
    if (!quiet) sentences.splice(1 + Math.floor(random() * sentences.length), 0, pick(stirring));
    const text = `${fill(sentences.join(random() < 0.2 ? '\n\n' : ' '))} ${fill(pick(endings))} ${index}`;
    return postOf(index, text, quiet);
  });
  // Through JSON, as posts come: texts put together in memory are slower to read than texts that were parsed.
  return JSON.parse(JSON.stringify(posts));

  function postOf(index, text, quiet) {
    const corporate = quiet || random() < 0.3;
    return {
      id: `p${index}`,
      platform: 'x',
      text,
      language: 'en-GB',
      media: [
        {
          kind: 'image',
          alt: fill(`A poster in blue and white that says: ${pick(middles)}`),
          people: [quiet ? 'none' : pick(['none', 'staff', 'public'])],
          consent: { status: quiet ? 'recorded' : pick(['recorded', 'verbal']), channels: ['x', 'facebook'] },
          url: `https://example.org/i/${index}.jpg`,
          width: 1200,
          height: 675,
          bytes: 181_000 + index,
        },
      ],
      account: corporate
        ? { handle: '@StaffsStokeICB', name: 'Our ICB', type: 'corporate', tier: 'premium', approved: true }
        : {
            handle: `@example_${index}`,
            name: 'A colleague',
            type: 'personal',
            tier: 'premium',
            bio: quiet ? 'Views my own, not those of my employer' : 'Runner. Tea drinker.',
          },
      author: { name: 'Sam Okafor', team: 'communications', role: 'staff', discernibleName: true },
      approval: { ref: `A-${index}`, by: 'Jo Field', at: '2026-11-20T09:00:00Z' },
      purpose: 'key-message',
      publishAt: '2026-11-24T09:30:00+00:00',
    };
  }
}
