import { listOf, objectOf } from '../../json.ts';
import { keyword, type View } from '../view.ts';

/** The names that an object must have: `required`, and what they require in turn by `dependentRequired`. */
export function requiredNames(view: View): Set<string> {
  const names = new Set(keyword(view, 'required').flatMap(({ value }) => listOf(value).map(String)));
  const dependents = keyword(view, 'dependentRequired').map(({ value }) => objectOf(value));
  for (const name of names)
    for (const required of dependents.flatMap((dependent) =>
      Object.hasOwn(dependent, name) ? listOf(dependent[name]) : [],
    ))
      names.add(String(required));
  return names;
}
