import type { Document } from '@redocly/openapi-core';
import { valueAt } from '@rollcall/openapi/pointer';
import type { Problem } from './finding.ts';

/**
 * A discriminator may map to the name of a schema (https://spec.openapis.org/oas/v3.1.1#discriminator-object), which Redocly
 * takes for a reference to a file.
 */
export function isMappingToName({ parsed }: Document, { ruleId, location: [place] }: Problem): boolean {
  const pointer = /^#\/(.*\/discriminator\/mapping\/[^/]*)$/.exec(place?.pointer ?? '')?.[1];
  if (ruleId !== 'no-unresolved-refs' || pointer === undefined) return false;
  const name = valueAt(parsed, `#/${pointer}`);
  return typeof name === 'string' && Object.hasOwn(Object(valueAt(parsed, '#/components/schemas')), name);
}
