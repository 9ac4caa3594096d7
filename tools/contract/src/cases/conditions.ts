import { isObject } from '../spec/json.ts';
import { type Concern, isValue } from './variation.ts';
import { keyword } from './view.ts';

/** What may be only where, or may not be where, something else is: `not`, `if`, `dependentSchemas`. */
export const conditions: Concern = function* ({ view, base }, sampler) {
  const among = [...likely(base), ...(isObject(base) ? likely(sampler.fullest(view)) : []), ...plain];
  for (const name of ['not', 'if', 'dependentSchemas']) {
    if (keyword(view, name).length === 0) continue;
    yield { among, says: isValue, keep: 6 };
    yield { among, says: isValue, breaks: name, keep: 3 };
  }
};

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
