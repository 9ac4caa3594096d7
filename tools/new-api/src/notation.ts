import { lookUp } from '@rollcall/openapi/reference';
import type { Finding } from '@rollcall/spec-rules';
import { isObject, type Json } from './json.ts';

/** What the import has taken for granted where the description is silent. */
export interface Guessed {
  readonly rest: Json;
  readonly guessed: readonly Finding[];
}

/**
 * Says `x-nested: brackets` of every `deepObject` that lint refuses for want of a notation. OpenAPI leaves that open, and those
 * who write `deepObject` of lists or of values within values nearly always mean what qs, PHP, Rails and Stripe read.
 */
export function guessNotation(document: Json, refusals: readonly Finding[]): Guessed | undefined {
  const rest = structuredClone(document);
  const guessed = refusals.flatMap((refusal) => {
    const place = lookUp(rest, refusal.pointer);
    if (!isObject(place) || place.style !== 'deepObject' || place['x-nested'] !== undefined) return [];
    if (place.in !== undefined && place.in !== 'query') return [];
    place['x-nested'] = 'brackets';
    return [asGuess(refusal)];
  });
  return guessed.length > 0 ? { rest, guessed } : undefined;
}

function asGuess(refusal: Finding): Finding {
  return {
    ...refusal,
    rule: 'guessed',
    message:
      'OpenAPI does not say how this is written: taken to be `a[b][c]=1` and `a[0]=1`, as qs and Stripe write it.',
    repair: 'Ask those who run the API; where it reads something else, take out `x-nested` and describe what it reads.',
  };
}
