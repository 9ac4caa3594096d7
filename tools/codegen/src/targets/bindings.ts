import { isBindingName } from './print.ts';

/**
 * A binding in a generated module for every operation id: the name itself where it can be one and is free, else a made-up
 * one that no other has.
 *
 * @param names - what each is to be called: no two the same.
 * @param taken - the names that the module has other uses for.
 */
export function bindingsOf(names: readonly string[], taken: Iterable<string>): string[] {
  const used = new Set([...taken, ...names]);
  const unfit = new Set(taken);
  return names.map((name, index) => {
    if (isBindingName(name) && !unfit.has(name)) return name;
    let local = `operation${index}`;
    while (used.has(local)) local += '_';
    used.add(local);
    return local;
  });
}
