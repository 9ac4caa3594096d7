import type { Direction } from './rules/breaking-change.ts';
import type { RuleId } from './rules/index.ts';
import type { Verdict } from './severity.ts';

/** Which analyzer found it: our compatibility rules, Redocly's diff, sampled payloads, compiled consumers. */
export type Analyzer = 'rules' | 'redocly' | 'payloads' | 'compiler';

export interface Place {
  /** JSON pointer into the bundled description, from `#`. */
  readonly pointer: string;
  /** The file in which it stands: of a description in several files, one that is referred to. */
  readonly file?: string;
  /** From 1; absent where the source has no such line. */
  readonly line?: number;
  /** What it says there, where that is short: `maxLength: 20`. */
  readonly text?: string;
}

/** What shows a change. */
export type Example =
  /** A message that one side may send and the other refuses. */
  | { readonly payload: unknown; readonly reason: string }
  /** Code that compiled with the old package. */
  | { readonly code: string; readonly reason: string };

/** One change and what it means. */
export interface Finding extends Verdict {
  /** What kind of change, from the table of rules: `property-removed`. */
  readonly id: RuleId;
  /** Of a change of a schema: what consumers write is a request to it, and what they read a response. */
  readonly direction?: Direction;
  /** The operation ids that it reaches; none if it concerns the API as a whole. */
  readonly operations: readonly string[];
  /** Where it is in the old description; absent for what is new. */
  readonly old?: Place;
  readonly new?: Place;
  /** The sentence a reader needs. */
  readonly message: string;
  /** Why it is as severe as that. */
  readonly reason: string;
  /** What the reader has to do. */
  readonly hint?: string;
  readonly example?: Example;
  readonly analyzers: readonly Analyzer[];
}
