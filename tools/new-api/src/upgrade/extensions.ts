import { isObject, type Json } from '../json.ts';
import { mapContents, mapOperations, mapParameters, mapSchemas } from './visit.ts';

const PAGINATION = ['next-url', 'link', 'cursor', 'offset', 'page'];
const RETRY = ['never', 'idempotent', 'with-key'];

const isText = (value: unknown): boolean => typeof value === 'string';

/** Extensions that mean something here, and whether a value can be meant so. */
const OURS: Readonly<Record<string, (value: unknown) => boolean>> = {
  'x-message': isText,
  'x-nested': (value) => value === 'brackets',
  'x-retry': (value) => RETRY.includes(value as string),
  'x-pagination': (value) => isObject(value) && PAGINATION.includes(value.style as string) && isText(value.items),
};

/** Renames extensions that are called as ours are and mean something else: `x-pagination` to `x-imported-pagination`. */
export function renameForeignExtensions(document: Json): Json {
  const withContents = mapContents(document, (content) =>
    mapValues(content, (media) =>
      isObject(media) && isObject(media.encoding)
        ? {
            ...media,
            encoding: mapValues(media.encoding, (encoding) => (isObject(encoding) ? rename(encoding) : encoding)),
          }
        : media,
    ),
  );
  const withSchemas = mapSchemas(withContents, (schema) => (isObject(schema) ? rename(schema) : schema));
  return mapOperations(mapParameters(withSchemas, rename), rename);
}

function rename(node: Json): Json {
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => {
      const isForeign = Object.hasOwn(OURS, name) && !OURS[name]?.(value);
      return [isForeign ? name.replace('x-', 'x-imported-') : name, value];
    }),
  );
}

const mapValues = (object: Json, change: (value: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
