/** Name and version of the engine, as reports carry them. A test keeps the version equal to package.json's. */
export const engine: { readonly name: string; readonly version: string } = { name: '@postlint/core', version: '0.1.0' };
