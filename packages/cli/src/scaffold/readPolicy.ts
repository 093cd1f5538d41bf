/** A policy document to its sections and duties: Markdown, or plain text with numbered headings. */
import type { Heading, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { NewClause } from './clauseFile.ts';
import { slugOf } from './newFiles.ts';

export interface PolicyText {
  /** The first heading, where there is one. */
  readonly title: string | undefined;
  readonly units: readonly { readonly unit: string; readonly gist: string }[];
  readonly clauses: readonly NewClause[];
}

interface Section {
  readonly number: string;
  readonly title: string;
  readonly parts: { readonly kind: 'paragraph' | 'bullet'; readonly text: string }[];
}

/** A section is a duty, and so is each bullet in it: of each comes a clause. */
export function readPolicy(text: string): PolicyText {
  const root = unified()
    .use(remarkParse)
    .parse(text.replace(/^\ufeff/, ''));
  const { title, sections } = sectionsOf(root);
  const units: { unit: string; gist: string }[] = [];
  const clauses: NewClause[] = [];
  const names = new Set<string>();
  for (const { number, title: heading, parts } of sections) {
    const of = parts.map(({ kind, text: words }, index) => ({
      kind,
      unit: `${number}-${index + 1}`,
      gist: gistOf(words),
    }));
    units.push(...of.map(({ unit, gist }) => ({ unit, gist })));
    const paragraphs = of.filter(({ kind }) => kind === 'paragraph');
    if (paragraphs.length > 0)
      clauses.push({
        clause: idOf(number, heading, names),
        units: paragraphs.map(({ unit }) => unit),
        gist:
          paragraphs.length === 1 ? paragraphs[0]!.gist : `${heading || `Section ${number}`}: ${paragraphs[0]!.gist}`,
      });
    for (const { unit, gist } of of.filter(({ kind }) => kind === 'bullet'))
      clauses.push({ clause: idOf(number, gist, names), units: [unit], gist });
  }
  return { title, units, clauses };
}

/** e.g. 5.1/grievances: the number of the section, and the first words. */
function idOf(number: string, words: string, names: Set<string>): string {
  const base = `${number}/${slugOf(words) || 'duty'}`;
  let id = base;
  for (let count = 2; names.has(id); count++) id = `${base}-${count}`;
  names.add(id);
  return id;
}

/** The first sentence; to be said in words of one's own later. */
function gistOf(text: string): string {
  const sentence = /^.{20,}?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
  return sentence.length > 240 ? `${sentence.slice(0, 239).replace(/\s+\S*$/, '')}…` : sentence;
}

function sectionsOf(root: Root): { title: string | undefined; sections: Section[] } {
  const sections: Section[] = [];
  const counts: number[] = [];
  let title: string | undefined;
  let section: Section | undefined;
  const begin = (heading: { number: string | undefined; title: string }, depth: number) => {
    section = { number: heading.number ?? nextNumber(counts, depth), title: heading.title, parts: [] };
    sections.push(section);
  };
  for (const node of root.children) {
    const heading = node.type === 'heading' ? headingOf(node) : numberedLine(node);
    if (heading && node.type === 'heading' && node.depth === 1 && !title && heading.number === undefined)
      title = heading.title;
    else if (heading) begin(heading, node.type === 'heading' ? node.depth : 2);
    else if (node.type === 'paragraph') section?.parts.push(...linesOf(node));
    else if (node.type === 'list') for (const text of bulletsOf(node)) section?.parts.push({ kind: 'bullet', text });
  }
  // A table of contents names sections that come again with their text.
  return { title, sections: mergedByNumber(sections.filter(({ parts }) => parts.length > 0)) };
}

function headingOf(node: Heading): { number: string | undefined; title: string } {
  const text = textOf(node);
  const numbered = /^(?:section\s+)?(\d+(?:\.\d+)*)[.):]?\s+(.*)$/is.exec(text);
  return numbered ? { number: numbered[1], title: numbered[2]! } : { number: undefined, title: text };
}

/** A line such as "5.1 Roles and responsibilities" in a text without markup. */
function numberedLine(node: RootContent): { number: string; title: string } | undefined {
  if (node.type !== 'paragraph') return undefined;
  const match = /^(\d+(?:\.\d+)+)\.?\s+([^\n.!?;]{3,80})$/.exec(textOf(node));
  return match ? { number: match[1]!, title: match[2]! } : undefined;
}

/** Texts taken from word processors have bullets that Markdown does not know. */
function linesOf(node: Paragraph): Section['parts'] {
  const lines = textOf(node)
    .split('\n')
    .map((line) => line.trim());
  const isBulleted = lines.some((line) => /^[•·▪◦‣–]\s+/.test(line));
  if (!isBulleted) return [{ kind: 'paragraph', text: lines.join(' ') }];
  return lines.map((line) => {
    const bullet = /^[•·▪◦‣–]\s+(.*)$/.exec(line);
    return bullet ? { kind: 'bullet', text: bullet[1]! } : { kind: 'paragraph', text: line };
  });
}

/** The items of a list and of lists in it, each by itself. */
function bulletsOf(list: List): string[] {
  const texts: string[] = [];
  visit(list, 'listItem', (item: ListItem) => {
    const text = item.children
      .filter(({ type }) => type === 'paragraph')
      .map(textOf)
      .join(' ')
      .trim();
    if (text !== '') texts.push(text.replaceAll(/\s+/g, ' '));
  });
  return texts;
}

function textOf(node: RootContent | ListItem['children'][number]): string {
  let text = '';
  visit(node, (inner) => {
    if (inner.type === 'html' || inner.type === 'image') return SKIP;
    if ('value' in inner && typeof inner.value === 'string') text += inner.value;
    else if (inner.type === 'break') text += '\n';
    return text.length > 20_000 ? EXIT : undefined;
  });
  return text.trim();
}

/** 1, 1.1, 2 for headings without numbers; the title of the document does not count. */
function nextNumber(counts: number[], depth: number): string {
  const level = Math.max(0, depth - 2);
  counts.length = level + 1;
  for (let i = 0; i < level; i++) counts[i] ??= 1;
  counts[level] = (counts[level] ?? 0) + 1;
  return counts.join('.');
}

function mergedByNumber(sections: readonly Section[]): Section[] {
  const byNumber = new Map<string, Section>();
  for (const section of sections) {
    const known = byNumber.get(section.number);
    if (known) known.parts.push(...section.parts);
    else byNumber.set(section.number, section);
  }
  return [...byNumber.values()];
}
