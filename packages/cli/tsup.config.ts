import type { Options } from 'tsup';

const config: Options = {
  entry: ['src/index.ts', 'src/bin.ts'],
  format: ['esm'],
  target: 'node20',
  dts: { entry: ['src/index.ts'], compilerOptions: { ignoreDeprecations: '6.0', noEmit: false } },
  clean: true,
  silent: true,
};
export default config;
