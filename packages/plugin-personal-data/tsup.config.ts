import type { Options } from 'tsup';

const config: Options = {
  entry: { index: 'src/index.ts', validate: 'src/validate/index.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: { compilerOptions: { ignoreDeprecations: '6.0', noEmit: false } },
  clean: true,
  silent: true,
};
export default config;
