/** A page, as the site renders it and as agents read it. */
export interface Page {
  /** Where it is, without slashes at its ends; the home page is `index`. */
  readonly path: string;
  readonly title: string;
  /** One sentence, for search engines and for `llms.txt`. */
  readonly description: string;
  /** Markdown below the title. */
  readonly body: string;
  /** What the navigation calls it; the title otherwise. */
  readonly label?: string;
  /** The navigation's groups that it is in, from the outermost. */
  readonly group: readonly string[];
  /** What the site shows in place of its usual layout. */
  readonly layout?: Layout;
}

/** The reference of an API takes the whole width; the home page has no navigation. */
export type Layout =
  | { readonly kind: 'home' }
  | {
      readonly kind: 'reference';
      /** The page of the API, and what it is called. */
      readonly back: string;
      readonly title: string;
      /** What the console can be filled with: the schemes that are used together, and Scalar's settings for each. */
      readonly secrets?: { readonly schemes: readonly string[]; readonly values: Readonly<Record<string, object>> };
    };
