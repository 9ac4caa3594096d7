import { joinPointer } from '@rollcall/openapi/pointer';
import { kindOf } from '@rollcall/runtime/media-type';
import type { Json } from '../json.ts';
import { aboutOf, writtenOf } from './parameters.ts';
import { schemaOf } from './schemas.ts';
import { behind, type Surroundings } from './surroundings.ts';

const MULTIPART = 'multipart/form-data';
const URLENCODED = 'application/x-www-form-urlencoded';

/** In Swagger the body and the fields of a form are parameters. */
export const isBodyPart = ({ in: place }: Json): boolean => place === 'body' || place === 'formData';

/**
 * The body that parameters make up, those of the path first; nothing if there is none.
 *
 * @param pointer - to the operation.
 */
export function requestBodyOf(
  nodes: readonly Json[],
  consumes: unknown,
  pointer: string,
  around: Surroundings,
): Json | undefined {
  const parts = nodes.map((node) => behind(node, around)).filter(isBodyPart);
  const types = typesOf(consumes);
  const body = parts.findLast((part) => part.in === 'body');
  if (body) return bodyOf(body, types, pointer, around);
  // What the operation says of a field counts, not what the path says.
  const fields = [...new Map(parts.map((part) => [part.name, part])).values()];
  return fields.length > 0 ? formOf(fields, types, pointer, around) : undefined;
}

function bodyOf(
  { name: _, in: __, schema = {}, ...rest }: Json,
  types: readonly string[],
  pointer: string,
  around: Surroundings,
) {
  const offered = jsonUnless(types, pointer, 'consumes', around);
  const content = Object.fromEntries(offered.map((type) => [type, { schema: schemaOf(schema) }]));
  return { ...rest, content };
}

function formOf(fields: readonly Json[], consumes: readonly string[], pointer: string, around: Surroundings): Json {
  const hasFile = fields.some(({ type }) => type === 'file');
  const usual = hasFile ? MULTIPART : URLENCODED;
  const forms = consumes.filter((type) => kindOf(type) === 'multipart' || (kindOf(type) === 'urlencoded' && !hasFile));
  if (forms.length === 0)
    around.decide(
      pointer,
      `It has fields of a form, and \`consumes\` no form that can hold them: \`${usual}\` is assumed.`,
      'Correct the media type in `requestBody` if the API takes another.',
    );
  const required = fields.filter((field) => field.required === true).map(({ name }) => name);
  const media = formMedia(fields, required, pointer, around);
  const content = (forms.length > 0 ? forms : [usual]).map((type) => [type, media]);
  return { ...(required.length > 0 && { required: true }), content: Object.fromEntries(content) };
}

function formMedia(fields: readonly Json[], required: readonly string[], pointer: string, around: Surroundings): Json {
  const written = fields.map((field) => {
    const { schema, ...style } = writtenOf(field, 'form', joinPointer(pointer, 'parameters'), around);
    const { name, in: _, required: __, allowEmptyValue: ___, ...about } = aboutOf(field);
    return { name: name as string, schema: { ...schema, ...about }, style };
  });
  const styled = written.filter(({ style }) => style.style !== undefined || style.explode === false);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(written.map(({ name, schema }) => [name, schema])),
      ...(required.length > 0 && { required }),
    },
    ...(styled.length > 0 && { encoding: Object.fromEntries(styled.map(({ name, style }) => [name, style])) }),
  };
}

export const typesOf = (types: unknown): string[] => (Array.isArray(types) ? [...new Set(types.map(String))] : []);

/** The media types that are offered; JSON where none is named, as in nearly every API of Swagger. */
export function jsonUnless(
  types: readonly string[],
  pointer: string,
  field: 'consumes' | 'produces',
  { decide }: Surroundings,
): readonly string[] {
  if (types.length > 0) return types;
  decide(
    pointer,
    `No \`${field}\` names a media type: JSON is assumed.`,
    'Correct the media type if the API uses another.',
  );
  return ['application/json'];
}
