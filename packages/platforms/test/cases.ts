/**
 * What happens on each network, worked out by hand from the source that is named: lengths by counting, findings by what the
 * source says. `finds` is everything the rules say, information included.
 */
export interface Case {
  readonly what: string;
  readonly source: string;
  readonly post: Readonly<Record<string, unknown>>;
  /** e.g. "/text 26/280". */
  readonly counts?: readonly string[];
  /** e.g. "error too-long". */
  readonly finds?: readonly string[];
}

const a = (count: number) => 'a'.repeat(count);
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
const hashtags = (count: number) => many(count, (i) => `#tag${i}`);
const links = (count: number) => many(count, (i) => `https://nhs.uk/${i}`);
const image = { kind: 'image', alt: 'The door of the clinic.' };
const images = (count: number) => Array.from({ length: count }, () => image);
const film = { kind: 'video', captions: true, alt: 'A nurse speaks.' };
const silentFilm = { kind: 'video', captions: true };
/** Seven code points, 25 bytes, 11 code units, one grapheme. */
const family = '👨‍👩‍👧‍👦';
const poll = (count: number) => ({ options: Array.from({ length: count }, (_, i) => `Option ${i}`) });
const srt = '1\n00:00:01,000 --> 00:00:03,000\nHello.\n';
const vtt = 'WEBVTT\n\n00:01.000 --> 00:03.000\nHello.\n';
const captioned = (text: string, name?: string) => ({ ...film, captionsFile: { text, ...(name && { name }) } });

const counting = 'docs.x.com, Counting characters; twitter-text config/v3.json';
const xApi = 'X API OpenAPI description';
const xMedia = 'X API, Media best practices';

const x: Case[] = [
  { what: 'a link is 23', source: counting, post: { text: 'Hi http://test.co' }, counts: ['/text 26/280'] },
  { what: 'a bare domain is 23 too', source: counting, post: { text: 'See nhs.uk' }, counts: ['/text 27/280'] },
  { what: 'a family is 2', source: counting, post: { text: family }, counts: ['/text 2/280'] },
  { what: '€ is 2, £ is 1', source: counting, post: { text: '€£' }, counts: ['/text 3/280'] },
  { what: 'NFC first', source: counting, post: { text: 'e\u0301\u212b' }, counts: ['/text 2/280'] },
  { what: 'CJK is 2', source: counting, post: { text: '日本' }, counts: ['/text 4/280'] },
  { what: '281', source: counting, post: { text: a(281) }, counts: ['/text 281/280'], finds: ['error too-long'] },
  {
    what: 'premium',
    source: 'Buffer developer guide, Character limits',
    post: { text: a(281), account: { tier: 'premium' } },
    counts: ['/text 281/25000'],
  },
  {
    what: 'a description of 1,001',
    source: `${xApi}, alt_text maxLength 1000`,
    post: { media: [{ kind: 'image', alt: a(1001) }] },
    counts: ['/media/0/alt 1001/1000'],
    finds: ['error alt-text-too-long'],
  },
  { what: 'five pictures', source: xMedia, post: { media: images(5) }, finds: ['error too-many-media'] },
  {
    what: 'a film of 141 seconds',
    source: xMedia,
    post: { media: [{ ...film, seconds: 141 }] },
    finds: ['error film-length'],
  },
  {
    what: 'an option of 26',
    source: `${xApi}, CreatePostsPoll`,
    post: { text: 'Which?', poll: { options: [a(26), 'b'] } },
    counts: ['/text 6/280', '/poll/options/0 26/25', '/poll/options/1 1/25'],
    finds: ['error too-long'],
  },
  { what: 'WebVTT', source: xMedia, post: { media: [captioned(vtt)] }, finds: ['error caption-file-format'] },
];

