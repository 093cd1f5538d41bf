/** What the posts of the corpus are made of. All of it was written for this purpose; {braces} are filled in. */

export const openings = [
  'Did you know?',
  'Good morning!',
  'A reminder for everybody:',
  'New this week:',
  'We have heard from many of you.',
  'It is getting colder.',
  'Thank you for asking.',
  'Big news for {place} today!',
  'Short of time?',
  'One for the diary:',
];

export const middles = [
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
  'The complaints procedure has moved to a new page, with an easy-read version and a film in BSL.',
  'Breast screening invitations go out by text now; look for a number that ends in {n}.',
  'Ask the nurse for a clinical assessment if the cough has not gone after {n} weeks.',
  'A&E is for emergencies: for anything else there is the pharmacist, the GP or 111 (free, 24/7).',
];

/** Sentences that come near what a policy looks for, and break nothing by themselves. */
export const near = [
  'Another busy day with the commissioning team.',
  'Our finance team did this with patients in mind.',
  'I loved the tennis court next door, and the manager’s cake.',
  'Views from the top of the Roaches are my own favourite.',
];

export const endings = [
  'Find out more: https://example.org/{word}/{n}',
  'See nhs.uk/{word}',
  '#{Tag} #{Tag}',
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

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** A sentence with its braces filled in. */
export function fill(sentence, { pick, below }) {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, what) => {
    if (what === 'place') return pick(places);
    if (what === 'n') return String(1 + below(97));
    return what === 'word' ? pick(words) : capital(pick(words)) + capital(pick(words));
  });
}
