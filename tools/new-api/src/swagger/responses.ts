import { mapValues } from '@rollcall/openapi/json';
import { acceptsText } from '@rollcall/openapi/schema';
import { essenceOf, kindOf } from '@rollcall/runtime/media-type';
import { isObject, type Json } from '../json.ts';
import { jsonUnless, typesOf } from './bodies.ts';
import { aboutOf, writtenOf } from './parameters.ts';
import { atNewPlace, schemaOf } from './schemas.ts';
import { behind, type Surroundings } from './surroundings.ts';

/** https://spec.openapis.org/oas/v2.0#response-object */
export function responseOf(node: Json, pointer: string, produces: unknown, around: Surroundings): Json {
  if (!isObject(node)) return node;
  if (typeof node.$ref === 'string') return { $ref: atNewPlace(node.$ref) };
  const { schema, examples = {}, headers, ...rest } = node;
  const content = isObject(schema) ? contentOf(schema, examples, typesOf(produces), pointer, around) : {};
  const left = Object.entries(isObject(examples) ? examples : {}).filter(
    ([type]) => content[type]?.example === undefined,
  );
  return {
    ...rest,
    ...(isObject(headers) && {
      headers: mapValues<Json, Json>(headers, (header) =>
        isObject(header) ? { ...aboutOf(header), ...writtenOf(header, 'header', pointer, around) } : header,
      ),
    }),
    ...(isObject(schema) && { content }),
    ...(left.length > 0 && { 'x-imported-examples': Object.fromEntries(left) }),
  };
}

function contentOf(
  schema: Json,
  examples: unknown,
  produces: readonly string[],
  pointer: string,
  around: Surroundings,
): Json {
  const named = isObject(examples) ? examples : {};
  const types =
    schema.type === 'file' ? fileTypes(produces, pointer, around) : valueTypes(schema, produces, pointer, around);
  const content = types.map((type) => [
    type,
    { schema: schemaOf(schema), ...(Object.hasOwn(named, type) && { example: named[type] }) },
  ]);
  return Object.fromEntries(content);
}

/** A file is no JSON. */
function fileTypes(produces: readonly string[], pointer: string, { decide }: Surroundings): readonly string[] {
  const types = produces.filter((type) => kindOf(type) !== 'json');
  if (types.length > 0) return types;
  decide(
    pointer,
    'It is a file, and `produces` names no media type of one: `application/octet-stream` is assumed.',
    'Write the media type of the file.',
  );
  return ['application/octet-stream'];
}

/**
 * An object is no plain text and no file: `produces` then speaks of another response, as it does of a success when this is a
 * failure. XML, YAML and streams may hold one.
 */
function valueTypes(
  schema: Json,
  produces: readonly string[],
  pointer: string,
  around: Surroundings,
): readonly string[] {
  const types = jsonUnless(produces, pointer, 'produces', around);
  const { produces: usual = ['application/json'] } = around.document;
  const isFailure = /\/(?:[45]..|default)$/i.test(pointer) && usual.some((type: string) => kindOf(type) === 'json');
  const mayHold = (type: string) =>
    !/^(?:text|binary)$/.test(kindOf(type)) || (STRUCTURED.test(essenceOf(type)) && !isFailure);
  if (types.some(mayHold) || takesText(schema, around)) return types;
  around.decide(
    pointer,
    `What it holds can't be \`${types.join('`, `')}\`: JSON is assumed.`,
    'Correct the media type if the API sends another.',
  );
  return ['application/json'];
}

const STRUCTURED = /[/+](?:xml|(?:x-|vnd\.)?yaml|jsonl|(?:x-)?ndjson|json-seq|event-stream)$/;

const takesText = (schema: Json, around: Surroundings): boolean =>
  acceptsText<unknown>(schema, (place) => {
    const target = behind(place, around);
    return { schema: target, branch: (part) => part };
  });
