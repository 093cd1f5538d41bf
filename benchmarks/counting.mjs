/**
 * How long a text is on X: ours against twitter-text, on random texts (100,000 from seed 1, or what the arguments say).
 * twitter-text runs in a process of its own. Every difference is put down to a published rule by taking away what the rule is
 * about: if both then count alike, that was it. What is left counts against us.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { loadStages } from './bundle.mjs';
import { randomTexts } from './randomTexts.mjs';

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);

const child = fork(join(import.meta.dirname, 'countingProcess.mjs'), { serialization: 'advanced' });
const { createLinter, platforms } = await loadStages();
const linter = createLinter({ packs: [], plugins: [platforms] });

const texts = [...randomTexts(count, seed)];
const differing = await findDiffering(texts.map((text) => ({ text, said: text })));
console.log(`${count} texts, seed ${seed}: ${count - differing.length} counted alike, ${differing.length} not`);

const emojiRule =
  'UTS #51, ED-9 to ED-17: one emoji sequence is one emoji, its variation selectors included. twitter-text 3.1 has the ' +
  'list of 2020 (Emoji 13), and counts in parts what is newer or not on it';
const linkRule =
  'twitter-text, extractUrlsWithIndices, validUrlPrecedingChars, invalidUrlWithoutProtocolPrecedingChars: where a link begins ' +
  'and ends that has no http://, or that touches other letters and signs ("_" and letters of other scripts may stand before ' +
  'it, "-", ".", "/" may not). We take a host whole or not at all, as a reader does';
const rules = [
  { rule: emojiRule, without: withoutEmoji },
  { rule: linkRule, without: withoutDoubtfulLinks },
  { rule: 'both of them', without: (text, theirs) => withoutEmoji(withoutDoubtfulLinks(text, theirs)) },
];
let open = differing;
for (const { rule, without } of rules) {
  const left = await findDiffering(
    open.map((each) => ({ text: each.text, said: without(each.text, each.theirs), theirs: each.theirs })),
  );
  const still = new Set(left.map(({ text }) => text));
  const settled = open.filter(({ text }) => !still.has(text));
  console.log(`\n${settled.length}: ${rule}`);
  for (const { text, ours, theirs } of settled.slice(0, 3))
    console.log(`  ${JSON.stringify(text)}: ${ours}, twitter-text ${theirs.length}`);
  open = open.filter(({ text }) => still.has(text));
}
console.log(`\n${open.length} unexplained`);
for (const { text, ours, theirs } of open.slice(0, 20))
  console.log(`  ${JSON.stringify(text)}: ${ours}, twitter-text ${theirs.length} ${JSON.stringify(theirs.links)}`);
child.disconnect();
process.exitCode = open.length > 0 ? 1 : 0;

/** Those whose `said` is counted differently, with what both say of it. */
async function findDiffering(list) {
  const theirs = await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.send(list.map(({ said }) => said));
  });
  return list.flatMap(({ text, said, theirs: first }, index) => {
    const ours = lengthOf(said);
    return ours === theirs[index].length
      ? []
      : [{ text, ours: first ? lengthOf(text) : ours, theirs: first ?? theirs[index] }];
  });
}

function lengthOf(text) {
  return linter.check({ platform: 'x', text }).counts[0].length;
}

/** Every emoji, and whatever hangs on it, is one that both know. */
function withoutEmoji(text) {
  const one = String.raw`(?:\p{RI}\p{RI}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[0-9#*]\ufe0f?\u20e3)`;
  const hanging = String.raw`(?:\ufe0f|\u200d|\u20e3|\p{Emoji_Modifier}|\p{Extended_Pictographic}|[\u{e0020}-\u{e007f}])*`;
  const emoji = new RegExp(one + hanging, 'gu');
  return text.replace(emoji, '👍');
}

/** Links that stand alone and begin with http:// are left. */
function withoutDoubtfulLinks(text, { links }) {
  let changed = text;
  for (const link of [...linksOf(text), ...links].sort((a, b) => b.length - a.length)) {
    const quoted = link.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const alone = new RegExp(`(?<!\\S)${quoted}(?!\\S)`);
    if (!/^https?:/i.test(link) || !alone.test(text)) changed = changed.replaceAll(link, ' ');
  }
  return changed;
}

function linksOf(text) {
  return tokensOf(text, 'link');
}

function tokensOf(text, type) {
  const found = [];
  const visit = (node) => {
    if (node.type === type) found.push(node.value);
    for (const child of node.children ?? []) visit(child);
  };
  visit(linter.read({ platform: 'x', text }).tree());
  return found;
}
