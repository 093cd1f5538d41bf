/** A small document, to be written as a page or as Markdown: what both can say. */

export type Inline =
  | string
  | { readonly code: string }
  | { readonly strong: readonly Inline[] }
  | { readonly mark: string }
  /** Words of a post. */
  | { readonly quote: string }
  | { readonly link: readonly Inline[]; readonly to: string };

export type Block =
  | { readonly heading: readonly Inline[]; readonly level: 1 | 2 | 3 | 4; readonly id?: string }
  | { readonly paragraph: readonly Inline[] }
  | { readonly list: readonly (readonly Inline[])[] }
  | { readonly terms: readonly { readonly term: readonly Inline[]; readonly is: readonly (readonly Inline[])[] }[] }
  | { readonly blockquote: readonly (readonly Inline[])[] }
  | {
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  /** Links to other pages. */
  | { readonly navigation: string; readonly links: readonly Inline[] };

export interface Page {
  readonly title: string;
  readonly blocks: readonly Block[];
}
