/** Names of accounts that the network cannot have: the account's own, and those a post mentions. */
import { certaintyOf, type DetectorContext, type HandleSyntax, type ReportedMark } from '@postlint/core';
import { misfit } from './misfit.ts';

export function findHandles({ post, profile, fields }: DetectorContext, report: (mark: ReportedMark) => void): void {
  const { handle } = profile;
  if (!handle || post.direction === 'inbound') return;
  const own = post.account?.handle?.trim().replace(/^@/, '');
  if (own && !isName(own, handle)) report(misfit('handle', handle, attributesOf(handle)));
  // A mention that may be no name after all is worth a word only where that is sure.
  if (certaintyOf(handle) !== 'sure') return;
  for (const { field, tokens, has } of fields()) {
    if (!has('mention')) continue;
    tokens((type, start, end) => {
      if (type !== 'mention') return;
      const [name = ''] = field.text.slice(start + 1, end).split(/[@/]/);
      if (!isName(name, handle))
        report(misfit('mention', handle, attributesOf(handle), { at: field.pointer, start, end }));
    });
  }
}

function isName(name: string, { min, max, pattern }: HandleSyntax): boolean {
  const bare = name.split('@', 1)[0]!;
  return bare.length >= min && bare.length <= max && pattern.test(bare);
}

function attributesOf({ min, max, says }: HandleSyntax) {
  return { least: min, most: max, unit: says };
}
