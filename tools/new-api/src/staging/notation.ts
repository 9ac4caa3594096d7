import { lookUp } from '@rollcall/openapi/reference';
import type { Finding } from '@rollcall/spec-rules';
import type { Decision } from '../decision.ts';
import { isObject, type Json } from '../json.ts';

/**
 * Says `x-nested: brackets` of every `deepObject` that lint refuses for want of a notation. OpenAPI leaves that open, and those
 * who write `deepObject` of lists or of values within values nearly always mean what qs, PHP, Rails and Stripe read.
 */
export function guessNotation(document: Json, refusals: readonly Finding[]): { rest: Json; decisions: Decision[] } {
  const rest = structuredClone(document);
  const decisions = refusals.flatMap(({ pointer }) => {
    const place = lookUp(rest, pointer);
    if (!isObject(place) || place.style !== 'deepObject' || place['x-nested'] !== undefined) return [];
    if (place.in !== undefined && place.in !== 'query') return [];
    place['x-nested'] = 'brackets';
    return [{ rule: 'guessed', pointer, message, repair }];
  });
  return { rest, decisions };
}

const message =
  'OpenAPI does not say how this is written: taken to be `a[b][c]=1` and `a[0]=1`, as qs and Stripe write it.';
const repair =
  'Ask those who run the API; where it reads something else, take out `x-nested` and describe what it reads.';
