import type { UserContext } from '@redocly/openapi-core';
import type { Refusal } from './portable.ts';
import { fault } from './report.ts';
import type { Location } from './schema.ts';

/** Reports what cannot be carried: what was found, in which artefacts it would be lost and why, and what to write instead. */
export function refuse(context: Pick<UserContext, 'report'>, what: string, refusal: Refusal, location: Location): void {
  fault(context, { ...refusalWords(what, refusal), location: location.key() });
}

/** What was found, in which artefacts it would be lost and why; and what to write instead. */
export function refusalWords(what: string, refusal: Refusal): { message: string; repair: string } {
  return {
    message: `${what}, which cannot be carried to ${enumerate(refusal.artefacts)}: ${refusal.why}.`,
    repair: refusal.instead,
  };
}

function enumerate(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
