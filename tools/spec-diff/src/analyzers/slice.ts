import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import { mapOperations, operationsOf } from '@rollcall/openapi/operations';
import { joinPointer } from '@rollcall/openapi/pointer';
import { equal, objectOf } from '../json.ts';

interface Slice {
  readonly old: JsonObject;
  readonly new: JsonObject;
  /** How many operations are left, and of how many; absent if nothing was left out. */
  readonly operations?: readonly [left: number, all: number];
}

/** Descriptions above this size, as JSON, are sliced. */
const LARGE = 1_000_000;
const MOST_OPERATIONS = 100;
const SCHEMAS = '#/components/schemas/';

/**
 * What differs between two large descriptions, for analyzers whose work grows with the whole: compilers and validators give up
 * on hundreds of components that all refer to each other. Components that say the same on both sides allow anything in the
 * slice, except on the shortest way from an operation to one that does not; other operations are left out.
 */
export function sliceOf(old: JsonObject, next: JsonObject): Slice {
  if (Math.max(JSON.stringify(old).length, JSON.stringify(next).length) < LARGE) return { old, new: next };
  const [before, after] = [operationsIn(old), operationsIn(next)];
  const [schemas, newer] = [schemasOf(old), schemasOf(next)];
  const operations = new Set([...before.keys(), ...after.keys()]);
  const changed = [...operations].filter((at) => !equal(before.get(at), after.get(at)));
  const names = new Set([...Object.keys(schemas), ...Object.keys(newer)]);
  const different = [...names].filter((name) => !equal(schemas[name], newer[name]));
  const from = new Map([...operations].map((at) => [at, [...refsIn(before.get(at)), ...refsIn(after.get(at))]]));
  for (const name of names) from.set(SCHEMAS + name, [...refsIn(schemas[name]), ...refsIn(newer[name])]);
  const ways = waysTo(new Set(different.map((name) => SCHEMAS + name)), from);
  const kept = new Set([...changed.slice(0, MOST_OPERATIONS), ...ways]);
  const cut = (document: JsonObject) => withOnly(document, kept);
  const left = [...operations].filter((at) => kept.has(at)).length;
  return { old: cut(old), new: cut(next), operations: [left, operations.size] };
}

const schemasOf = (document: JsonObject): JsonObject => objectOf(objectOf(document.components).schemas);

/** By pointer; with what an operation takes over from its path. */
function operationsIn(document: JsonObject): Map<string, unknown> {
  return new Map(
    Object.entries(objectOf(document.paths)).flatMap(([path, item]) =>
      operationsOf(item).map(({ tokens, operation }) => [
        joinPointer('#/paths', path, ...tokens),
        { ...operation, 'x-parameters': objectOf(item).parameters },
      ]),
    ),
  );
}

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!isObject(value)) return [];
  const refs = Object.values(value).flatMap(refsIn);
  return typeof value.$ref === 'string' ? [...refs, value.$ref] : refs;
}

/** Of all ways from an operation to each target, the shortest. */
function waysTo(targets: ReadonlySet<string>, from: ReadonlyMap<string, readonly string[]>): Set<string> {
  const users = new Map<string, string[]>();
  for (const [user, refs] of from) for (const ref of refs) users.set(ref, [...(users.get(ref) ?? []), user]);
  // Breadth first from the targets, against the references; of each place, the next one towards its target.
  const way = new Set(targets);
  for (const target of targets) {
    const towards = new Map<string, string | undefined>([[target, undefined]]);
    for (const [place] of towards) {
      if (place.startsWith('#/paths/')) {
        for (let step: string | undefined = place; step !== undefined; step = towards.get(step)) way.add(step);
        break;
      }
      for (const user of users.get(place) ?? []) if (!towards.has(user)) towards.set(user, place);
    }
  }
  return way;
}

function withOnly(document: JsonObject, kept: ReadonlySet<string>): JsonObject {
  const paths = Object.entries(objectOf(document.paths)).map(([path, item]) => {
    const left = mapOperations(objectOf(item), (operation, { tokens }) =>
      kept.has(joinPointer('#/paths', path, ...tokens)) ? operation : undefined,
    );
    return [path, left] as const;
  });
  const schemas = mapValues(schemasOf(document), (schema, name) => (kept.has(SCHEMAS + name) ? schema : {}));
  return {
    ...document,
    paths: Object.fromEntries(paths.filter(([, item]) => operationsOf(item).length > 0)),
    components: { ...objectOf(document.components), schemas },
  };
}
