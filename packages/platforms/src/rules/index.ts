/** Rules for any organisation: what a network refuses, cuts or cannot show. */
import type { PackInput } from '@postlint/core';
import { altText } from './altText.ts';
import { captions } from './captions.ts';
import { length } from './length.ts';
import { media } from './media.ts';
import { names } from './names.ts';
import { polls } from './polls.ts';
import { tallies } from './tallies.ts';

export const pack: PackInput = {
  name: 'platforms',
  version: '0.1.0',
  title: 'Facts of the networks',
  clauses: [length, altText, tallies, media, captions, polls, names],
};
