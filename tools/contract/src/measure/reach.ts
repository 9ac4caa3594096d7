import { isObject } from '@rollcall/openapi/json';
import type { Sampler } from '../cases/sample.ts';
import { alternativesOf, itemSchemas, propertySchemas } from '../document/alternatives.ts';

/** Tells every schema that holds somewhere in a valid value, with the value there. */
export function reach(
  sampler: Sampler,
  schemas: readonly string[],
  value: unknown,
  tell: (schema: string, value: unknown) => void,
): void {
  for (const alternative of alternativesOf(sampler.document, schemas)) {
    if (!sampler.accepts(alternative, value)) continue;
    for (const { pointer } of alternative.nodes) tell(pointer, value);
    if (isObject(value)) {
      for (const [name, child] of Object.entries(value)) {
        const below = propertySchemas(alternative, name);
        if (below.length > 0) reach(sampler, below, child, tell);
      }
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        const below = itemSchemas(alternative, index);
        if (below.length > 0) reach(sampler, below, item, tell);
      }
    }
  }
}
