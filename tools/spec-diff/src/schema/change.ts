import type { Direction, Effect } from '../compatibility.ts';
import type { View } from './view.ts';

/** What one edit does to the values that a schema allows. */
export interface Change {
  /** The kind of edit, without its direction: `enum-value-removed`. */
  readonly rule: string;
  readonly effect: Effect;
  /** Pointer in the old document; absent for what is new. */
  readonly old?: string;
  readonly new?: string;
  /** Where in the value: `/user/roles/*`. */
  readonly instance: string;
  /** Sentence without the place: `lost the values …`. */
  readonly says: string;
  /** Allowed to go: deprecated, and its sunset is past. */
  readonly sanctioned?: boolean;
  readonly hint?: string;
}

/** Where a comparison is, and how it goes on. */
export interface Context {
  readonly direction: Direction;
  readonly instance: string;
  /** Today, for sunsets. */
  readonly now: Date;
  /** Compares what stands one step further down. */
  readonly descend: (step: string, old: View, next: View) => Iterable<Change>;
  /** True if every value that `inner` allows is allowed by `outer`, too. */
  readonly allows: (outer: View, inner: View) => boolean;
}

/** One family of keywords: what the difference between two schemas without unions means. */
export type Comparator = (old: View, next: View, context: Context) => Iterable<Change>;
