import type { TestProjectConfiguration } from 'vitest/config';

/** One test project a package. All resolve each other's sources, so that a test never sees a stale build. */
const root = import.meta.dirname;

const alias = {
  '@postlint/core/schema': `${root}/packages/core/src/schema/index.ts`,
  '@postlint/core/packs': `${root}/packages/core/src/packs/index.ts`,
  '@postlint/core/markdown': `${root}/packages/core/src/markdown/index.ts`,
  '@postlint/core/unified': `${root}/packages/core/src/unified/index.ts`,
  '@postlint/core/testing': `${root}/packages/core/src/testing/index.ts`,
  '@postlint/core': `${root}/packages/core/src/index.ts`,
  '@postlint/platforms': `${root}/packages/platforms/src/index.ts`,
  '@postlint/plugin-language': `${root}/packages/plugin-language/src/index.ts`,
  '@postlint/plugin-personal-data/validate': `${root}/packages/plugin-personal-data/src/validate/index.ts`,
  '@postlint/plugin-personal-data': `${root}/packages/plugin-personal-data/src/index.ts`,
  '@postlint/plugin-accessibility/words': `${root}/packages/plugin-accessibility/src/words.ts`,
  '@postlint/plugin-accessibility': `${root}/packages/plugin-accessibility/src/index.ts`,
  '@postlint/preset-icb/source': `${root}/packages/preset-icb/src/source.ts`,
  '@postlint/preset-icb': `${root}/packages/preset-icb/src/index.ts`,
};

function project(name: string): TestProjectConfiguration {
  return {
    resolve: { alias },
    test: {
      name,
      root: `${root}/packages/${name}`,
      include: ['test/**/*.test.ts'],
      setupFiles: [`${root}/vitest.setup.ts`],
      testTimeout: 30_000,
      typecheck: {
        enabled: true,
        checker: `${root}/node_modules/typescript7/bin/tsc`,
        include: ['test/**/*.test-d.ts'],
        tsconfig: `${root}/tsconfig.json`,
      },
    },
  };
}

const projects: TestProjectConfiguration[] = [
  project('core'),
  project('platforms'),
  project('plugin-language'),
  project('plugin-personal-data'),
  project('plugin-accessibility'),
  project('preset-icb'),
  project('cli'),
];
export default projects;
