/** Links that let somebody in: to a shared document, to a meeting; and e-mail addresses inside links. */
import type { DetectorContext } from '@postlint/core';
import type { Found } from './kinds.ts';

/** Hosts and paths as their makers' help pages give them; a published form is meant for everybody. */
const document =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:sharepoint\.com|onedrive\.live\.com|1drv\.ms|docs\.google\.com\/(?!forms)|drive\.google\.com|dropbox\.com\/(?:s|scl|sh)\/|app\.box\.com\/s\/|we\.tl\/|wetransfer\.com\/downloads)/i;
const meeting =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:zoom\.(?:us|com)\/(?:j|w|my)\/|teams\.microsoft\.com\/(?:l\/meetup-join|meet)|teams\.live\.com\/meet|meet\.google\.com\/[a-z]{3,4}-|webex\.com\/(?:meet|join|[\w.-]+\/j\.php)|whereby\.com\/|gotomeet(?:ing)?\.(?:me|com\/join))/i;

export function findLinks(
  { text, tokens }: Pick<DetectorContext, 'text' | 'tokens'>,
  report: (found: Found) => void,
): void {
  tokens((type, start, end) => {
    if (type !== 'link') return;
    const link = text.slice(start, Math.min(end, start + 2000));
    if (document.test(link)) return report({ kind: 'document-link', start, end });
    if (meeting.test(link)) return report({ kind: 'meeting-link', start, end });
    const address = /[?&][\w-]{0,20}mail=([^&#@%\s]{1,64}(?:@|%40)[^&#@%\s]{3,120})/i.exec(link);
    if (!address) return;
    const from = start + address.index + address[0].length - address[1]!.length;
    report({ kind: 'email', start: from, end: from + address[1]!.length });
  });
}