const facebook: Case[] = [
  {
    what: '63,206',
    source: 'Postiz, BrightBean, Ayrshare',
    post: { text: a(63_206) },
    counts: ['/text 63206/63206'],
    finds: ['info too-long-unverified', 'info past-the-fold'],
  },
  {
    what: '63,207',
    source: 'Postiz, BrightBean, Ayrshare',
    post: { text: a(63_207) },
    finds: ['warning too-long-likely', 'info past-the-fold'],
  },
  {
    what: '5,001',
    source: 'Buffer and Mixpost, limits of their own',
    post: { text: a(5_001) },
    finds: ['info too-long-unverified', 'info past-the-fold'],
  },
  {
    what: '478 pass the fold',
    source: 'tables of visible lengths',
    post: { text: a(478) },
    finds: ['info past-the-fold'],
  },
  {
    what: 'a picture undescribed',
    source: 'Meta Business SDK, Photo: alt_text_custom',
    post: { media: [{ kind: 'image' }] },
    finds: ['warning alt-text-missing'],
  },
  {
    what: 'eleven pictures',
    source: 'BrightBean, Mixpost: 10',
    post: { media: images(11) },
    finds: ['warning too-many-media-likely'],
  },
  {
    what: 'pictures and a film',
    source: 'BrightBean, Mixpost: not mixed; the app is said to',
    post: { media: [image, film] },
    finds: ['info media-mixed-unverified'],
  },
  {
    what: 'a caption file without locale',
    source: 'Elgin College',
    post: { media: [captioned(srt, 'film.srt')] },
    finds: ['warning caption-file-format-likely'],
  },
  { what: 'a caption file with locale', source: 'Elgin College', post: { media: [captioned(srt, 'film.en_GB.srt')] } },
  {
    what: 'a reel of 91 seconds',
    source: 'Reels API, 3 to 90 s',
    post: { surface: 'reel', media: [{ ...film, seconds: 91 }] },
    finds: ['warning film-length-likely'],
  },
  {
    what: 'a reel title of 256',
    source: 'Ayrshare, Upload-Post: 255',
    post: { surface: 'reel', title: a(256), media: [film] },
    finds: ['warning too-long-likely'],
  },
];

const graph = 'Instagram Graph API: 2200 characters, 30 hashtags, 20 @ tags';
const instagram: Case[] = [
  {
    what: '2,200',
    source: graph,
    post: { text: a(2200), media: [image] },
    counts: ['/text 2200/2200', '/media/0/alt 23/1000'],
    finds: ['info too-long-unverified', 'info past-the-fold'],
  },
  {
    what: '2,201',
    source: graph,
    post: { text: a(2201), media: [image] },
    finds: ['error too-long', 'info past-the-fold'],
  },
  { what: 'five hashtags', source: 'Indian Express, RouteNote', post: { text: hashtags(5), media: [image] } },
  {
    what: 'six hashtags',
    source: 'Indian Express, RouteNote',
    post: { text: hashtags(6), media: [image] },
    finds: ['warning too-many-hashtags-likely'],
  },
  {
    what: '31 hashtags',
    source: graph,
    post: { text: hashtags(31), media: [image] },
    finds: ['info past-the-fold', 'error too-many-hashtags'],
  },
  {
    what: 'a link',
    source: 'Ayrshare: not clickable',
    post: { text: 'See https://nhs.uk', media: [image] },
    finds: ['info link-not-clickable'],
  },
  { what: 'no media', source: 'Content publishing', post: { text: 'Flu jabs' }, finds: ['info media-missing'] },
  {
    what: 'eleven slides',
    source: 'Content publishing: 10 through the API',
    post: { media: images(11) },
    finds: ['warning too-many-media-likely'],
  },
  {
    what: '21 slides',
    source: 'Storrito: 20 in the app',
    post: { media: images(21) },
    finds: ['error too-many-media'],
  },
  {
    what: 'a story has no description',
    source: 'Content publishing',
    post: { surface: 'story', media: [image] },
    finds: ['info alt-text-not-carried'],
  },
  {
    what: 'a description of 1,001',
    source: 'Upload-Post, Ayrshare: 1000',
    post: { media: [{ kind: 'image', alt: a(1001) }] },
    finds: ['warning alt-text-too-long-likely'],
  },
];

