/** Which format a caption file is in, by its content before its name, and what is wrong with it. */
import type { Captions } from './captionFault.ts';
import { readSrt } from './readSrt.ts';
import { readWebVtt } from './readWebVtt.ts';

/** Formats that are known by the end of a name; only the first two are read. */
const endings = ['vtt', 'srt', 'sbv', 'sub', 'mpsub', 'lrc', 'cap', 'ttml', 'dfxp', 'scc', 'stl', 'ass', 'ssa', 'xml'];

export interface CaptionFile {
  readonly name?: string | undefined;
  readonly text?: string | undefined;
}

/** E.g. vtt; undefined where nothing tells. */
export function captionFormat({ name = '', text = '' }: CaptionFile): string | undefined {
  if (/^\ufeff?\s*WEBVTT/.test(text)) return 'vtt';
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase();
  if (ending && endings.includes(ending)) return ending;
  return text.includes('-->') ? 'srt' : undefined;
}

/** What is wrong with it; undefined for formats that are not read. */
export function readCaptions(file: CaptionFile): Captions | undefined {
  const { text = '' } = file;
  switch (captionFormat(file)) {
    case 'vtt':
      return readWebVtt(text);
    case 'srt':
      return readSrt(text);
    case undefined:
      return {
        cues: 0,
        faults: [
          { line: 1, cost: 'refused', message: 'Neither a WebVTT nor an SRT file: expected captions with times' },
        ],
      };
    default:
      return undefined;
  }
}
