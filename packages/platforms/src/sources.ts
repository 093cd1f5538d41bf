/**
 * How sure a source is, and the day it was read. `official`: a page or schema of the network's own. `officialQuoted`: such a
 * page, in the words of somebody who quotes and dates it. `sourceCode`: the network's own code. `conflict`: contradicted by a
 * better source. `unverified`: no source was found.
 */
import type { Confidence, Source } from '@postlint/core';

/** The day on which everything was read that names no other. */
const read = '2026-11-22';

const as =
  (confidence: Confidence) =>
  (source: string, on = read): Source => ({ confidence, source, read: on });

export const official = as('official');
export const officialQuoted = as('official-quoted');
export const sourceCode = as('source-code');
export const thirdParty = as('third-party');
export const conflict = as('conflict');
export const unverified = as('unverified');

/** Where nothing was found that says so. */
export const noSource = unverified('no source found; general knowledge');

// What several networks are known from.
export const buffer = 'Buffer developer guide, Character limits (developers.buffer.com/guides/character-limits.md)';
export const ayrshare = 'Ayrshare documentation, character limits (ayrshare.com/docs)';
export const uploadPost = 'Upload-Post, character limits (docs.upload-post.com/resources/character-limits)';
export const zernio = 'Zernio, platform rules (docs.zernio.com; zernio-dev/zernio-api, rules/platforms.md)';
export const accessibleSocial =
  'Accessible Social, image accessibility by platform (accessible-social.com/images-and-visuals/platform-image-accessibility)';
export const optimizeAll = 'Optimize-All, NetworkRules';
export const maigret = 'Maigret, resources/data.json (soxoj/maigret@149acb1)';
export const foldTables = 'tables of visible lengths in marketing tools; the network publishes none';

/** MB as those who mean 1,048,576 bytes count them: the larger reading, so that nothing is refused here that passes there. */
export const megabytes = (count: number): number => count * 1024 * 1024;
