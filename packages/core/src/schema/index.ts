/** zod descriptions of posts, packs and reports, for hosts that use zod. The run time of core never loads them. */
export * from './pack.ts';
export * from './post.ts';
export * from './report.ts';
export { toShape } from './toShape.ts';
