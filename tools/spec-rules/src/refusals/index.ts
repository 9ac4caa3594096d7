/**
 * The one table of what cannot be carried: which construct, to which artefacts, and what to write instead. Lint refuses all of it
 * before anything is generated, so that no consumer gets less than the contract says; codegen refuses in the same words what
 * reaches it in another way. When an artefact learns a construct, its row goes.
 */

import type { Refusal } from './refusal.ts';
import { bodies } from './table/bodies.ts';
import { keywords } from './table/keywords.ts';
import { operations } from './table/operations.ts';
import { schemas } from './table/schemas.ts';

export type { Artefact, Refusal } from './refusal.ts';

export const refusals = { ...keywords, ...schemas, ...bodies, ...operations } as const;

export type Construct = keyof typeof refusals;

/**
 * What was found, in which artefacts it would be lost and why; and what to write instead.
 *
 * @param found - begins the message: the construct, in the words of the description.
 */
export function refusalOf(construct: Construct, found: string): { message: string; repair: string } {
  const { artefacts, why, instead }: Refusal = refusals[construct];
  return { message: `${found}, which cannot be carried to ${enumerate(artefacts)}: ${why}.`, repair: instead };
}

function enumerate(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
