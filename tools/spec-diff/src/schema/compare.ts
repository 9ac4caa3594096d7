import type { JsonObject } from '@rollcall/openapi/json';
import type { Node } from '../node.ts';
import type { Direction } from '../rules/breaking-change.ts';
import type { Change } from './change.ts';
import { Comparison } from './comparison.ts';
import { viewOf } from './view.ts';

const known = new WeakMap<JsonObject, WeakMap<JsonObject, Map<string, Comparison>>>();

/** All that differs between two schemas, in one direction. */
export function compareSchemas(old: Node, next: Node, direction: Direction, now: Date): Change[] {
  return comparisonOf(old.document, next.document, direction, now).changes(viewOf(old), viewOf(next));
}

/** What was compared for one message is known for all others of the two documents. */
function comparisonOf(old: JsonObject, next: JsonObject, direction: Direction, now: Date): Comparison {
  const others = known.get(old) ?? new WeakMap<JsonObject, Map<string, Comparison>>();
  known.set(old, others);
  const comparisons = others.get(next) ?? new Map<string, Comparison>();
  others.set(next, comparisons);
  const key = `${direction} ${now.getTime()}`;
  const comparison = comparisons.get(key) ?? new Comparison(direction, now);
  comparisons.set(key, comparison);
  return comparison;
}