const linkedin: Case[] = [
  {
    what: '3,000',
    source: 'LinkedIn Help a528176',
    post: { text: a(3000) },
    counts: ['/text 3000/3000', '/text 3000/3000'],
    finds: ['info past-the-fold'],
  },
  {
    what: '3,001',
    source: 'LinkedIn Help a528176',
    post: { text: a(3001) },
    finds: ['error too-long', 'info past-the-fold'],
  },
  {
    what: 'escapes count',
    source: 'BrightBean, test_caption_wire_length',
    post: { text: 'a_b (c)' },
    counts: ['/text 7/3000', '/text 10/3000'],
    finds: ['info reserved-character'],
  },
  {
    what: 'escaped by hand',
    source: 'BrightBean, test_linkedin_escape',
    post: { text: 'a \\(b\\)' },
    finds: ['warning escaped-by-hand', 'warning escaped-by-hand'],
  },
  {
    what: 'a description of 1,001',
    source: 'Accessible Social: 1000 in the composer',
    post: { media: [{ kind: 'image', alt: a(1001) }] },
    finds: ['warning alt-text-too-long-likely'],
  },
  {
    what: 'a description of 4,087',
    source: 'Posts API: 4086',
    post: { media: [{ kind: 'image', alt: a(4087) }] },
    counts: ['/media/0/alt 4087/4086'],
    finds: ['error alt-text-too-long'],
  },
  {
    what: '21 pictures',
    source: 'MultiImage API: 2 to 20',
    post: { media: images(21) },
    finds: ['error too-many-media'],
  },
  { what: 'a document', source: 'Posts API', post: { text: 'Minutes', media: [{ kind: 'document' }] } },
  {
    what: 'a picture and a film',
    source: 'Postiz, Zernio: not mixed',
    post: { media: [image, film] },
    finds: ['warning media-mixed-likely'],
  },
  {
    what: 'an option of 31',
    source: 'Zernio: 30',
    post: { text: 'Which?', poll: { options: [a(31), 'b'] } },
    finds: ['warning too-long-likely'],
  },
  {
    what: 'a comment of 1,251',
    source: 'Buffer, Ayrshare: 1,250',
    post: { kind: 'reply', text: a(1251) },
    finds: ['warning too-long-likely', 'info past-the-fold'],
  },
  {
    what: '211 pass the fold',
    source: 'tables of visible lengths',
    post: { text: a(211) },
    finds: ['info past-the-fold'],
  },
];

const ytApi = 'YouTube Data API v3, videos resource';
const youtube: Case[] = [
  {
    what: 'a title of 101',
    source: ytApi,
    post: { title: a(101) },
    counts: ['/title 101/100'],
    finds: ['error too-long', 'info past-the-fold'],
  },
  {
    what: 'bytes of the description',
    source: ytApi,
    post: { description: 'é' },
    counts: ['/description 1/5000', '/description 2/5000'],
  },
  {
    what: '5,001 characters',
    source: ytApi,
    post: { description: a(5001) },
    finds: ['error too-long', 'info past-the-fold'],
  },
  {
    what: '5,002 bytes of 2,501 characters',
    source: `${ytApi} against YouTube Studio`,
    post: { description: 'é'.repeat(2501) },
    finds: ['warning too-long-likely', 'info past-the-fold'],
  },
  {
    what: 'Foo-Baz is 7',
    source: `${ytApi}, snippet.tags`,
    post: { tags: ['Foo-Baz'] },
    counts: ['/tags/0 7/100', '/tags 7/500'],
  },
  {
    what: 'Foo Baz is 9',
    source: `${ytApi}, snippet.tags`,
    post: { tags: ['Foo Baz'] },
    counts: ['/tags/0 7/100', '/tags 9/500'],
  },
  {
    what: 'a comma between tags',
    source: `${ytApi}, snippet.tags`,
    post: { tags: ['a', 'b c'] },
    counts: ['/tags/0 1/100', '/tags/1 3/100', '/tags 7/500'],
  },
  { what: '< in a title', source: ytApi, post: { title: 'Waits < 4 h' }, finds: ['error forbidden-character'] },
  {
    what: '61 hashtags',
    source: 'YouTube Help 6390658',
    post: { description: hashtags(61) },
    finds: ['info past-the-fold', 'warning too-many-hashtags-likely'],
  },
  {
    what: 'a short of 181 seconds',
    source: 'YouTube Help, Shorts',
    post: { surface: 'short', media: [{ ...film, seconds: 181 }] },
    finds: ['error film-length'],
  },
  { what: 'SRT', source: 'YouTube Help 2734698', post: { media: [captioned(srt, 'film.srt')] } },
  {
    what: 'a link in a short',
    source: 'general knowledge',
    post: { surface: 'short', description: 'https://nhs.uk', media: [film] },
    finds: ['info link-not-clickable'],
  },
  {
    what: 'a post of the community',
    source: 'no limit found',
    post: { surface: 'community', text: a(6000), media: [image] },
  },
];

