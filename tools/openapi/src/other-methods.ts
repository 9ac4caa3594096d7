/**
 * Operations of methods that OpenAPI 3.1 has no field for, as tools that know no other version can be given them: each as the `post`
 * of a path that says which method is meant.
 */
import type { PathItemObject } from './document.ts';
import { mapOperations, operationsOf } from './operations.ts';

/** Stands around the method; no description holds it. */
const MARK = '\uE002';
const MARKED = new RegExp(`^${MARK}(.*?)${MARK}(.*)$`, 's');

/** OpenAPI 3.1 has the methods of 3.2 but QUERY. */
const isOther = (tokens: readonly string[]): boolean => tokens.length > 1 || tokens[0] === 'query';

/** The path item, and one for each operation of another method. */
export function withoutOtherMethods(path: string, item: PathItemObject): [path: string, item: PathItemObject][] {
  const bare = mapOperations(item, () => undefined);
  const others = operationsOf(item).filter(({ tokens }) => isOther(tokens));
  return [
    [path, mapOperations(item, (operation, { tokens }) => (isOther(tokens) ? undefined : operation))],
    ...others.map(({ method, operation }): [string, PathItemObject] => [
      MARK + method + MARK + path,
      { ...bare, post: operation },
    ]),
  ];
}

/** What a path stands for that {@link withoutOtherMethods} has given. */
export function otherMethodAt(path: string): { readonly method: string; readonly path: string } | undefined {
  const [, method, rest] = MARKED.exec(path) ?? [];
  return method === undefined || rest === undefined ? undefined : { method, path: rest };
}
