import type { Options } from 'tsup';

const entry = {
  index: 'src/index.ts',
  schema: 'src/schema/index.ts',
  packs: 'src/packs/index.ts',
  markdown: 'src/markdown/index.ts',
  unified: 'src/unified/index.ts',
  testing: 'src/testing/index.ts',
};

/** tsup sets baseUrl for declarations, which TypeScript 6 only takes with this. */
const dts = { compilerOptions: { ignoreDeprecations: '6.0', allowImportingTsExtensions: true, noEmit: false } };

const config: Options[] = [
  { entry, format: 'esm', target: 'es2022', dts, clean: true, treeshake: true, silent: true },
  {
    entry,
    format: 'cjs',
    target: 'es2022',
    dts,
    silent: true,
    // require() of a package that is ESM only hands out a namespace instead of its default: bundle that family.
    noExternal: [
      /^(unified|remark-|mdast-|micromark|unist-|vfile|bail|trough|is-plain-obj|devlop|decode-named|character-entities|ccount|dequal)/,
    ],
  },
];
export default config;