const thPosts = 'Threads API, Posts';
const threads: Case[] = [
  { what: 'a family is 25', source: thPosts, post: { text: family }, counts: ['/text 25/500'] },
  { what: 'a thumb is 4', source: thPosts, post: { text: 'OK 👍' }, counts: ['/text 7/500'] },
  { what: 'a letter is 1', source: thPosts, post: { text: 'é日本' }, counts: ['/text 3/500'] },
  { what: 'a link is as long as it is', source: thPosts, post: { text: 'https://nhs.uk' }, counts: ['/text 14/500'] },
  { what: '501', source: thPosts, post: { text: a(501) }, finds: ['error too-long'] },
  {
    what: 'six different links',
    source: 'Threads API, Text attachments',
    post: { text: links(6) },
    finds: ['error too-many-links'],
  },
  {
    what: 'the same link six times',
    source: 'Threads API, Text attachments',
    post: { text: many(6, () => 'https://nhs.uk') },
  },
  {
    what: 'two hashtags',
    source: 'Ayrshare: one topic tag',
    post: { text: hashtags(2) },
    finds: ['info too-many-hashtags-unverified'],
  },
  {
    what: 'a film undescribed',
    source: 'Threads API, Accessibility',
    post: { media: [silentFilm] },
    finds: ['info film-description'],
  },
  {
    what: 'a poll beside a picture',
    source: 'Threads API, Polls',
    post: { text: 'Which?', poll: poll(2), media: [image] },
    finds: ['error poll-and-media'],
  },
  {
    what: 'five options',
    source: 'Threads API, Polls',
    post: { text: 'Which?', poll: poll(5) },
    finds: ['error poll-options'],
  },
  { what: '21 items', source: 'Threads API, Posts: 20', post: { media: images(21) }, finds: ['error too-many-media'] },
  {
    what: 'a description of 1,001',
    source: 'Threads API, Posts: 1000',
    post: { media: [{ kind: 'image', alt: a(1001) }] },
    finds: ['error alt-text-too-long'],
  },
];

