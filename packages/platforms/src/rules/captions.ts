import type { ClauseInput } from '@postlint/core';
import { bySureness, marks } from './bySureness.ts';

const srt = '1\n00:00:01,000 --> 00:00:03,000\nYour flu jab takes a minute.\n';
const vtt = 'WEBVTT\n\n00:01.000 --> 00:03.000\nYour flu jab takes a minute.\n';
const film = (more: object = {}) => ({ kind: 'video', alt: 'A nurse speaks.', ...more });
const withFile = (text: string, name?: string) => ({
  media: [film({ captionsFile: { text, ...(name && { name }) } })],
});

const uncaptioned = { '!': { var: 'node.captionsFile' } };
const noTranscript = { '!==': [{ var: ['node.transcript', false] }, true] };

export const captions: ClauseInput = {
  clause: 'platforms/captions',
  gist: 'Films and recordings come with captions or a transcript, in a file the network can read.',
  given: { platform: 'x', text: 'Watch our film.' },
  rules: [
    {
      id: 'captions-missing',
      severity: 'warning',
      select: 'media[kind=video]',
      when: { and: [{ '===': [{ var: 'node.captions' }, false] }, uncaptioned, noTranscript] },
      message: 'This video has neither captions nor a transcript.',
      why: 'People who are deaf or hard of hearing, or who watch without sound, miss what is said.',
      do: 'Add captions and check them, or publish a transcript with it.',
      examples: {
        fails: [{ post: { media: [film({ captions: false })] }, finds: ['/media/0'] }],
        passes: [
          { post: { media: [film({ captions: true })] } },
          { post: { media: [film({ captions: false, transcript: true })] } },
          { post: withFile(srt) },
        ],
        cannotTell: [{ post: { media: [film()] }, missing: ['media.captions'] }],
      },
    },
    {
      id: 'captions-unchecked',
      severity: 'warning',
      select: 'media[kind=video]',
      when: { and: [{ '===': [{ var: ['node.captions', 'unsaid'] }, 'auto'] }, uncaptioned, noTranscript] },
      message: 'The captions of this video were made by a machine, and nobody has checked them.',
      why: 'Machines get names, places and medical words wrong.',
      do: 'Read them through and correct them, then declare the captions as checked.',
      examples: {
        fails: [{ post: { media: [film({ captions: 'auto' })] } }],
        passes: [{ post: { media: [film({ captions: true })] } }, { post: { media: [film()] } }],
      },
    },
    {
      id: 'transcript-missing',
      severity: 'warning',
      select: 'media[kind=audio]',
      when: {
        and: [{ '!': { var: 'node.transcript' } }, uncaptioned, { '!==': [{ var: ['node.captions', false] }, true] }],
      },
      message: 'This recording has no transcript.',
      why: 'People who are deaf or hard of hearing cannot know what is said.',
      do: 'Publish a transcript with it.',
      given: { platform: 'mastodon' },
      examples: {
        fails: [{ post: { media: [{ kind: 'audio', transcript: false }] } }],
        passes: [{ post: { media: [{ kind: 'audio', transcript: true }] } }],
        cannotTell: [{ post: { media: [{ kind: 'audio' }] }, missing: ['media.transcript'] }],
      },
    },
    {
      id: 'caption-file-broken',
      severity: 'error',
      select: 'captionFault[label=refused]',
      message: 'Line {{node.line}} of the caption file: {{node.problem}}.',
      why: 'A caption that cannot be read is not shown, and the network may refuse the whole file.',
      do: 'Correct the line, or save the captions anew from the program they were made with.',
      examples: {
        fails: [
          { post: withFile('') },
          { post: withFile(vtt.replace('WEBVTT', 'WEBVIT'), 'film.vtt') },
          { post: withFile(srt.replace('00:00:01,000', '0:1')) },
          { post: withFile(`${srt}\nText without times\n`) },
        ],
        passes: [{ post: withFile(srt) }, { post: withFile(vtt) }, { post: withFile('{\\an8}Any', 'film.ass') }],
      },
    },
    {
      id: 'caption-file-hidden',
      severity: 'warning',
      select: 'captionFault[label=hidden]',
      message: 'Line {{node.line}} of the caption file: {{node.problem}}.',
      why: 'Words in it are never shown.',
      do: 'Correct the line.',
      examples: {
        fails: [
          { post: withFile(srt.replace('00:00:03,000', '00:00:00,500')) },
          { post: withFile(vtt.replace('Your', '<Your')) },
          { post: withFile(`${srt}2\n00:00:04,000 --> 00:00:05,000\nMore.\n`) },
        ],
        passes: [{ post: withFile(srt) }, { post: withFile(vtt) }],
      },
    },
    {
      id: 'caption-file-untidy',
      severity: 'info',
      select: 'captionFault[label=untidy]',
      message: 'Line {{node.line}} of the caption file: {{node.problem}}.',
      why: 'Most players put up with it; some do not.',
      do: 'Correct the line when the file is next changed.',
      examples: {
        fails: [
          { post: withFile(srt.replaceAll(',', '.')) },
          { post: withFile(vtt.replace('03.000', '03.000 align:middle')) },
        ],
        passes: [{ post: withFile(srt) }, { post: withFile(vtt) }],
      },
    },
    ...bySureness(
      {
        id: 'caption-file-format',
        find: marks('fileMisfit', 'captions-format', 'captions-name', 'captions-bytes'),
        message: 'The caption file is {{node.found}}; the network takes {{node.most}}.',
        why: 'The network refuses another file, or shows no captions.',
        do: 'Save the captions as the network takes them.',
      },
      {
        sure: {
          fails: [
            { post: withFile(vtt, 'film.vtt') },
            { post: { platform: 'bluesky', ...withFile(srt, 'film.srt') } },
            { post: { platform: 'bluesky', ...withFile(vtt + 'NOTE '.repeat(4000)) } },
          ],
          passes: [{ post: withFile(srt, 'film.srt') }, { post: { platform: 'bluesky', ...withFile(vtt) } }],
        },
        likely: {
          fails: [
            { post: { platform: 'facebook', ...withFile(srt, 'film.srt') } },
            { post: { platform: 'facebook', ...withFile(vtt, 'film.vtt') } },
          ],
          passes: [{ post: { platform: 'facebook', ...withFile(srt, 'film.en_GB.srt') } }],
        },
        unsure: {
          fails: [{ post: { platform: 'linkedin', ...withFile(vtt) } }],
          passes: [{ post: { platform: 'linkedin', ...withFile(srt) } }],
        },
      },
    ),
    {
      id: 'caption-file-not-carried',
      severity: 'info',
      select: 'fileMisfit[label=no-captions]',
      message: 'No way is known to give this network a caption file.',
      why: 'The captions would be left behind. Source: {{node.statedIn}}, read {{node.read}}.',
      do: 'Burn the captions into the picture, or check those the network makes itself.',
      examples: {
        fails: [
          { post: { platform: 'instagram', ...withFile(srt) } },
          { post: { platform: 'mastodon', ...withFile(vtt) } },
        ],
        passes: [
          { post: { platform: 'youtube', ...withFile(srt) } },
          { post: { platform: 'instagram', media: [film()] } },
        ],
      },
    },
  ],
};
