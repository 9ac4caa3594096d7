import { createHash } from 'node:crypto';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { tokensOfFragment } from '@rollcall/openapi/pointer';
import type { DescribedOperation } from './operations.ts';

/** So many of the ids, in their order: the same ones each time, whatever else is added or taken away. */
export function sampled(ids: readonly string[], count: number): string[] {
  if (ids.length <= count) return [...ids];
  const rank = (id: string) => createHash('sha256').update(id).digest('hex');
  const chosen = new Set(ids.toSorted((a, b) => rank(a).localeCompare(rank(b))).slice(0, count));
  return ids.filter((id) => chosen.has(id));
}

/** The description with the paths of these operations only, and what they refer to: a mock of all of it takes long to start. */
export function sliceOf(description: JsonObject, operations: readonly DescribedOperation[]): JsonObject {
  const wanted = new Set(operations.map(({ path }) => path));
  const paths = Object.fromEntries(
    Object.entries((description.paths ?? {}) as JsonObject).filter(([path]) => wanted.has(path)),
  );
  const components = (description.components ?? {}) as Readonly<Record<string, JsonObject>>;
  const kept: Record<string, Record<string, unknown>> = {};
  if (components.securitySchemes) kept.securitySchemes = { ...components.securitySchemes };
  const keep = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isObject(value) && typeof value.$ref === 'string') keepTarget(value.$ref);
    for (const member of Object.values(value)) keep(member);
  };
  const keepTarget = (ref: string): void => {
    const [root, kind = '', name = ''] = ref.startsWith('#/') ? tokensOfFragment(ref) : [];
    if (root === 'paths' && kind !== '' && !Object.hasOwn(paths, kind)) {
      paths[kind] = (description.paths as JsonObject)[kind];
      keep(paths[kind]);
    }
    const target = root === 'components' ? components[kind]?.[name] : undefined;
    if (target === undefined || kept[kind]?.[name] !== undefined) return;
    kept[kind] = { ...kept[kind], [name]: target };
    keep(target);
  };
  keep(paths);
  const { webhooks, ...rest } = description;
  const isReferred = JSON.stringify(paths).includes('"#/webhooks/');
  return { ...rest, ...(isReferred && { webhooks }), paths, components: kept };
}

/**
 * At most so many cases: of each thing that can be broken one first, then every so-manieth of the others; in their order.
 *
 * @param keyOf - what a case is about.
 */
export function thinned<T>(cases: readonly T[], most: number, keyOf: (item: T) => string): readonly T[] {
  if (cases.length <= most) return cases;
  const seen = new Set<string>();
  const first = cases.filter((item) => !seen.has(keyOf(item)) && seen.add(keyOf(item)));
  const isFirst = new Set(first);
  const remaining = cases.filter((item) => !isFirst.has(item));
  const chosen = new Set([...spread(first, most), ...spread(remaining, Math.max(0, most - first.length))]);
  return cases.filter((item) => chosen.has(item));
}

/** So many of a list, from all over it. */
export function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)] as T);
}
