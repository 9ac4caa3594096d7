import { mapSubschemas } from '@rollcall/openapi/subschemas';
import { isObject, type Json } from '../json.ts';

const SECTIONS: Readonly<Record<string, string>> = { definitions: 'schemas', securityDefinitions: 'securitySchemes' };

/** `#/definitions/Pet` is `#/components/schemas/Pet`; whatever else it leads to, its section has moved as well. */
export function atNewPlace(ref: string): string {
  return ref.replace(
    /^#\/(definitions|parameters|responses|securityDefinitions)\//,
    (_, section: string) => `#/components/${SECTIONS[section] ?? section}/`,
  );
}

/** {@link atNewPlace} the other way round. */
export function atOldPlace(pointer: string): string {
  const olds = Object.entries(SECTIONS).map(([old, now]) => [now, old]);
  return pointer.replace(
    /^#\/components\/([^/]+)\//,
    (_, section: string) => `#/${Object.fromEntries(olds)[section] ?? section}/`,
  );
}

/** https://spec.openapis.org/oas/v2.0#schema-object */
export function schemaOf(schema: Json): Json {
  if (!isObject(schema)) return schema;
  if (typeof schema.$ref === 'string') return { ...nullableOf(schema), $ref: atNewPlace(schema.$ref) };
  const { discriminator, type, format, ...rest } = mapSubschemas(nullableOf(schema), (sub) =>
    schemaOf(sub as Json),
  ) as Json;
  return {
    ...(type !== undefined && { type: type === 'file' ? 'string' : type }),
    ...(type === 'file' ? { format: 'binary' } : format !== undefined && { format }),
    ...rest,
    ...(discriminator !== undefined && {
      discriminator: typeof discriminator === 'string' ? { propertyName: discriminator } : discriminator,
    }),
  };
}

/** What many tools have written for `nullable`, which 2.0 lacks. */
function nullableOf({ 'x-nullable': nullable, ...schema }: Json): Json {
  return typeof nullable === 'boolean' ? { ...schema, ...(nullable && { nullable }) } : schema;
}
