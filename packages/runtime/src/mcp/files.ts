import type { AnyInput } from '../client/request/input.ts';
import { kindOf, matcher } from '../media-type.ts';
import type { Operation } from '../operation.ts';
import { own } from '../own.ts';
import { isObject, type JsonSchema } from '../testing/sample/keywords.ts';

/** Files travel as JSON, in base64: this is the schema of one. */
export function fileSchema(schema: JsonSchema = true, mediaType: unknown = undefined): object {
  const about = typeof schema === 'object' && schema.description ? `${schema.description}\n\n` : '';
  const contentMediaType = typeof mediaType === 'string' && !mediaType.includes('*') && { contentMediaType: mediaType };
  return {
    type: 'object',
    description: `${about}A file.`,
    properties: {
      base64: { type: 'string', contentEncoding: 'base64', ...contentMediaType, description: 'Its bytes, in base64.' },
      name: { type: 'string', description: 'The name of the file.' },
      type: { type: 'string', description: 'Its media type.' },
    },
    required: ['base64'],
    additionalProperties: false,
  };
}

/** What is wrong with the arguments of a tool, for the agent to repair. */
export class ArgumentError extends Error {}

/**
 * The input with files for what stands for them.
 *
 * @throws {ArgumentError} where bytes are not base64.
 */
export function withFiles({ body }: Operation, input: AnyInput): AnyInput {
  if (!body || input.body === undefined) return input;
  const declared = Object.keys(body.content);
  const mediaType = input.contentType === undefined ? declared[0] : matcher(declared)(input.contentType);
  if (mediaType === undefined) return input;
  const { fields } = body.content[mediaType] ?? {};
  if (!fields) return kindOf(mediaType) === 'binary' ? { ...input, body: fileOf(input.body, 'body') } : input;
  if (!isObject(input.body)) return input;
  const entries = Object.entries(input.body).map(([name, value]) => {
    if (!own(fields, name)?.binary) return [name, value];
    const place = `body/${name}`;
    return [
      name,
      Array.isArray(value) ? value.map((item, index) => fileOf(item, `${place}/${index}`)) : fileOf(value, place),
    ];
  });
  return { ...input, body: Object.fromEntries(entries) };
}

/** Anything else is for the validator to refuse. */
function fileOf(value: unknown, place: string): unknown {
  if (!isObject(value) || typeof value.base64 !== 'string') return value;
  const bytes = bytesOf(value.base64, place);
  const type = typeof value.type === 'string' ? value.type : '';
  return typeof value.name === 'string' ? new File([bytes], value.name, { type }) : new Blob([bytes], { type });
}

function bytesOf(base64: string, place: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new ArgumentError(`${place}/base64 is not base64`);
  }
}

/** The bytes of a file in base64. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  // In pieces, because a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(binary);
}
