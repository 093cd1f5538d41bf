/** WhatsApp: messages of the Business platform, messages of the app, updates of a channel. */
import type { Platform } from '@postlint/core';
import { utf16 } from '../count/utf16.ts';
import { megabytes, noSource, official, thirdParty, unverified } from '../sources.ts';

const api = official(
  'WhatsApp Business messaging OpenAPI v23 (facebook/openapi@ecba623, business-messaging-api_v23.0.yaml)',
);
const vendors = thirdParty('engageSPARK, WhatsApp Business limits; help.pickyassist.com, character limits');
/** On WhatsApp everything is a message. */
const postKind = ['post', 'reply', 'repost', 'message'] as const;
const exceptSurface = ['channel', 'app'];
const media = ['image', 'gif', 'video', 'document'] as const;

export const whatsapp: Platform = {
  name: 'whatsapp',
  title: 'WhatsApp',
  limits: [
    // The app takes more than the API, and nobody has said what a channel takes.
    { field: 'text', postKind, exceptSurface, max: 4_096, count: utf16, cautious: true, ...api },
    { field: 'text', postKind, exceptSurface, media, max: 1_024, count: utf16, cautious: true, ...api },
    { field: 'text', postKind, surface: 'app', max: 65_536, count: utf16, ...vendors },
    { field: 'poll.options', postKind, max: 100, count: utf16, ...noSource },
  ],
  folds: [{ field: 'text', postKind, max: 700, count: utf16, ...noSource }],
  alt: [
    { kind: 'image', postKind, supported: false, ...api },
    { kind: 'gif', postKind, supported: false, ...api },
    { kind: 'video', postKind, supported: false, ...api },
    { kind: 'document', postKind, supported: 'unknown', ...noSource },
  ],
  links: [{ field: 'text', postKind, clickable: true, ...noSource }],
  // Several are sent as several messages.
  media: [
    { kinds: ['image'], postKind, max: 1, past: 'kept', ...api },
    { kinds: ['video'], postKind, max: 1, past: 'kept', ...api },
    { kinds: ['gif'], postKind, max: 1, past: 'kept', ...noSource },
    { kinds: ['audio'], postKind, max: 1, past: 'kept', ...api },
    { kinds: ['document'], postKind, max: 1, past: 'kept', ...api },
  ],
  files: [
    { kind: 'image', postKind, of: 'bytes', max: megabytes(5), ...vendors },
    { kind: 'video', postKind, of: 'bytes', max: megabytes(16), ...vendors },
    { kind: 'document', postKind, of: 'bytes', max: megabytes(100), ...vendors },
  ],
  captions: { formats: [], ...unverified('no way to upload a caption file was found') },
  poll: { min: 2, max: 12, postKind, ...thirdParty('go-whatsapp-web-multidevice, send poll (2 to 12)') },
  notes: [
    '4,096 in the API of Meta, 1,600 at Twilio and engageSPARK, 65,536 in the app.',
    'No limit of channel updates, and no public way to publish them by program, was found.',
    'Bold is *one asterisk*; headings, tables and links of Markdown show as they are typed. A # is only a sign.',
    'Pictures have no description: say what they show in the caption.',
    'One bridge takes 32 options of a poll.',
  ],
};
