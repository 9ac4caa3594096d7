/** Keywords of arrays that zod generators drop. https://json-schema.org/draft/2020-12/json-schema-validation#section-6.4 */
import { equal } from '../validation/equal.ts';
import type { AnySchema } from '../validation/schema.ts';
import { type Check, check } from './check.ts';
import { accepts, judgeAt } from './schemas.ts';

/** The indexes of two equal items. Scalars are looked up, only arrays and objects are compared with each other. */
function equalPair(items: readonly unknown[]): { i: number; j: number } | undefined {
  const scalars = new Map<unknown, number>();
  const others: number[] = [];
  for (const [i, item] of items.entries()) {
    const nested = typeof item === 'object' && item !== null;
    const j = nested ? others.find((other) => equal(items[other], item)) : scalars.get(item);
    if (j !== undefined) return { i, j };
    if (nested) others.push(i);
    else scalars.set(item, i);
  }
  return undefined;
}

/** `uniqueItems`: no two items are equal as JSON values. */
export function uniqueItems(): Check {
  return check('uniqueItems', Array.isArray, (value, report) => {
    const pair = equalPair(value);
    if (pair) report(pair);
  });
}

/** `contains`, with `minContains` (1 if absent) and `maxContains`: how many items pass `schema`. */
export function contains(schema: AnySchema, bounds: { minContains?: number; maxContains?: number } = {}): Check {
  const { minContains = 1, maxContains } = bounds;
  return check('contains', Array.isArray, (value, report) => {
    const count = value.filter((item) => accepts(schema, item)).length;
    if (count >= minContains && (maxContains === undefined || count <= maxContains)) return;
    report(maxContains === undefined ? { minContains } : { minContains, maxContains });
  });
}

/** `prefixItems`: a schema for each of the first items; a shorter array is fine. */
export function prefixItems(...schemas: readonly AnySchema[]): Check {
  return check('prefixItems', Array.isArray, (value, report) => {
    for (const [index, schema] of schemas.slice(0, value.length).entries()) {
      judgeAt(schema, value[index], report, [index]);
    }
  });
}

/** `items`: a schema for all items from index `from` on. */
export function items(schema: AnySchema, from = 0): Check {
  return check('items', Array.isArray, (value, report) => {
    for (const [index, item] of value.entries()) {
      if (index >= from) judgeAt(schema, item, report, [index]);
    }
  });
}

/** `minItems`: at least `limit` items. */
export function minItems(limit: number): Check {
  return check('minItems', Array.isArray, (value, report) => {
    if (value.length < limit) report({ limit });
  });
}

/** `maxItems`: at most `limit` items. */
export function maxItems(limit: number): Check {
  return check('maxItems', Array.isArray, (value, report) => {
    if (value.length > limit) report({ limit });
  });
}
