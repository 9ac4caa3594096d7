import type { JsonObject } from '@rollcall/openapi/json';
import { nameOf } from '@rollcall/openapi/operation-name';
import { operationsOf as placedOperations } from '@rollcall/openapi/operations';
import { child, children, type Node, nodeAt } from '../node.ts';

export interface Operation {
  /** The operation id; method and path where it has none. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly node: Node;
  readonly item: Node;
}

export function operationsOf(document: JsonObject): Operation[] {
  return [...children(nodeAt(document, '#/paths'))].flatMap(([path, item]) =>
    methodsOf(item).map(({ method, node }) => {
      return {
        id: nameOf((node.value ?? {}) as object) ?? `${method} ${path}`,
        method,
        path,
        node,
        item,
      };
    }),
  );
}

/** The operations of a path item by method. */
export function methodsOf(item: Node): { readonly method: string; readonly node: Node }[] {
  return placedOperations(item.value).map(({ method, tokens }) => ({ method, node: child(item, ...tokens) }));
}

/** Paths that differ in the names of their parameters alone are the same path. */
export const addressOf = ({ method, path }: Operation): string => `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;

interface Pair {
  readonly old?: Operation;
  readonly new?: Operation;
}

/** Which operation has become which: the one at the same address, or else the one of the same id. */
export function pairOperations(old: JsonObject, next: JsonObject): Pair[] {
  const [before, after] = [operationsOf(old), operationsOf(next)];
  const pairs: Pair[] = [];
  const left = new Set(after);
  const match = (operation: Operation, same: (other: Operation) => boolean): boolean => {
    const other = [...left].find(same);
    if (!other) return false;
    left.delete(other);
    pairs.push({ old: operation, new: other });
    return true;
  };
  const unmatched = before.filter((one) => !match(one, (other) => addressOf(one) === addressOf(other)));
  const gone = unmatched.filter((one) => !match(one, (other) => one.id === other.id));
  return [...pairs, ...gone.map((one) => ({ old: one })), ...[...left].map((one) => ({ new: one }))];
}

/** The names of the parameters in a path template. */
export const templateNames = (path: string): string[] =>
  [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