const direct = 'TikTok Content Posting API, Direct post';
const photo = 'TikTok Content Posting API, Photo post';
const tiktok: Case[] = [
  {
    what: '2,200 under a film',
    source: direct,
    post: { text: a(2200), media: [silentFilm] },
    counts: ['/text 2200/2200'],
    finds: ['info past-the-fold'],
  },
  {
    what: '2,201 under a film',
    source: direct,
    post: { text: a(2201), media: [silentFilm] },
    finds: ['error too-long', 'info past-the-fold'],
  },
  {
    what: '4,000 under photos',
    source: photo,
    post: { text: a(4000), media: [image] },
    counts: ['/text 4000/4000', '/media/0/alt 23/300'],
    finds: ['info past-the-fold'],
  },
  { what: 'a family is 11', source: direct, post: { text: family, media: [silentFilm] }, counts: ['/text 11/2200'] },
  { what: 'a photo title of 91', source: photo, post: { title: a(91), media: [image] }, finds: ['error too-long'] },
  { what: '36 photos', source: photo, post: { media: images(36) }, finds: ['error too-many-media'] },
  {
    what: 'six hashtags',
    source: 'Website Builder Expert, Net Influencer: 5',
    post: { text: hashtags(6), media: [silentFilm] },
    finds: ['warning too-many-hashtags-likely'],
  },
  {
    what: 'a description of 301',
    source: 'Accessible Social: 300',
    post: { media: [{ kind: 'image', alt: a(301) }] },
    finds: ['warning alt-text-too-long-likely'],
  },
  {
    what: 'a film of 601 seconds',
    source: 'TikTok Content Posting API, media limits: 3 s to 10 min',
    post: { media: [{ ...film, seconds: 601 }] },
    finds: ['warning film-length-likely'],
  },
  {
    what: 'a link',
    source: 'Optimize-All: not clickable',
    post: { text: 'https://nhs.uk', media: [silentFilm] },
    finds: ['info link-not-clickable'],
  },
  {
    what: 'photos and a film',
    source: 'Postiz, Zernio: never mixed',
    post: { media: [image, film] },
    finds: ['warning media-mixed-likely'],
  },
];

const snapchat: Case[] = [
  {
    what: '160 on Spotlight',
    source: 'Snap Public Profile API',
    post: { surface: 'spotlight', text: a(160), media: [silentFilm] },
    counts: ['/text 160/160'],
  },
  {
    what: '161 on Spotlight',
    source: 'Snap Public Profile API',
    post: { surface: 'spotlight', text: a(161), media: [silentFilm] },
    finds: ['error too-long'],
  },
  {
    what: 'a saved story of 46',
    source: 'Zernio: 45',
    post: { surface: 'saved-story', title: a(46), media: [silentFilm] },
    finds: ['warning too-long-likely'],
  },
  {
    what: 'a text on a story',
    source: 'Zernio: none through the API',
    post: { surface: 'story', text: 'Flu', media: [silentFilm] },
    finds: ['info too-long-unverified'],
  },
  {
    what: 'a picture has no description',
    source: 'Accessible Social',
    post: { media: [image] },
    finds: ['info alt-text-not-carried'],
  },
  {
    what: 'two items',
    source: 'Zernio, Ayrshare: 1',
    post: { media: [silentFilm, silentFilm] },
    finds: ['warning too-many-media-likely'],
  },
  {
    what: 'a film of 61 seconds',
    source: 'Zernio, Ayrshare: 5 to 60 s',
    post: { media: [{ ...silentFilm, seconds: 61 }] },
    finds: ['warning film-length-likely'],
  },
  {
    what: 'a film of 4 seconds',
    source: 'Zernio, Ayrshare: 5 to 60 s',
    post: { media: [{ ...silentFilm, seconds: 4 }] },
    finds: ['warning film-length-likely'],
  },
  { what: 'no media', source: 'Zernio: needed', post: { text: 'Flu' }, finds: ['info media-missing'] },
];

