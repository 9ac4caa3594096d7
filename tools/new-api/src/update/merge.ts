import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../json.ts';
import { type Edit, END, valueAtPath } from './difference.ts';
import { targetOf } from './overlay.ts';

/** An edit of ours at a place that has changed in the newer description too. */
export interface Conflict extends Edit {
  /** What stands there now. */
  readonly theirs: unknown;
}

export interface Merged {
  /** The edits that are to be made to the newer description. */
  readonly edits: readonly Edit[];
  /** Those that it has made itself. */
  readonly done: readonly Edit[];
  readonly conflicts: readonly Conflict[];
}

/** Which edits of the older description still apply to a newer one. */
export function merge(edits: readonly Edit[], newer: Json): Merged {
  const judged = edits.map((edit) => ({ edit, ...judge(edit, newer) }));
  return {
    edits: judged.flatMap(({ edit, verdict }) => (verdict === 'applies' ? [edit] : [])),
    done: judged.flatMap(({ edit, verdict }) => (verdict === 'done' ? [edit] : [])),
    conflicts: judged.flatMap(({ edit, verdict, theirs }) => (verdict === 'conflict' ? [{ ...edit, theirs }] : [])),
  };
}

function judge({ path, was, is }: Edit, newer: Json): { verdict: 'applies' | 'done' | 'conflict'; theirs?: unknown } {
  const holder = valueAtPath(newer, path.slice(0, -1));
  if (path.at(-1) === END) {
    if (!Array.isArray(holder)) return { verdict: 'conflict', theirs: holder };
    return { verdict: holder.some((item) => isDeepStrictEqual(item, is)) ? 'done' : 'applies' };
  }
  const theirs = valueAtPath(newer, path);
  if (isDeepStrictEqual(theirs, is)) return { verdict: 'done' };
  const isThere = typeof holder === 'object' && holder !== null;
  return isThere && isDeepStrictEqual(theirs, was) ? { verdict: 'applies' } : { verdict: 'conflict', theirs };
}

/** The conflicts with both sides, for people. */
export function conflictText(conflicts: readonly Conflict[]): string {
  const blocks = conflicts.map(
    ({ path, was, is, theirs }) =>
      `  ${targetOf(path)}\n    imported  ${shown(was)}\n    yours     ${shown(is)}\n    theirs    ${shown(theirs)}\n`,
  );
  return `Your edits that the newer description contradicts (${conflicts.length}):\n\n${blocks.join('\n')}\n`;
}

const MOST = 300;

function shown(value: unknown): string {
  const text = value === undefined ? '(nothing)' : JSON.stringify(value);
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text;
}
