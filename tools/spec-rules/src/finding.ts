import { relative, sep } from 'node:path';
import type { getLineColLocation, NormalizedProblem } from '@redocly/openapi-core';
import { isUnknownField, unresolvedReason } from './redocly-messages.ts';
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
  /** It is about a field that OpenAPI does not define for its place. */
  readonly isUnknownField?: true;
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
  const { source, start, end = start } = lineColumn(location);
  const { message, ...repair } = wording(problem);
  const excerpt = source.getLines()[start.line - 1]?.slice(start.col - 1) ?? '';
  return {
    api,
    rule: problem.ruleId,
    severity: problem.severity,
    // Machine paths belong into no report.
    message: nameReference(message, excerpt).replaceAll(root + sep, ''),
    ...repair,
    ...(isUnknownField(problem) && { isUnknownField: true }),
    file: relative(root, source.absoluteRef).split(sep).join('/'),
    line: start.line,
    column: start.col,
    endLine: end.line,
    endColumn: end.col,
    pointer: location.pointer ?? '',
  };
}

/** Redocly reports a broken reference without saying which; the line at fault has it. */
function nameReference(message: string, excerpt: string): string {
  const reason = unresolvedReason({ message });
  if (reason === undefined) return message;
  const reference = /\$ref["']?\s*:\s*(?<target>[^\s,}]+)/.exec(excerpt)?.groups?.target;
  return `Nothing is at ${reference ?? 'this reference'}${reason}.`;
}

function wording({ message, repair, suggest, ruleId }: Problem): Pick<Finding, 'message' | 'repair'> {
  if (repair) return { message: message.slice(0, -repair.length).trimEnd(), repair };
  const words = suggest.map((word) => `\`${word}\``).join(', ');
  const other = words ? `Did you mean ${words}?` : repairs[ruleId];
  return other ? { message, repair: other } : { message };
}

/** Orders findings as a reader meets them. */
export function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule);
}
