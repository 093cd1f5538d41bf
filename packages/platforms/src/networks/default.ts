/** Any network without a profile of its own: nothing is known of its limits, so nothing is claimed. */
import type { Platform } from '@postlint/core';

export const defaultProfile: Platform = {
  name: 'default',
  title: 'any network',
  limits: [],
  alt: [],
};
