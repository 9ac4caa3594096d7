import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { type Alternative, alternativesOf, keyword, propertyNames, propertySchemas } from '../document/alternatives.ts';
import type { Sampler } from './sample.ts';
import { type Concern, isValue } from './variation.ts';

/** What may be only where, or may not be where, something else is: `not`, `if`, `dependentSchemas`. */
export const conditions: Concern = function* ({ alternative, base }, sampler) {
  const among = [...likely(base), ...(isObject(base) ? likely(sampler.fullest(alternative)) : []), ...plain];
  for (const name of ['not', 'if']) {
    if (keyword(alternative, name).length === 0) continue;
    yield { among, says: isValue, keep: 6 };
    yield { among, says: isValue, breaks: name, keep: 3 };
  }
  const triggers = keyword<JsonObject>(alternative, 'dependentSchemas').flatMap(({ value }) => Object.keys(value));
  if (triggers.length === 0 || !isObject(base)) return;
  const pairs = triggers.flatMap((trigger) =>
    propertyNames(alternative).flatMap((other) => likely(withBoth(sampler, alternative, base, [trigger, other]))),
  );
  yield { among: pairs, says: isValue, keep: 6 };
  yield { among: pairs, says: isValue, breaks: 'dependentSchemas', keep: 3 };
};

function withBoth(sampler: Sampler, alternative: Alternative, base: JsonObject, names: readonly string[]): JsonObject {
  const members = names.flatMap((name) => {
    const [child] = alternativesOf(sampler.document, propertySchemas(alternative, name));
    return child ? [[name, sampler.smallest(child)] as const] : [];
  });
  return { ...base, ...Object.fromEntries(members) };
}

const plain = ['', 'a', 'some text', 0, 1, -1, 1.5, true, false, null, [], ['a'], [1], {}];

/** A value, and an object with one member that is something else or is not there. */
function likely(value: unknown): unknown[] {
  if (!isObject(value)) return [value];
  const entries = Object.entries(value);
  const without = entries.map((_, index) => Object.fromEntries(entries.toSpliced(index, 1)));
  const changed = entries.flatMap(([name], index) =>
    plain.map((other) => Object.fromEntries(entries.toSpliced(index, 1, [name, other]))),
  );
  return [value, ...without, ...changed];
}
