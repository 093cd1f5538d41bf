/** Any network without a profile of its own: nothing is known of its limits, so nothing is claimed. */
import type { Platform } from '@postlint/core';

export const defaultProfile: Platform = {
  name: 'default',
  title: 'any network',
  // Networks that are known by name and have no profile of their own yet: naming one is no slip.
  aliases: ['facebook', 'linkedin', 'threads', 'snapchat', 'whatsapp', 'flickr', 'pinterest', 'tumblr', 'nextdoor'],
  limits: [],
  alt: [],
};