const wa = 'WhatsApp Business messaging OpenAPI v23';
const whatsapp: Case[] = [
  {
    what: '4,096',
    source: wa,
    post: { kind: 'message', text: a(4096) },
    counts: ['/text 4096/4096'],
    finds: ['info past-the-fold'],
  },
  {
    what: '4,097',
    source: `${wa}; the app takes more`,
    post: { kind: 'message', text: a(4097) },
    finds: ['warning too-long-likely', 'info past-the-fold'],
  },
  {
    what: '1,025 under a picture',
    source: wa,
    post: { kind: 'message', text: a(1025), media: [{ kind: 'image' }] },
    counts: ['/text 1025/1024'],
    finds: ['info alt-text-not-carried', 'warning too-long-likely', 'info past-the-fold'],
  },
  {
    what: '4,097 in the app',
    source: 'engageSPARK, Picky Assist: 65,536',
    post: { surface: 'app', text: a(4097) },
    counts: ['/text 4097/65536'],
    finds: ['info past-the-fold'],
  },
  {
    what: 'a channel',
    source: 'no limit found',
    post: { surface: 'channel', text: a(5000) },
    finds: ['info past-the-fold'],
  },
  {
    what: 'a picture has no description',
    source: wa,
    post: { surface: 'channel', media: [image] },
    finds: ['info alt-text-not-carried'],
  },
  {
    what: 'thirteen options',
    source: 'go-whatsapp-web-multidevice: 2 to 12',
    post: { text: 'Which?', poll: poll(13) },
    finds: ['warning poll-options-likely'],
  },
  {
    what: 'a picture of 6 MB',
    source: 'vendors: 5 MB',
    post: { media: [{ kind: 'image', bytes: 6_000_000 }] },
    finds: ['info alt-text-not-carried', 'warning file-size-likely'],
  },
  {
    what: 'two pictures are two messages',
    source: wa,
    post: { media: [{ kind: 'image' }, { kind: 'image' }] },
    finds: ['info alt-text-not-carried', 'info alt-text-not-carried', 'info too-many-media-unverified'],
  },
];

const flickr: Case[] = [
  {
    what: 'a picture has no description',
    source: 'Flickr upload API',
    post: { title: 'Clinic', media: [image] },
    finds: ['info alt-text-not-carried'],
  },
  {
    what: 'a title of 256',
    source: 'no source',
    post: { title: a(256), media: [silentFilm] },
    counts: ['/title 256/255'],
    finds: ['info too-long-unverified'],
  },
  { what: 'a description of 10,000', source: 'no limit found', post: { description: a(10_000), media: [silentFilm] } },
  {
    what: '76 tags',
    source: 'no source',
    post: { tags: Array.from({ length: 76 }, (_, i) => `tag ${i}`), media: [silentFilm] },
    finds: ['info too-many-tags-unverified'],
  },
  {
    what: 'two films are two uploads',
    source: 'Flickr upload API',
    post: { media: [silentFilm, silentFilm] },
    finds: ['info too-many-media-unverified'],
  },
  {
    what: 'a film of 181 seconds',
    source: 'Ryte wiki: 3 min',
    post: { media: [{ ...silentFilm, seconds: 181 }] },
    finds: ['warning film-length-likely'],
  },
  {
    what: 'a film of 1.1 GB',
    source: 'Ryte wiki: 1 GB',
    post: { media: [{ ...silentFilm, bytes: 1_200_000_000 }] },
    finds: ['warning file-size-likely'],
  },
  { what: 'no media', source: 'Flickr upload API', post: { text: 'Clinic' }, finds: ['info media-missing'] },
];

const pin = 'Pinterest API v5, PinCreate';
const pinterest: Case[] = [
  { what: 'a title of 101', source: pin, post: { title: a(101), media: [image] }, finds: ['error too-long'] },
  {
    what: 'a description of 500',
    source: pin,
    post: { description: a(500), media: [image] },
    counts: ['/description 500/800', '/media/0/alt 23/500'],
  },
  {
    what: 'a description of 501',
    source: 'Postiz, Buffer and others: 500',
    post: { description: a(501), media: [image] },
    finds: ['info too-long-unverified'],
  },
  {
    what: 'a description of 801',
    source: pin,
    post: { description: a(801), media: [image] },
    finds: ['error too-long'],
  },
  {
    what: 'an alternative text of 501',
    source: pin,
    post: { media: [{ kind: 'image', alt: a(501) }] },
    finds: ['error alt-text-too-long'],
  },
  { what: 'a carousel of six', source: pin, post: { media: images(6) }, finds: ['error too-many-media'] },
  {
    what: 'a picture and a film',
    source: `${pin}: a mixed type in the schema`,
    post: { media: [image, film] },
    finds: ['info media-mixed-unverified'],
  },
  {
    what: 'a film of 301 seconds',
    source: 'Pinterest Help: 4 s to 5 min',
    post: { media: [{ ...film, seconds: 301 }] },
    finds: ['warning film-length-likely'],
  },
  {
    what: '21 hashtags',
    source: 'Optimize-All: 20',
    post: { text: hashtags(21), media: [image] },
    finds: ['warning too-many-hashtags-likely'],
  },
  { what: 'no media', source: pin, post: { text: 'Recipe' }, finds: ['info media-missing'] },
];

