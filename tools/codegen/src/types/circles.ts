import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { joinPointer } from '@rollcall/openapi/pointer';

/** Keywords behind which TypeScript looks at once; what stands behind a property waits until it is asked for. */
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'] as const;

/** References that the type of a schema can't be known without. */
export function eagerRefs(schema: JsonSchema | undefined): string[] {
  if (typeof schema !== 'object') return [];
  return [
    ...(typeof schema.$ref === 'string' ? [schema.$ref] : []),
    ...LISTS.flatMap((keyword) => (schema[keyword] ?? []).flatMap(eagerRefs)),
    ...eagerRefs(schema.items),
  ];
}

/** The named schemas whose types contain themselves other than behind a property, as references. */
export function circularRefs(document: OpenApiDocument): ReadonlySet<string> {
  const named = Object.entries<JsonSchema>(document.components?.schemas ?? {});
  const edges = new Map(named.map(([name, schema]) => [joinPointer('#/components/schemas', name), eagerRefs(schema)]));
  return new Set([...edges.keys()].filter((ref) => reaches(edges, ref)));
}

function reaches(edges: ReadonlyMap<string, readonly string[]>, start: string): boolean {
  const seen = new Set<string>();
  const open = [...(edges.get(start) ?? [])];
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (ref === start) return true;
    if (seen.has(ref)) continue;
    seen.add(ref);
    open.push(...(edges.get(ref) ?? []));
  }
  return false;
}
