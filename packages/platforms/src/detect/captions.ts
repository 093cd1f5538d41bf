/** Caption files that cannot be read, or that the network does not take. */
import type { DetectorContext, MarkType, ReportedMark } from '@postlint/core';
import { captionFormat, readCaptions } from '../captions/readCaptions.ts';
import { countBytes } from '../count/utf8.ts';
import { fileMisfit } from './misfit.ts';

/** Something wrong with a caption file: its line from 1, in words; `label` is what it costs. */
export const captionFaultType: MarkType = { attributes: ['line', 'problem'] };

export function findCaptions({ profile, media }: DetectorContext, report: (mark: ReportedMark) => void): void {
  const file = media?.captionsFile;
  if (file?.text === undefined) return;
  for (const { cost, line, message } of readCaptions(file)?.faults ?? [])
    report({ type: 'captionFault', label: cost, attributes: { line, problem: message } });

  const { captions } = profile;
  const found = captionFormat(file);
  if (!captions || found === undefined) return;
  const { formats, name, maxBytes } = captions;
  const most = formats.join(', ');
  if (formats.length === 0) report(fileMisfit('no-captions', captions, { found }));
  else if (!formats.includes(found)) report(fileMisfit('captions-format', captions, { found, most }));
  else if (name && file.name !== undefined && !name.pattern.test(file.name))
    report(fileMisfit('captions-name', name, { found: file.name, most: name.example }));
  const bytes = maxBytes === undefined ? 0 : countBytes(file.text);
  if (maxBytes !== undefined && bytes > maxBytes)
    report(fileMisfit('captions-bytes', captions, { found: bytes, most: maxBytes }));
}
