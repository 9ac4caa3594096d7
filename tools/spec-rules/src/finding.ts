import { relative, sep } from 'node:path';
import type { getLineColLocation, NormalizedProblem } from '@redocly/openapi-core';
import { repairs } from './repairs.ts';

/** One fault of one spec: where it is, what is wrong and what to write instead. */
export interface Finding {
  /** The folder's name under `specs/`. */
  readonly api: string;
  /** Rule id as `redocly.yaml` and `waivers.yaml` spell it, such as `struct` or `rollcall/required-defined`. */
  readonly rule: string;
  readonly severity: 'error' | 'warn';
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly repair?: string;
  /** Relative to the repository, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** JSON pointer into `file`, such as `#/paths/~1users/post`; empty where the file could not be parsed. */
  readonly pointer: string;
}

/** A problem of one of our rules says its repair apart from its message; see `report.ts`. */
export type Problem = NormalizedProblem & { readonly repair?: string };

/** What a finding needs to know about its surroundings. */
export interface Surroundings {
  readonly api: string;
  readonly root: string;
  readonly lineColumn: typeof getLineColLocation;
}

/** Turns a problem that Redocly reports into a finding. */
export function toFinding(problem: Problem, { api, root, lineColumn }: Surroundings): Finding {
  const [location] = problem.location;
  if (!location) throw new Error(`Rule ${problem.ruleId} reported a problem without a place.`);
  const { start, end = start } = lineColumn(location);
  return {
    api,
    rule: problem.ruleId,
    severity: problem.severity,
    ...wording(problem),
    file: relative(root, location.source.absoluteRef).split(sep).join('/'),
    line: start.line,
    column: start.col,
    endLine: end.line,
    endColumn: end.col,
    pointer: location.pointer ?? '',
  };
}

function wording({ message, repair, suggest, ruleId }: Problem): Pick<Finding, 'message' | 'repair'> {
  if (repair) return { message: message.slice(0, -repair.length).trimEnd(), repair };
  const other =
    suggest.length > 0 ? `Did you mean ${suggest.map((word) => `\`${word}\``).join(', ')}?` : repairs[ruleId];
  return other ? { message, repair: other } : { message };
}

/** Orders findings as a reader meets them. */
export function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule);
}
