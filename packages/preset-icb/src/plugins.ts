/** What the policy builds on: the networks, and what finds things in texts. */
import type { Plugin } from '@postlint/core';
import { platforms } from '@postlint/platforms';
import { accessibility } from '@postlint/plugin-accessibility';
import { language } from '@postlint/plugin-language';
import { personalData } from '@postlint/plugin-personal-data';

export const plugins: readonly Plugin[] = [platforms, language, personalData, accessibility];
