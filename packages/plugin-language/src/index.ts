/** What posts say to and about people, for Postlint: offence, insults, threats, crisis, inclusive wording. */
import { definePlugin, type Plugin } from '@postlint/core';
import { detectors } from './detect/index.ts';
import { pack } from './pack.generated.ts';

export { pack as languagePack };

export const language: Plugin = definePlugin({ name: 'language', version: '0.1.0', detectors, packs: [pack] });

export default language;
