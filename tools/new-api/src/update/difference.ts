import { isDeepStrictEqual } from 'node:util';
import { isObject, type Json } from '../json.ts';

/** A member by its name, an item by what tells it from others, or the end of a list. */
export type Step = string | { readonly [field: string]: string } | typeof END;

/** The place after the last item of a list. */
export const END = Symbol('end');

/** One change of a description; `undefined` stands for nothing. */
export interface Edit {
  readonly path: readonly Step[];
  readonly was: unknown;
  readonly is: unknown;
}

/** What has to be done to one description to get another: by member, and by item where items have names. */
export function differenceOf(was: unknown, is: unknown, path: readonly Step[] = []): Edit[] {
  if (isDeepStrictEqual(was, is)) return [];
  if (isObject(was) && isObject(is))
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((name) =>
      differenceOf(own(was, name), own(is, name), [...path, name]),
    );
  return (Array.isArray(was) && Array.isArray(is) && listDifference(was, is, path)) || [{ path, was, is }];
}

const own = (object: Json, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

/** Nothing where items can't be told apart, or stand in another order. */
function listDifference(was: readonly unknown[], is: readonly unknown[], path: readonly Step[]): Edit[] | undefined {
  const added = (items: readonly unknown[]): Edit[] =>
    items.map((item) => ({ path: [...path, END], was: undefined, is: item }));
  if (is.length > was.length && isDeepStrictEqual(is.slice(0, was.length), was)) return added(is.slice(was.length));
  const [before, after] = [was, is].map(keysOf);
  if (!before || !after) return undefined;
  const kept = before.filter((key) => after.includes(key));
  if (!isDeepStrictEqual(after.slice(0, kept.length), kept)) return undefined;
  return [
    ...before.flatMap((key, index) =>
      differenceOf(was[index], is[after.indexOf(key)], [...path, JSON.parse(key) as Step]),
    ),
    ...added(is.slice(kept.length)),
  ];
}

/** What tells the items of a list apart: of a parameter, its name and place. */
const KEYS = [['$ref'], ['name', 'in'], ['name'], ['url']];

function keysOf(items: readonly unknown[]): string[] | undefined {
  const keys = items.map((item) => JSON.stringify(keyOf(item)));
  return new Set(keys).size === keys.length && !keys.includes('null') ? keys : undefined;
}

function keyOf(item: unknown): Step | null {
  if (!isObject(item)) return null;
  const fields = KEYS.find((names) => names.every((name) => typeof item[name] === 'string'));
  return fields ? Object.fromEntries(fields.map((name) => [name, item[name]])) : null;
}

/** What stands at a path; `undefined` if nothing does. */
export function valueAtPath(document: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((node, step) => {
    if (typeof step === 'string') return isObject(node) ? own(node, step) : undefined;
    return step === END || !Array.isArray(node) ? undefined : node.find((item) => isItem(item, step));
  }, document);
}

const isItem = (item: unknown, key: Exclude<Step, string | symbol>): boolean =>
  isObject(item) && Object.entries(key).every(([name, value]) => item[name] === value);
