/** Markdown drafts: front matter for what is known of the post, the body for its text, images for its media. */
export { type MarkdownOptions, type MarkdownPost, type Origin, readMarkdown } from './readMarkdown.ts';
export { type Place, type PlainPost, toPlainPost } from './toPlainPost.ts';
