import type { Direction, Effect } from '../rules/breaking-change.ts';
import type { FixedRule, VaryingRule } from '../rules/index.ts';
import type { View } from './view.ts';

/** What one edit does to the values that a schema allows; its rule says which effect that has, or else the change does. */
export type Change = Edit &
  ({ readonly rule: FixedRule; readonly effect?: never } | { readonly rule: VaryingRule; readonly effect: Effect });

interface Edit {
  /** Pointer in the old document; absent for what is new. */
  readonly old?: string;
  readonly new?: string;
  /** Where in the value: `/user/roles/*`. */
  readonly instance: string;
  /** Sentence without the place: `lost the values …`. */
  readonly says: string;
  /** Allowed to go: deprecated, and its sunset is past. */
  readonly sanctioned?: boolean;
}

export interface Relation {
  /** Allows no value more. */
  readonly narrows: boolean;
  /** Allows no value less. */
  readonly widens: boolean;
}

export function effectOf({ narrows, widens }: Relation): Effect {
  if (narrows) return widens ? 'none' : 'narrows';
  return widens ? 'widens' : 'incomparable';
}

/** Where a comparison is, and how it goes on. */
export interface Context {
  readonly direction: Direction;
  readonly instance: string;
  /** Today, for sunsets. */
  readonly now: Date;
  /**
   * In conditions and negations a schema means what it says, and no more. In a message, properties that nobody declares are
   * nobody's: a request has none, and who reads an answer skips them.
   */
  readonly isLiteral: boolean;
  /** Leaves what stands one step further down to be compared. */
  readonly descend: (step: string, old: View, next: View) => Iterable<Change>;
  /** Whether `next` allows only what `old` does, and the reverse; both, if they mean the same. Taken literally. */
  readonly relate: (old: View, next: View) => Relation;
  /** Whether every value that `view` allows is one that `schema` does. Taken literally, and never for its own reason. */
  readonly implies: (view: View, schema: View) => boolean;
  /** True if every value that `inner` allows is allowed by `outer`, too. */
  readonly allows: (outer: View, inner: View) => boolean;
}

/** One family of keywords: what the difference between two schemas without unions means. */
export type Comparator = (old: View, next: View, context: Context) => Iterable<Change>;
