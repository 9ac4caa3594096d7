import type { JsonSchema, MediaTypeObject, OpenApiDocument } from '@rollcall/openapi/document';
import { dereference } from '@rollcall/openapi/reference';
import type { OperationSamples, ParameterSamples, ResponseSamples, Samples } from '@rollcall/runtime/internal/samples';
import type { ApiModel, OperationModel } from '../model/model.ts';
import { GROUPS, type Part } from '../model/parts.ts';
import { mapSubschemas, saysSomething } from '../schemas/annotations.ts';
import { schemaTable } from '../schemas/schema-table.ts';
import { banner, literal } from './print.ts';

/** `samples.js`: schemas and examples as data, of which the runtime makes fixtures, factories and fakes. */
export function samples(model: ApiModel): string {
  return `${banner(model)}export const samples = ${literal(samplesOf(model))};\n`;
}

/** `samples.d.ts`: their type, so that no compiler reads the data. */
export function samplesTypes(model: ApiModel): string {
  return `${banner(model)}import type { Samples } from '@rollcall/runtime/internal/samples';

export declare const samples: Samples;
`;
}

const made = new WeakMap<ApiModel, Samples>();

/** The schemas and examples of a description. */
export function samplesOf(model: ApiModel): Samples {
  const known = made.get(model) ?? makeSamples(model);
  made.set(model, known);
  return known;
}

function makeSamples(model: ApiModel): Samples {
  const { entries } = schemaTable(model);
  const called = new Set(model.webhooks);
  const own = entries.filter(({ use }) => use === undefined || !called.has(use.operation));
  return {
    schemas: Object.fromEntries(own.map(({ local, schema }) => [local, plain(schema)])),
    components: Object.fromEntries(own.flatMap(({ component, local }) => (component ? [[component, local]] : []))),
    operations: Object.fromEntries(
      model.operations.map((operation) => [operation.id, operationSamples(model, operation)]),
    ),
  };
}

/** What makes a value likely, or tells somebody what it is, though it decides nothing. */
const TELLING: ReadonlySet<string> = new Set(['title', 'description', 'examples', 'example', 'default']);

/** The schema without what only OpenAPI knows. */
function plain(schema: JsonSchema): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const kept = Object.entries(schema).filter(([keyword]) => saysSomething(keyword) || TELLING.has(keyword));
  return mapSubschemas(Object.fromEntries(kept), (sub) => plain(sub));
}

function operationSamples(model: ApiModel, operation: OperationModel): OperationSamples {
  const { source, parameters, requestBody, responses } = operation;
  const contents = (at: readonly string[], content: Readonly<Record<string, MediaTypeObject>> = {}) =>
    Object.fromEntries(
      Object.entries(content).map(([mediaType, media]) => [
        mediaType,
        { ...schemaAt(model, operation, [...at, mediaType]), examples: examplesOf(model.variants, media) },
      ]),
    );
  const groups = Object.values(GROUPS).map((group) => [group, schemaAt(model, operation, [group]).schema]);
  return {
    ...(source.summary && { summary: source.summary }),
    ...(source.description && { description: source.description }),
    ...(parameters.length > 0 && {
      groups: Object.fromEntries(groups.filter(([, schema]) => schema !== undefined)),
      parameters: parameters.map(
        ({ name, in: place, required, content, ...parameter }): ParameterSamples => ({
          in: GROUPS[place],
          name,
          ...(required && { required: true as const }),
          examples: examplesOf(model.variants, Object.values(content ?? {})[0] ?? parameter),
        }),
      ),
    }),
    ...(requestBody && { body: contents(['body'], requestBody.content) }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, { content, headers }]): [string, ResponseSamples] => [
        status,
        {
          ...(content && { body: contents(['responses', status, 'body'], content) }),
          ...(headers && headersAt(model, operation, status)),
        },
      ]),
    ),
  };
}

function schemaAt(model: ApiModel, { parts }: OperationModel, at: readonly string[]): { readonly schema?: JsonSchema } {
  const part = partAt(parts, at);
  return part ? { schema: { $ref: `#/$defs/${schemaTable(model).localOf(part)}` } } : {};
}

function headersAt(model: ApiModel, operation: OperationModel, status: string): { readonly headers?: JsonSchema } {
  const { schema } = schemaAt(model, operation, ['responses', status, 'headers']);
  return schema === undefined ? {} : { headers: schema };
}

function partAt(parts: readonly Part[], at: readonly string[]): Part | undefined {
  return parts.find((part) => part.at.length === at.length && part.at.every((step, index) => step === at[index]));
}

/** By name; what has none is called `example`. What is elsewhere (`externalValue`) is left there. */
function examplesOf(document: OpenApiDocument, node: object): Record<string, unknown> {
  const { example, examples = {} } = node as { example?: unknown; examples?: Readonly<Record<string, object>> };
  const named = Object.entries(examples).flatMap(([name, value]): [string, unknown][] => {
    const found = dereference(document, value) as { readonly value?: unknown };
    return found.value === undefined ? [] : [[name, found.value]];
  });
  return Object.fromEntries(example === undefined ? named : [['example', example], ...named]);
}
