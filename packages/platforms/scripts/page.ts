/** The page about the networks: what each takes, how sure that is, and who says so. */
import { certaintyOf, type Figure, type Platform, type Reach, type Source } from '@postlint/core';

export function toPage(networks: readonly Platform[]): string {
  const known = networks.filter(({ name }) => name !== 'default');
  return [
    '<!-- Written by packages/platforms/scripts/generate.ts from packages/platforms/src/networks; do not edit. -->',
    '',
    ...intro,
    known.map(({ title }) => `[${title}](#${anchor(title)})`).join(', '),
    '',
    ...known.flatMap(toSection),
  ].join('\n');
}

const intro = [
  '# Networks',
  '',
  'What each network takes and shows, as `@postlint/platforms` knows it. Networks change their minds, and sources disagree, so',
  'every figure says who states it, when that was read, and how sure it is. A post past a figure that is **sure** is an error,',
  'past a **likely** one a warning, past one that is **not sure**, or that does no harm, information only.',
  '',
  '| source | what it is | as sure as |',
  '| --- | --- | --- |',
  "| official | a page or schema of the network's own | sure |",
  '| official-quoted | such a page, in the words of a third party that quotes and dates it | sure |',
  "| source-code | the network's own code | sure |",
  '| third-party | tools, guides, the press | likely |',
  '| conflict | contradicted by a better source | not sure |',
  '| unverified | no source was found | not sure |',
  '',
  'Where a figure is not stated in a unit, UTF-16 code units are counted: never fewer than code points or graphemes, so that',
  'what fits here is not refused for either. A network of your own is [one file](new-network.md).',
  '',
];

type Row = readonly [what: string, figure: string, fact: Source & Pick<Figure, 'cautious' | 'past'>];

function toSection(network: Platform): string[] {
  const rows = rowsOf(network);
  const sources = [...new Map(rows.map(([, , fact]) => [sourceOf(fact), fact])).keys()];
  const { aliases, notes } = network;
  return [
    `## ${network.title}`,
    '',
    `\`platform: "${network.name}"\`${aliases ? `, also ${aliases.map((alias) => `"${alias}"`).join(', ')}` : ''}`,
    '',
    ...(rows.length > 0 ? ['| what | figure | | source |', '| --- | --- | --- | --- |'] : []),
    ...rows.map(
      ([what, figure, fact]) =>
        `| ${cell(what)} | ${cell(figure)} | ${words[certaintyOf(fact)]} | ${fact.confidence} [${sources.indexOf(sourceOf(fact)) + 1}] |`,
    ),
    ...(rows.length > 0 ? [''] : []),
    ...sources.map((source, index) => `${index + 1}. ${source}`),
    '',
    ...(notes ? [...notes.map((note) => `- ${note}`), ''] : []),
  ];
}

const words = { sure: 'sure', likely: 'likely', unsure: 'not sure' } as const;

const sourceOf = ({ source, read }: Source) => `${source}; read ${read}`;
const anchor = (title: string) => title.toLowerCase().replaceAll(' ', '-');
const cell = (text: string) => text.replaceAll('|', '\\|');
const number = (value: number) => value.toLocaleString('en-GB');

function rowsOf(network: Platform): Row[] {
  return [
    ...network.limits.map(
      (limit): Row => [where(limit.field, limit), `${number(limit.max)} ${limit.count.unit}${orSetting(limit)}`, limit],
    ),
    ...(network.folds ?? []).map((fold): Row => [where(`shown of ${fold.field}`, fold), number(fold.max), fold]),
    ...(network.tallies ?? []).map(
      (tally): Row => [
        where(`${tally.of} in ${tally.fields.join(', ')}`, tally),
        `${number(tally.max)}${tally.unique ? ' different ones' : ''}`,
        tally,
      ],
    ),
    ...(network.links ?? []).map(
      (link): Row => [
        where(`links in ${link.field}`, link),
        link.clickable === 'unknown' ? 'unknown' : link.clickable ? 'can be clicked' : 'cannot be clicked',
        link,
      ],
    ),
    ...mediaRows(network),
    ...network.alt.map(
      (alt): Row => [
        where(`description of ${alt.kind}`, alt),
        alt.supported === 'unknown' ? 'unknown' : alt.supported ? 'carried' : 'not carried',
        alt,
      ],
    ),
    ...otherRows(network),
  ];
}

function mediaRows({ media, needsMedia, unmixed, files }: Platform): Row[] {
  return [
    ...(media ?? []).map((set): Row => [where(set.kinds.join(', '), set), `at most ${set.max}${orSetting(set)}`, set]),
    ...(unmixed ? [['other mixtures', 'not taken', unmixed] as Row] : []),
    ...(needsMedia ?? []).map((need): Row => [where('a picture or film', need), 'needed', need]),
    ...(files ?? []).map(
      (file): Row => [where(`${file.of} of ${file.kind}`, file), range(file.min, file.max) + orSetting(file), file],
    ),
  ];
}

function otherRows({ captions, poll, handle, characters, escapes }: Platform): Row[] {
  const rows: Row[] = [];
  if (captions) {
    const { formats, maxBytes, name } = captions;
    const bytes = maxBytes === undefined ? '' : `, at most ${number(maxBytes)} bytes`;
    rows.push(['caption files', formats.length > 0 ? formats.join(', ') + bytes : 'none', captions]);
    if (name) rows.push(['name of a caption file', `like ${name.example}`, name]);
  }
  if (poll) {
    rows.push([
      'options of a poll',
      poll.max === 0 ? 'no polls' : `${poll.min} to ${poll.max}${orSetting(poll)}`,
      poll,
    ]);
    if (poll.withoutMedia) rows.push(['a poll beside media', 'not taken', poll.withoutMedia]);
  }
  if (handle) rows.push(['name of an account', `${handle.min} to ${handle.max}: ${handle.says}`, handle]);
  for (const rule of characters ?? [])
    rows.push([`characters in ${rule.fields.join(', ')}`, `not ${[...rule.characters].map(shown).join(' ')}`, rule]);
  if (escapes)
    rows.push([
      `characters in ${escapes.fields.join(', ')}`,
      `\\ before each of ${[...escapes.characters].map(shown).join(' ')}`,
      escapes,
    ]);
  return rows;
}

function shown(character: string): string {
  const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return /[\p{C}\p{Z}]/u.test(character) ? `U+${code}` : `\`${character}\``;
}

function range(min: number | undefined, max: number | undefined): string {
  if (max === undefined) return `at least ${number(min!)}, no maximum found`;
  return min === undefined ? `at most ${number(max)}` : `${number(min)} to ${number(max)}`;
}

/** What stands in for a figure where it is given. */
function orSetting({ setting }: Pick<Figure, 'setting'>): string {
  return setting ? `, or \`settings.${setting}\`` : '';
}

/** What a fact is about, and where it holds. */
function where(what: string, { surface, exceptSurface, tier, postKind, media }: Reach): string {
  const list = (value: string | readonly string[]) => (typeof value === 'string' ? value : value.join(', '));
  const parts = [
    surface && `surface ${list(surface)}`,
    exceptSurface && `not on surface ${list(exceptSurface)}`,
    tier && `tier ${list(tier)}`,
    postKind && `kind ${list(postKind)}`,
    media && `with ${list(media)}`,
  ].filter(Boolean);
  return parts.length > 0 ? `${what} (${parts.join('; ')})` : what;
}
