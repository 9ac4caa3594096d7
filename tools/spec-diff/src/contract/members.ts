import { matcher } from '@rollcall/runtime/media-type';

/** Whether everything that the second name stands for is meant by the first, too. */
type Includes = (wide: string, narrow: string) => boolean;

interface Members<T> {
  /** Under the same name, or under names of which one includes the other: `image/*` and `image/png`, `4XX` and `404`. */
  readonly both: readonly (readonly [name: string, old: T, next: T, newName: string])[];
  /** What no name of the other side includes. */
  readonly gone: readonly (readonly [name: string, member: T])[];
  readonly come: readonly (readonly [name: string, member: T])[];
}

export function pairMembers<T>(
  old: ReadonlyMap<string, T>,
  next: ReadonlyMap<string, T>,
  includes: Includes,
): Members<T> {
  const left = [...next].filter(([name]) => !old.has(name));
  const both = [...old].flatMap(([name, member]) => {
    const same = next.get(name);
    const related = left.filter(([other]) => includes(other, name) || includes(name, other));
    const others = same === undefined ? related : [[name, same] as const];
    return others.map(([newName, other]) => [name, member, other, newName] as const);
  });
  const isIncluded = (name: string, others: ReadonlyMap<string, T>) =>
    others.has(name) || [...others.keys()].some((other) => includes(other, name));
  return {
    both,
    gone: [...old].filter(([name]) => !isIncluded(name, next)),
    come: left.filter(([name]) => !isIncluded(name, old)),
  };
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1 */
export const includesMediaType: Includes = (wide, narrow) => matcher([wide])(narrow) !== undefined;

/** The same media type in other words. */
export const isRespelt = (one: string, other: string): boolean =>
  one !== other && includesMediaType(one, other) && includesMediaType(other, one);

/** https://spec.openapis.org/oas/v3.1.1#patterned-fields-0 */
export const includesStatus: Includes = (wide, narrow) =>
  /^\dXX$/i.test(wide) && /^\d{3}$/.test(narrow) && wide[0] === narrow[0];

/** What happens to a member that one version has, and to one that both have. */
interface Fates<T> {
  readonly removed: (name: string, member: T) => void;
  readonly added: (name: string, member: T) => void;
  readonly both?: (name: string, old: T, next: T) => void;
}

/** Compares what has names that are the same in both versions or mean something else. */
export function compareMembers<T>(
  old: ReadonlyMap<string, T>,
  next: ReadonlyMap<string, T>,
  { removed, added, both }: Fates<T>,
): void {
  for (const [name, member] of old) {
    const other = next.get(name);
    if (other === undefined) removed(name, member);
    else both?.(name, member, other);
  }
  for (const [name, member] of next) if (!old.has(name)) added(name, member);
}