const npf = 'Neue Post Format, Post content limits';
const tumblr: Case[] = [
  { what: 'a family is 7', source: npf, post: { text: family }, counts: ['/text 7/4096', '/text 25/1000000'] },
  {
    what: 'each block on its own',
    source: npf,
    post: { text: `${a(4096)}\n${a(4096)}` },
    counts: ['/text 4096/4096', '/text 8193/1000000'],
  },
  { what: 'a block of 4,097', source: npf, post: { text: a(4097) }, finds: ['error too-long'] },
  {
    what: 'a tag of 141',
    source: 'XKit Rewritten: 140',
    post: { text: 'Hi', tags: [a(141)] },
    finds: ['warning too-long-likely'],
  },
  {
    what: '31 tags',
    source: 'XKit Rewritten: 30',
    post: { text: 'Hi', tags: Array.from({ length: 31 }, (_, i) => `tag ${i}`) },
    finds: ['warning too-many-tags-likely'],
  },
  {
    what: '51 mentions',
    source: npf,
    post: { text: many(51, (i) => `@name${i}`) },
    finds: ['error too-many-mentions'],
  },
  { what: '31 pictures', source: npf, post: { media: images(31) }, finds: ['error too-many-media'] },
  { what: 'a film has no description', source: npf, post: { media: [film] }, finds: ['info alt-text-not-carried'] },
  { what: 'a GIF has one', source: npf, post: { media: [{ kind: 'gif', alt: 'A door opens.' }] } },
  { what: 'kinds are mixed freely', source: npf, post: { text: 'Hi', media: [image, silentFilm] } },
];

const lexicon = 'Bluesky lexicons';
const bluesky: Case[] = [
  {
    what: 'a family is 1, and 25 bytes',
    source: lexicon,
    post: { text: family },
    counts: ['/text 1/300', '/text 25/3000'],
  },
  {
    what: '300 families are too many bytes',
    source: lexicon,
    post: { text: family.repeat(121) },
    counts: ['/text 121/300', '/text 3025/3000'],
    finds: ['error too-long'],
  },
  { what: '301', source: lexicon, post: { text: a(301) }, finds: ['error too-long'] },
  { what: 'CR LF is one', source: 'UAX #29, GB3', post: { text: 'a\r\nb' }, counts: ['/text 3/300', '/text 4/3000'] },
  {
    what: 'nine extra tags',
    source: lexicon,
    post: { text: 'Hi', tags: Array.from({ length: 9 }, (_, i) => `tag${i}`) },
    finds: ['error too-many-tags'],
  },
  {
    what: 'a description of 2,001',
    source: 'Bluesky app, MAX_ALT_TEXT',
    post: { media: [{ kind: 'image', alt: a(2001) }] },
    finds: ['error alt-text-too-long'],
  },
  {
    what: 'five pictures',
    source: `${lexicon}, embed.images 4, gallery 10`,
    post: { media: images(5) },
    finds: ['info too-many-media-unverified'],
  },
  {
    what: 'eleven pictures',
    source: `${lexicon}, gallery 10 softly`,
    post: { media: images(11) },
    finds: ['warning too-many-media-likely'],
  },
  {
    what: '21 pictures',
    source: `${lexicon}, gallery 20`,
    post: { media: images(21) },
    finds: ['error too-many-media'],
  },
  {
    what: 'SRT',
    source: `${lexicon}, embed.video captions`,
    post: { media: [captioned(srt)] },
    finds: ['error caption-file-format'],
  },
  {
    what: 'a poll',
    source: `${lexicon}: no embed for it`,
    post: { text: 'Which?', poll: poll(2) },
    finds: ['error poll-not-carried'],
  },
  {
    what: 'a film undescribed',
    source: `${lexicon}, embed.video alt`,
    post: { media: [silentFilm] },
    finds: ['info film-description'],
  },
];

