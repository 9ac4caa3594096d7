import { tokensOfFragment, valueAtTokens } from '@rollcall/openapi/pointer';
import type { Finding } from '@rollcall/spec-rules';
import { isObject, type Json } from '../json.ts';

/** Tells whether a refusal is of a media type beside one that is carried: the body is exchanged all the same. */
export function besideCarried(document: Json, refusals: readonly Finding[]): (refusal: Finding) => boolean {
  const refused = new Set(
    refusals
      .map(({ pointer }) => tokensOfFragment(pointer))
      .flatMap((path) => path.map((_, end) => path.slice(0, end + 1).join('\n'))),
  );
  return ({ pointer }) => {
    const path = tokensOfFragment(pointer);
    const content = path.slice(0, -1);
    const offered = path.at(-2) === 'content' && !path.includes('parameters') && valueAtTokens(document, content);
    return isObject(offered) && Object.keys(offered).some((type) => !refused.has([...content, type].join('\n')));
  };
}
