import { relative, sep } from 'node:path';
import type { getLineColLocation, LocationObject, NormalizedProblem } from '@redocly/openapi-core';
import { isUnknownField, unresolvedReason } from './redocly-messages.ts';
import type { Construct } from './refusals/index.ts';
import { repairs } from './repairs.ts';
import { type Contents, nearReference, nearWords, writtenAt } from './suggestions.ts';

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
  /** What it is that cannot be carried, in the table of refusals. */
  readonly construct?: Construct;
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
export type Problem = NormalizedProblem & { readonly repair?: string; readonly construct?: Construct };

/** What a finding needs to know about its surroundings. */
interface Surroundings {
  readonly api: string;
  readonly root: string;
  readonly lineColumn: typeof getLineColLocation;
  readonly contents: Contents;
}

/** Turns a problem that Redocly reports into a finding. */
export function toFinding(problem: Problem, surroundings: Surroundings): Finding {
  const { api, root, lineColumn } = surroundings;
  const [location] = problem.location;
  if (!location) throw new Error(`Rule ${problem.ruleId} reported a problem without a place.`);
  const { source, start, end = start } = lineColumn(location);
  const { message, ...repair } = wording(problem, location, surroundings);
  return {
    api,
    rule: problem.ruleId,
    severity: problem.severity,
    // Paths of this machine belong in no report.
    message: message.replaceAll(root + sep, ''),
    ...repair,
    ...(problem.construct && { construct: problem.construct }),
    ...(isUnknownField(problem) && { isUnknownField: true }),
    file: relative(root, source.absoluteRef).split(sep).join('/'),
    line: start.line,
    column: start.col,
    endLine: end.line,
    endColumn: end.col,
    pointer: location.pointer ?? '',
  };
}

type Wording = Pick<Finding, 'message' | 'repair'>;

/** What to say of a problem, and the repair apart from it. */
export function wording(
  problem: Problem,
  location: LocationObject,
  surroundings: Pick<Surroundings, 'contents' | 'root'>,
): Wording {
  const { message, repair, suggest, ruleId } = problem;
  if (repair) return { message: message.slice(0, -repair.length).trimEnd(), repair };
  const reason = unresolvedReason(problem);
  if (reason !== undefined) return brokenReference(reason, location, surroundings);
  const words = nearWords(suggest, location, surroundings.contents);
  const other = words.length > 0 ? meant(words) : repairs[ruleId];
  return other ? { message, repair: other } : { message };
}

/** Redocly reports a broken reference without saying which. */
function brokenReference(
  reason: string,
  location: LocationObject,
  { contents, root }: Pick<Surroundings, 'contents' | 'root'>,
): Wording {
  const ref = writtenAt(location, contents);
  const near = ref === undefined ? undefined : nearReference(ref, location.source.absoluteRef, contents, root);
  return {
    message: `Nothing is at ${ref === undefined ? 'this reference' : `\`${ref}\``}${reason}.`,
    ...(near === undefined ? { repair: repairs['no-unresolved-refs'] as string } : { repair: meant([near]) }),
  };
}

const meant = (words: readonly string[]): string => `Did you mean ${words.map((word) => `\`${word}\``).join(', ')}?`;

/** Orders findings as a reader meets them. */
export function byPlace(a: Finding, b: Finding): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule);
}
