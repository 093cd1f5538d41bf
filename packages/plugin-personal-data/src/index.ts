/** Personal data in posts, for Postlint: identifiers proved by checksum and context, and details that identify in combination. */
import { definePlugin, type MarkNode, type Plugin } from '@postlint/core';
import { identifierDetector } from './detect/identifiers.ts';
import type { Kind, Near } from './detect/kinds.ts';
import { personDetector } from './detect/persons.ts';
import { evidence } from './evidence/evidence.ts';
import { pack } from './pack.generated.ts';

export type { Kind as PersonalDataKind, Near } from './detect/kinds.ts';
export * from './validate/index.ts';
export { pack as personalDataPack };

declare module '@postlint/core' {
  interface MarkMap {
    personalData: MarkNode<
      'personalData',
      {
        kind: Kind;
        valid?: boolean;
        near?: Near;
        organisational?: boolean;
        reserved?: boolean;
        line?: string;
      }
    >;
    person: MarkNode<
      'person',
      {
        full: boolean;
        by: 'name' | 'title' | 'cue';
        near: 'care' | 'identifier' | 'work' | '';
        organisational: boolean;
      }
    >;
    age: MarkNode<'age', Record<string, never>>;
    givenName: MarkNode<'givenName', Record<string, never>>;
    madeUpWord: MarkNode<'madeUpWord', Record<string, never>>;
    place: MarkNode<'place', { kind: 'place' | 'street' }>;
  }
}

export const personalData: Plugin = definePlugin({
  name: 'personal-data',
  version: '0.1.0',
  packs: [pack],
  detectors: [identifierDetector, personDetector, evidence],
});

export default personalData;
