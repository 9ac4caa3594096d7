import type {
  HeaderObject,
  JsonSchema,
  OpenApiDocument,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
} from '@rollcall/openapi/document';
import { streamKindOf } from '@rollcall/runtime/media-type';
import { member } from '../targets/print.ts';
import { responseHeaders } from './operation-table.ts';

/** A place in an operation that a validator judges. */
export interface Part {
  /** Where the validator stands in the operation's entry: `['body', 'application/json']`, `['responses', '201', 'headers']`. */
  readonly at: readonly string[];
  readonly schema: JsonSchema;
  /** Its TypeScript type, in terms of `operations` in `types.ts`. */
  readonly type: string;
}

/** What the runtime calls the parameters of one place. */
export const GROUPS = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

export function parameterParts(id: string, parameters: readonly ParameterObject[]): Part[] {
  return Object.entries(GROUPS).flatMap(([place, group]) => {
    const members = parameters.filter((parameter) => parameter.in === place);
    if (members.length === 0) return [];
    return [
      {
        at: [group],
        schema: objectOf(members),
        type: `NonNullable<operations${member(id)}['parameters']['${place}']>`,
      },
    ];
  });
}

/** The object schema of named values: parameters of one place, or headers of a response. */
function objectOf(members: readonly (HeaderObject & { name: string })[]): JsonSchema {
  const schemaOf = ({ schema, content, description }: HeaderObject) =>
    described(schema ?? Object.values(content ?? {})[0]?.schema ?? true, description);
  const required = members.filter((member) => member.required).map((member) => member.name);
  return {
    type: 'object',
    properties: Object.fromEntries(members.map((member) => [member.name, schemaOf(member)])),
    ...(required.length > 0 && { required }),
  };
}

/** What stands beside a schema says more than what stands in it. */
function described(schema: JsonSchema, description: string | undefined): JsonSchema {
  if (!description) return schema;
  return { ...(schema === false ? { not: true } : schema === true ? {} : schema), description };
}

export function bodyParts(id: string, body: RequestBodyObject | undefined): Part[] {
  return Object.entries(body?.content ?? {}).map(([type, content]) => ({
    at: ['body', type],
    schema: content.schema ?? true,
    type: judgedType(type, `NonNullable<operations${member(id)}['requestBody']>['content']${member(type)}`),
  }));
}

/** Of a stream each item is judged. */
function judgedType(mediaType: string, type: string): string {
  return streamKindOf(mediaType) ? `${type} extends AsyncIterable<infer Item> ? Item : never` : type;
}

export function responseParts(document: OpenApiDocument, id: string, status: string, response: ResponseObject): Part[] {
  const type = `operations${member(id)}['responses']${member(/^\d+$/.test(status) ? Number(status) : status)}`;
  const bodies = Object.entries(response.content ?? {}).map(([mediaType, content]) => ({
    at: ['responses', status, 'body', mediaType],
    schema: content.schema ?? true,
    type: judgedType(mediaType, `${type}['content']${member(mediaType)}`),
  }));
  const headers = responseHeaders(document, response).map(([name, header]) => ({ ...header, name }));
  if (headers.length === 0) return bodies;
  return [...bodies, { at: ['responses', status, 'headers'], schema: objectOf(headers), type: `${type}['headers']` }];
}
