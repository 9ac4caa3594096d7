import { isObject, type Json } from '../json.ts';

/**
 * The schema that a value of a discriminator's mapping names: by its name, or by the file that held it before somebody put all
 * files into one. https://spec.openapis.org/oas/v3.1.1#discriminator-object
 */
export function mappedSchema({ components }: Json, to: unknown): string | undefined {
  const schemas = isObject(components?.schemas) ? components.schemas : {};
  const [, name] = /^(?:[^#]*\/)?([^/#]+)\.(?:ya?ml|json)$/.exec(String(to)) ?? [];
  return [String(to), name].find((known) => known !== undefined && Object.hasOwn(schemas, known));
}
