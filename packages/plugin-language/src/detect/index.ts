/** The detectors of the plugin, one idea a file. What each finds, and cannot see: docs/language.md. */
import type { Detector } from '@postlint/core';
import { crisis } from './crisis.ts';
import { derision } from './derision.ts';
import { harassment } from './harassment.ts';
import { hostility } from './hostility.ts';
import { insult } from './insult.ts';
import { offence } from './offence.ts';
import { slur } from './slur.ts';
import { spam } from './spam.ts';
import { threat } from './threat.ts';
import { wording } from './wording.ts';

export const detectors: readonly Detector[] = [
  offence,
  slur,
  insult,
  derision,
  threat,
  harassment,
  hostility,
  crisis,
  spam,
  wording,
];