const validator = 'mastodon/mastodon, status_length_validator.rb';
const docs = 'docs.joinmastodon.org';
const mastodon: Case[] = [
  {
    what: 'a link is 23',
    source: validator,
    post: { text: 'See https://example.org/a/very/long/way/to/something' },
    counts: ['/text 27/500'],
  },
  {
    what: 'a bare domain is as long as it is',
    source: validator,
    post: { text: 'See example.org' },
    counts: ['/text 15/500'],
  },
  {
    what: 'of a mention only the name',
    source: validator,
    post: { text: '@jo@nhs.social Hi' },
    counts: ['/text 6/500'],
  },
  {
    what: 'the content warning counts',
    source: validator,
    post: { contentWarning: 'Needles', text: 'Hi' },
    counts: ['/text 9/500'],
  },
  { what: 'a family is 1', source: validator, post: { text: family }, counts: ['/text 1/500'] },
  { what: '501', source: validator, post: { text: a(501) }, finds: ['error too-long'] },
  { what: 'five pictures', source: docs, post: { media: images(5) }, finds: ['error too-many-media'] },
  { what: 'a picture and a film', source: docs, post: { media: [image, film] }, finds: ['error media-mixed'] },
  {
    what: 'an option of 26',
    source: `${docs}, user guide: 25`,
    post: { text: 'Which?', poll: { options: [a(26), 'b'] } },
    finds: ['info too-long-unverified'],
  },
  {
    what: 'an option of 51',
    source: `${docs}, entities/Instance: 50`,
    post: { text: 'Which?', poll: { options: [a(51), 'b'] } },
    finds: ['error too-long'],
  },
  {
    what: 'a description of 1,501',
    source: docs,
    post: { media: [{ kind: 'image', alt: a(1501) }] },
    finds: ['error alt-text-too-long'],
  },
  {
    what: 'a recording undescribed',
    source: docs,
    post: { media: [{ kind: 'audio', transcript: true }] },
    finds: ['info film-description'],
  },
  {
    what: 'a caption file',
    source: `${docs}: none`,
    post: { media: [captioned(vtt)] },
    finds: ['info caption-file-not-carried'],
  },
];

const ads = 'Nextdoor, Creative specs';
const nextdoor: Case[] = [
  { what: 'a subject of 70', source: ads, post: { surface: 'sponsored', title: a(70) }, counts: ['/title 70/70'] },
  { what: 'a subject of 71', source: ads, post: { surface: 'sponsored', title: a(71) }, finds: ['error too-long'] },
  { what: 'a body of 90', source: ads, post: { surface: 'sponsored', text: a(90) }, counts: ['/text 90/800'] },
  { what: 'a body of 91', source: ads, post: { surface: 'sponsored', text: a(91) }, finds: ['info past-the-fold'] },
  {
    what: 'a body of 801',
    source: ads,
    post: { surface: 'sponsored', text: a(801) },
    finds: ['error too-long', 'info past-the-fold'],
  },
  {
    what: 'a description of 801',
    source: ads,
    post: { surface: 'sponsored', description: a(801) },
    finds: ['error too-long'],
  },
  { what: 'a post of an agency', source: 'nothing published', post: { text: a(5000) }, counts: [] },
  { what: 'twenty pictures', source: 'nothing published', post: { media: images(20) } },
];

export const cases: Readonly<Record<string, readonly Case[]>> = {
  x,
  facebook,
  instagram,
  linkedin,
  youtube,
  threads,
  tiktok,
  snapchat,
  whatsapp,
  flickr,
  pinterest,
  tumblr,
  bluesky,
  mastodon,
  nextdoor,
};
