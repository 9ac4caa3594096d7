import { isObject, type JsonObject, mapValues } from '@rollcall/openapi/json';
import { dereference } from '@rollcall/openapi/reference';
import { ITEM_SCHEMAS } from '@rollcall/openapi/streams';
import { objectOf } from '../json.ts';
import { normalSchema } from './schema.ts';

/** Values of these are data or words, whatever they look like. */
const OPAQUE = new Set(['example', 'examples', 'default', 'enum', 'const', 'mapping', 'description']);

/**
 * A description in the form in which two are compared: schemas as 3.1 has them, without what has no effect. Whatever is left
 * is where it was, so that findings point into the original.
 */
export function normalDocument(document: JsonObject): JsonObject {
  const isOld = String(document.openapi).startsWith('3.0');
  return visit(document, '', '') as JsonObject;

  function visit(value: unknown, key: string, parent: string): unknown {
    if (Array.isArray(value)) return value.map((item) => visit(item, '', key));
    if (!isObject(value)) return value;
    if (typeof value.$ref === 'string') return value;
    const isParameter = 'schema' in value && ('in' in value || parent === 'headers');
    const fields = isParameter ? withoutIdle(value) : value;
    return mapValues(fields, (inner, name) => {
      if (key === 'components' && name === 'schemas')
        return mapValues(objectOf(inner), (schema) => normalSchema(schema, isOld));
      if ((name === 'schema' || ITEM_SCHEMAS.includes(name)) && !isMap(key)) return normalSchema(inner, isOld);
      return (OPAQUE.has(name) && !isMap(key)) || name.startsWith('x-') ? inner : visit(inner, name, key);
    });
  }

  /** `explode` without members to explode, and what only queries can have. */
  function withoutIdle(parameter: JsonObject): JsonObject {
    const schema = objectOf(dereference(document, parameter.schema));
    const types = [schema.type ?? []].flat();
    const isPrimitive =
      types.length > 0 && !types.includes('array') && !types.includes('object') && parameter.style !== 'deepObject';
    const isQuery = parameter.in === 'query';
    return Object.fromEntries(
      Object.entries(parameter).filter(
        ([name]) =>
          !(name === 'explode' && isPrimitive) && !(['allowReserved', 'allowEmptyValue'].includes(name) && !isQuery),
      ),
    );
  }
}

/** Its keys are names that somebody chose. */
const isMap = (key: string): boolean =>
  [
    'responses',
    'headers',
    'parameters',
    'requestBodies',
    'content',
    'encoding',
    'callbacks',
    'links',
    'paths',
  ].includes(key);
