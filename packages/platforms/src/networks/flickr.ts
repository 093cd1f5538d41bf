/** Flickr. */
import type { Platform } from '@postlint/core';
import { utf16 } from '../count/utf16.ts';
import { megabytes, noSource, officialQuoted, thirdParty, unverified } from '../sources.ts';

const upload = officialQuoted('Flickr upload API (flickr.com/services/api/upload.api.html), as Flickrex quotes it');
const ryte = thirdParty('Ryte wiki, Flickr (en.ryte.com/wiki/Flickr)');

export const flickr: Platform = {
  name: 'flickr',
  title: 'Flickr',
  limits: [{ field: 'title', max: 255, count: utf16, ...noSource }],
  alt: [
    { kind: 'image', supported: false, ...upload },
    { kind: 'gif', supported: false, ...upload },
    { kind: 'video', supported: 'unknown', ...noSource },
  ],
  tallies: [{ of: 'tags', fields: ['tags'], max: 75, ...noSource }],
  links: [{ field: 'description', clickable: true, ...upload }],
  // Each is uploaded on its own; an album puts them together.
  media: [{ kinds: ['image', 'gif', 'video'], max: 1, past: 'kept', ...upload }],
  needsMedia: [upload],
  files: [
    { kind: 'image', of: 'bytes', max: megabytes(200), ...ryte },
    { kind: 'video', of: 'bytes', max: megabytes(1024), ...ryte },
    { kind: 'video', of: 'seconds', max: 180, ...ryte },
  ],
  captions: { formats: [], ...unverified('no way to upload a caption file was found') },
  poll: { min: 0, max: 0, ...noSource },
  notes: [
    'No limit of descriptions was found; a title of 255 and 75 tags are often repeated without a source.',
    'There is no field for alternative texts: title and description say what a picture shows.',
    'Descriptions take a little HTML, so that `<a href>` makes a link.',
    'Tags are parted by spaces; those of several words stand in quotation marks.',
    'Pro accounts are said to have films of 10 minutes.',
  ],
};
