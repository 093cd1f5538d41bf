/** Descriptions of pictures that say nothing, or say it badly. */
import type { Detector, MediaItem, Post, ReportedMark } from '@postlint/core';

/** Nobody listens to more in one go; NHS England aims for 125 characters, and describes what needs more elsewhere. */
const longest = 250;

export const altTextDetector: Detector = {
  name: 'alt-text',
  version: '1',
  on: 'media',
  neutral: true,
  marks: { altText: { attributes: ['length'] } },
  find: ({ media, post }, report) => {
    const alt = media?.alt?.trim();
    if (!alt || (media!.kind !== 'image' && media!.kind !== 'gif')) return;
    for (const label of labelsOf(alt, media!, post)) report(toMark(label, alt));
  },
};

const toMark = (label: string, alt: string): ReportedMark => ({
  type: 'altText',
  label,
  attributes: { length: alt.length },
});

function labelsOf(alt: string, media: MediaItem, post: Post): string[] {
  if (isFileName(alt)) return ['file-name'];
  if (isPlaceholder(alt)) return ['placeholder'];
  const labels: string[] = [];
  // A picture of words may well have the words of the post.
  if (!media.textInImage && isCopy(alt, post)) labels.push('copy');
  else if (letters(alt).split(' ').length < 2) labels.push('short');
  if (/^(?:an? |the )?(?:image|photo|photograph|picture|pic|graphic)s? (?:of|showing|that shows)\b/i.test(alt))
    labels.push('image-of');
  if (alt.includes('#') && /(?:^|\s)#\p{L}/u.test(alt)) labels.push('hashtag');
  if (/https?:\/\/|\bwww\./i.test(alt)) labels.push('link');
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(alt)) labels.push('emoji');
  if (alt.length > longest) labels.push('long');
  if (lacksWords(alt, media, post)) labels.push('words-missing');
  return labels;
}

/** "IMG_2043.jpg", "DSC 0012", "WhatsApp Image 2026-05-01 at 10.11". */
function isFileName(alt: string): boolean {
  return (
    /^\S{1,80}\.(?:jpe?g|png|gif|webp|heic|heif|avif|bmp|tiff?|svg|mp4|mov)$/i.test(alt) ||
    /^[\w ()-]{1,80}\.(?:jpe?g|png|gif|webp|heic)$/i.test(alt) ||
    /^(?:IMG|DSC|DSCN|PXL|DCIM|WhatsApp Image|Screenshot)[ _-]?\d[\w .:()-]{0,60}$/i.test(alt) ||
    /^Screenshot \d{4}-\d\d-\d\d/i.test(alt)
  );
}

const kindsOfPicture =
  'image|images|photo|photos|photograph|picture|pic|pics|graphic|gif|img|artwork|visual|asset|banner|poster|flyer|screenshot|infographic|logo|meme|chart|graph|map|slide|selfie|snap|thumbnail|header|cover';
const longestPlaceholder = 60;
const placeholders = new RegExp(
  `^(?:(?:the |an? |our |social |post |main |header |alt |final |new )*(?:${kindsOfPicture}|alt text|alt|description|image description|untitled|placeholder|caption|text|tbc|tbd|none|null|na|n a|test|todo|insert alt text|add alt text|see above|see text|as above|see post|image as above|decorative|no description|no alt text)(?: (?:here|alt|text|description|tbc|final|v?\\d{1,3}|one|two|three|four|a|b|c|of \\d{1,2}))*)$`,
);

const promises =
  /\b(?:alt|alt text|description|caption|text)\b.*\b(?:to follow|follows|coming soon|later|pending|needed|missing)$/;

/** What somebody typed to get past a field, and what networks fill in by themselves. */
function isPlaceholder(alt: string): boolean {
  const plain = letters(alt);
  return (
    plain.length < 3 ||
    letters(alt.replace(/#[\p{L}\p{N}_]+|https?:\/\/\S+/gu, ' ')) === '' ||
    (plain.length <= longestPlaceholder && promises.test(plain)) ||
    (plain.length <= longestPlaceholder && placeholders.test(plain)) ||
    /^(?:may be an? |may contain|no photo description available|image may contain)/i.test(alt)
  );
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Nine words in ten the same, in a post of some length: then it is read out twice. */
function isCopy(alt: string, { text }: Post): boolean {
  if (!text) return false;
  const own = letters(alt).split(' ');
  const theirs = letters(text).split(' ');
  if (own.length < 4 || own.length > 2 * theirs.length || theirs.length > 2 * own.length) return false;
  return shareOf(own, theirs) >= 0.9 && shareOf(theirs, own) >= 0.9;
}

function shareOf(words: readonly string[], among: readonly string[]): number {
  const set = new Set(among);
  return words.filter((word) => set.has(word)).length / words.length;
}

/** The share of the words of a picture below which its facts are not given. */
const leastShown = 0.2;

/** Words shown in the picture that neither its description nor the post has. */
function lacksWords(alt: string, { textInImage }: MediaItem, { text }: Post): boolean {
  if (typeof textInImage !== 'string') return false;
  const shown = letters(textInImage)
    .split(' ')
    .filter((word) => word.length > 2 || /\d/.test(word));
  if (shown.length < 4) return false;
  return shareOf(shown, letters(`${alt} ${text ?? ''}`).split(' ')) < leastShown;
}
