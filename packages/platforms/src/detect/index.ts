/** The detectors of the networks: what of a post and its media does not fit the network it is for. */
import type { Detector, ReportedMark } from '@postlint/core';
import { captionFaultType, findCaptions } from './captions.ts';
import { findCharacters } from './characters.ts';
import { findFiles } from './files.ts';
import { findHandles } from './handles.ts';
import { findLengths } from './lengths.ts';
import { findDeadLinks } from './links.ts';
import { findMedia } from './mediaSets.ts';
import { foldType, misfitType } from './misfit.ts';
import { findPoll } from './polls.ts';
import { findTallies } from './tallies.ts';

const postMisfits: Detector = {
  name: 'misfits',
  version: '1',
  on: 'post',
  marks: { misfit: misfitType, fold: foldType },
  find: (context, reportAll) => {
    const report = atMost(maxMisfits, reportAll);
    findLengths(context, report);
    findTallies(context, report);
    findDeadLinks(context, report);
    findMedia(context, report);
    findPoll(context, report);
    findCharacters(context, report);
    findHandles(context, report);
  },
};

/** More would tell nobody anything, and rules find no more than a hundred each. */
const maxMisfits = 1_000;

function atMost(max: number, report: (mark: ReportedMark) => void): (mark: ReportedMark) => void {
  let left = max;
  return (mark) => {
    if (left > 0) report(mark);
    left--;
  };
}

const mediaMisfits: Detector = {
  name: 'media-misfits',
  version: '1',
  on: 'media',
  marks: { fileMisfit: misfitType, captionFault: captionFaultType },
  find: (context, report) => {
    findFiles(context, report);
    findCaptions(context, report);
  },
};

export const detectors: readonly Detector[] = [postMisfits, mediaMisfits];
