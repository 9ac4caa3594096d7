import { contentRow } from '@rollcall/codegen/content-row';
import { shapeOf } from '@rollcall/codegen/shape';
import type { JsonSchema, MediaTypeObject, OpenApiDocument } from '@rollcall/openapi/document';
import type { JsonObject } from '@rollcall/openapi/json';
import { variableAfter } from '@rollcall/openapi/path-template';
import { EVENTS } from '@rollcall/openapi/streams';
import type { BodyContent, Field, Operation, Parameter, Style } from '@rollcall/runtime/operation';
import { kindOf } from '../document/media-type.ts';
import { atPointer } from '../document/node.ts';
import type { DescribedContent, DescribedOperation, DescribedParameter } from '../document/operations.ts';

/**
 * An operation as the runtime's readers and writers take it, made from the kit's own reading of the description and not from the
 * generated `operations.ts`, which is one of the things that it tests. The types of texts and the fields of forms are found as
 * codegen finds them: where those are wrong, a valid case reads otherwise than it was meant. Nothing is required: the kit also
 * sends what lacks something.
 */
export function tableOf(document: JsonObject, operation: DescribedOperation): Operation {
  const known = tables.get(operation);
  if (known) return known;
  const { id, method, path, parameters, body } = operation;
  const made: Operation = {
    ...{ id, path, method, security: [], retry: 'never' },
    parameters: parameters.map((parameter) => rowOf(document, operation, parameter)),
    ...(body && {
      body: {
        required: false,
        content: Object.fromEntries(
          body.content.map((content) => [content.mediaType, rowOfContent(document, content)]),
        ),
      },
    }),
    responses: { 204: { content: [] } },
  };
  tables.set(operation, made);
  return made;
}

const tables = new WeakMap<DescribedOperation, Operation>();

function rowOf(document: JsonObject, operation: DescribedOperation, parameter: DescribedParameter): Parameter {
  const { name, style, explode, nested, allowReserved, contentType, schema, whole, encoding = {} } = parameter;
  const next = parameter.in === 'path' ? variableAfter(operation.path, name) : undefined;
  const following = operation.parameters.find((other) => other.in === 'path' && other.name === next?.name);
  const endsAt = next && next.text + (STARTS[following?.style ?? ''] ?? '');
  return {
    ...{
      name,
      in: parameter.in,
      style: style as Style,
      explode,
      required: false,
      shape: shapeOf(document as unknown as OpenApiDocument, atPointer(document, schema) as JsonSchema),
    },
    ...(endsAt && { endsAt }),
    ...(nested && { nested }),
    ...(allowReserved && { allowReserved }),
    ...(contentType !== undefined && { contentType }),
    ...(whole && {
      whole,
      ...rowOfContent(document, {
        mediaType: contentType ?? '',
        kind: kindOf(contentType ?? ''),
        schema,
        examples: [],
        encoding,
      }),
    }),
  };
}

/** What the values of a style begin with. */
const STARTS: Readonly<Record<string, string>> = { label: '.', matrix: ';' };

/** What a field of a form is, by its schema and its encoding. */
export function fieldOf(document: JsonObject, content: DescribedContent, name: string): Field | undefined {
  const { fields = {} } = rowOfContent(document, content);
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function rowOfContent(document: JsonObject, content: DescribedContent): BodyContent {
  const known = rows.get(content);
  if (known) return known;
  const { mediaType, schema, encoding } = content;
  const described = {
    encoding,
    [EVENTS]: content.events,
    ...(schema !== undefined && { schema: atPointer(document, schema) }),
  };
  const row = contentRow(document as unknown as OpenApiDocument, mediaType, described as MediaTypeObject);
  rows.set(content, row);
  return row;
}

const rows = new WeakMap<DescribedContent, BodyContent>();
