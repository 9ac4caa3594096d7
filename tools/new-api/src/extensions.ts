import { isObject, type Json } from './json.ts';
import { mapOperations } from './visit.ts';

const RETRY = ['never', 'idempotent', 'with-key'];

/** Extensions of operations that mean something here, and whether a value can be meant so. */
const OURS: Readonly<Record<string, (value: unknown) => boolean>> = {
  'x-retry': (value) => RETRY.includes(value as string),
  'x-pagination': (value) => isObject(value) && value.style === 'next-url' && isText(value.items) && isText(value.next),
};

const isText = (value: unknown): boolean => typeof value === 'string';

/** Renames extensions that are called as ours are and mean something else: `x-pagination` to `x-imported-pagination`. */
export function renameForeignExtensions(document: Json): Json {
  return mapOperations(document, (operation) =>
    Object.fromEntries(
      Object.entries(operation).map(([name, value]) => {
        const isForeign = Object.hasOwn(OURS, name) && !OURS[name]?.(value);
        return [isForeign ? name.replace('x-', 'x-imported-') : name, value];
      }),
    ),
  );
}
