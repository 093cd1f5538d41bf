/**
 * Hosts that shorten addresses, so that nobody sees where a link leads. X shortens every link itself (t.co), and shows the full one.
 * Guidance disagrees: NIHR and NHS messages ask for full addresses, others like short ones. Read November 2026.
 */
import type { Detector } from '@postlint/core';

const hosts = new Set(
  'bit.ly tinyurl.com ow.ly owl.li buff.ly is.gd rb.gy cutt.ly t.ly shorturl.at lnkd.in fb.me dlvr.it trib.al orlo.uk goo.gl'.split(
    ' ',
  ),
);

export const shortLinkDetector: Detector = {
  name: 'short-links',
  version: '1',
  on: 'field',
  neutral: true,
  triggers: { classes: ['link'] },
  marks: { shortLink: { attributes: ['host'] } },
  find: ({ text, tokens }, report) => {
    tokens((type, start, end) => {
      if (type !== 'link') return;
      const host = hostOf(text.slice(start, end));
      if (hosts.has(host)) report({ type: 'shortLink', start, end, attributes: { host } });
    });
  },
};

function hostOf(link: string): string {
  const bare = link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '');
  const [host = ''] = bare.split(/[/?#:]/, 1);
  return host;
}
