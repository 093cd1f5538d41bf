/** A Chromium from the registry; no browser needs to be installed. */
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

// Its own flags switch off web security and would let pages do what they cannot do elsewhere.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch() {
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}
