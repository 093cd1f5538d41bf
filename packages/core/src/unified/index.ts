/** For unified: a parser that gives the tree of a post, and a transformer that puts what Postlint finds on the file. */
export { type PostLintOptions, postLint } from './postLint.ts';
export { type PostFormat, type PostParseOptions, placeOf, postParse } from './postParse.ts';
