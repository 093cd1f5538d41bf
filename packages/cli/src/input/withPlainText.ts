/** A post with Markdown in it, as the network gets it; places lead back to the markup. */
import { toPlainPost } from '@postlint/core/markdown';
import type { InputItem } from './inputItem.ts';

export function withPlainText(item: InputItem): InputItem {
  const { post, origin, issues } = toPlainPost(item.post);
  const all = [...item.issues, ...issues];
  if (!item.origin) return { ...item, post, issues: all };
  return {
    ...item,
    post,
    issues: all,
    origin: (...place) => {
      const { pointer, start, end } = origin(...place);
      return item.origin!(pointer, start, end);
    },
  };
}
