import { COMPOSITIONS, DIALECT } from '@rollcall/openapi/schema';
import type { Decide } from '../decision.ts';
import { isObject, type Json } from '../json.ts';
import { withoutAnyMediaType } from './any-media-type.ts';
import { renameForeignExtensions } from './extensions.ts';
import { withLenientFixes } from './lenient-fixes.ts';
import { mappedSchema } from './mapping.ts';
import { withoutSharedMediaTypes } from './media-types.ts';
import { type Names, withOperationNames } from './names.ts';
import { withoutNulls } from './nulls.ts';
import { withPathParameters } from './path-parameters.ts';
import { unicodePattern } from './pattern.ts';
import { withRoutes } from './routes.ts';
import { withAlternatives } from './security.ts';
import { mapSchemas } from './visit.ts';

/** The default: 2020-12 with OpenAPI's own keywords, which every tool here knows. */
const BASE_DIALECT = /^https:\/\/spec\.openapis\.org\/oas\/3\.[12]\/dialect\//;

/**
 * The description as OpenAPI 3.1, or 3.2 if it is of that version, with the meaning that it has.
 * https://www.openapis.org/blog/2021/02/16/migrating-from-openapi-3-0-to-3-1-0
 *
 * @param decide - told what the description lacks and is filled in.
 * @param names - the names of operations by their ids, as far as an earlier import has given some.
 */
export function upgrade(document: Json, decide: Decide = () => {}, names?: Names): Json {
  const {
    openapi,
    jsonSchemaDialect = DIALECT,
    'x-webhooks': webhooks,
    ...rest
  } = withoutSharedMediaTypes(withoutNulls(document));
  const isOld = openapi.startsWith('3.0');
  const whole = {
    openapi: isOld ? '3.1.0' : openapi,
    jsonSchemaDialect: BASE_DIALECT.test(jsonSchemaDialect) ? DIALECT : jsonSchemaDialect,
    ...rest,
    ...(webhooks && (isOld && !rest.webhooks ? { webhooks } : { 'x-webhooks': webhooks })),
  };
  const named = mappedByReference(document);
  const upgraded = renameForeignExtensions(
    mapSchemas(whole, (schema) =>
      named(withUnicodePattern(withoutEmptyEnum(isOld ? upgradeSchema(schema) : mend(schema)))),
    ),
  );
  const mended = withAlternatives(
    withPathParameters(withLenientFixes(withoutAnyMediaType(withRoutes(upgraded, decide)), decide)),
  );
  return withOperationNames(mended, decide, names);
}

/** Where a mapping names a schema, the reference. */
function mappedByReference(document: Json): (schema: Json) => Json {
  return (schema) => {
    const { mapping } = isObject(schema.discriminator) ? schema.discriminator : {};
    if (!isObject(mapping)) return schema;
    const refs = Object.entries(mapping).map(([value, to]) => {
      const name = mappedSchema(document, to);
      return [value, name === undefined ? to : `#/components/schemas/${name}`];
    });
    return { ...schema, discriminator: { ...schema.discriminator, mapping: Object.fromEntries(refs) } };
  };
}

/** No value is among none. */
function withoutEmptyEnum(schema: Json): Json {
  const { enum: values, ...rest } = schema;
  return Array.isArray(values) && values.length === 0 ? { ...rest, not: {} } : schema;
}

/** One schema of OpenAPI 3.0, whose subschemas are upgraded already. */
function upgradeSchema(schema: Json): Json {
  if (typeof schema.$ref === 'string') return upgradeReference(schema);
  return nullable(bounds(contents(examples(schema))));
}

/** `nullable` and bounds of 3.0 in a description of 3.1, where they say nothing or are wrong, mean what they did. */
function mend(schema: Json): Json {
  const { nullable: isNullable, ...rest } = bounds(schema);
  if (typeof isNullable !== 'boolean') return bounds(schema);
  return typeof rest.$ref === 'string' && isNullable ? { anyOf: [rest, { type: 'null' }] } : nullable(bounds(schema));
}

/** "This object cannot be extended with additional properties": https://spec.openapis.org/oas/v3.0.4#reference-object */
function upgradeReference({ $ref, description, nullable }: Json): Json {
  const words = typeof description === 'string' ? { description } : {};
  // That null is meant to be allowed could hardly be said in another way.
  return nullable === true ? { ...words, anyOf: [{ $ref }, { type: 'null' }] } : { $ref, ...words };
}

function examples({ example, ...schema }: Json): Json {
  return example === undefined ? schema : { ...schema, examples: [example] };
}

/** https://spec.openapis.org/oas/v3.1.1#considerations-for-file-uploads */
function contents({ format, ...schema }: Json): Json {
  if (format === 'binary') return { ...schema, contentMediaType: 'application/octet-stream' };
  if (format === 'byte' || format === 'base64') return { ...schema, contentEncoding: 'base64' };
  return format === undefined ? schema : { ...schema, format };
}

function bounds(schema: Json): Json {
  return bound(bound(schema, 'exclusiveMinimum', 'minimum'), 'exclusiveMaximum', 'maximum');
}

function bound(schema: Json, exclusive: string, limit: string): Json {
  const { [exclusive]: flag, [limit]: value, ...rest } = schema;
  if (typeof flag !== 'boolean') return schema;
  if (value === undefined) return rest;
  return { ...rest, [flag ? exclusive : limit]: value };
}

/**
 * "A true value adds "null" to the allowed type specified by the type keyword, only if type is explicitly defined within the
 * same Schema Object": https://spec.openapis.org/oas/v3.0.4#fixed-fields-20. Beside a composition without a type it is meant,
 * and taken, for the whole.
 */
function nullable({ nullable: isNullable, ...schema }: Json): Json {
  if (isNullable !== true) return schema;
  const { type, description, title, deprecated, readOnly, writeOnly, ...rest } = schema;
  const composition = COMPOSITIONS.some((keyword) => rest[keyword] !== undefined);
  const words = Object.fromEntries(
    Object.entries({ title, description, deprecated, readOnly, writeOnly }).filter(([, value]) => value !== undefined),
  );
  if (composition) return { ...words, anyOf: [{ ...(type !== undefined && { type }), ...rest }, { type: 'null' }] };
  return type === undefined ? schema : { ...schema, type: [...new Set([type, 'null'].flat())] };
}

function withUnicodePattern(schema: Json): Json {
  const { pattern, patternProperties } = schema;
  return {
    ...schema,
    ...(typeof pattern === 'string' && { pattern: unicodePattern(pattern) }),
    ...(patternProperties && {
      patternProperties: Object.fromEntries(
        Object.entries(patternProperties).map(([name, sub]) => [unicodePattern(name), sub]),
      ),
    }),
  };
}
