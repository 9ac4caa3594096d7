import type { Oas3Rule } from '@redocly/openapi-core';

/** A rule of ours. Its file is named after its id. */
export interface Rule {
  /** Why the rule exists, in one sentence. */
  readonly docs: string;
  readonly visitor: Oas3Rule;
}
