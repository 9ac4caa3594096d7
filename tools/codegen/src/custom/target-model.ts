import type { TargetContent, TargetExample, TargetModel, TargetOperation } from '@rollcall/command/project';
import type { MediaTypeObject, ParameterObject } from '@rollcall/openapi/document';
import { isMethod } from '@rollcall/openapi/methods';
import { ADDITIONAL } from '@rollcall/openapi/operations';
import { joinPointer } from '@rollcall/openapi/pointer';
import { dereference, isReference } from '@rollcall/openapi/reference';
import type { ApiModel, OperationModel } from '../model/model.ts';

type Content = Readonly<Record<string, MediaTypeObject>>;
type Examples = Pick<MediaTypeObject, 'examples'> & { readonly example?: unknown };

/** The model as targets of projects see it: what it promises is in its type, and no target relies on anything else. */
export function targetModelOf(model: ApiModel): TargetModel {
  const { document, variants } = model;
  const info = document.info as typeof document.info & { readonly description?: string };
  const examplesOf = ({ example, examples = {} }: Examples): TargetExample[] =>
    example === undefined
      ? Object.entries(examples).flatMap(([name, node]) => {
          const { value } = isReference(node) ? dereference<{ value?: unknown }>(variants, node) : node;
          return value === undefined ? [] : [{ name, value }];
        })
      : [{ name: 'example', value: example }];
  const contentsOf = (content: Content = {}): TargetContent[] =>
    Object.entries(content).map(([mediaType, media]) => ({
      mediaType,
      ...(typeof media.schema === 'object' && { schema: media.schema }),
      examples: examplesOf(media),
    }));
  const operationOf =
    (group: 'paths' | 'webhooks') =>
    ({ id, row, source, parameters, requestBody, responses }: OperationModel): TargetOperation => ({
      id,
      pointer: joinPointer('#', group, row.path, ...placeOf(row.method)),
      method: row.method,
      path: row.path,
      ...described(source),
      ...(source.summary !== undefined && { summary: source.summary }),
      tags: source.tags ?? [],
      isDeprecated: source.deprecated === true,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        in: parameter.in,
        isRequired: parameter.required === true,
        ...described(parameter),
        ...(parameter.style !== undefined && { style: parameter.style }),
        ...(parameter.explode !== undefined && { explode: parameter.explode }),
        ...(typeof parameter.schema === 'object' && { schema: parameter.schema }),
        examples: examplesOf(parameter as ParameterObject & Examples),
      })),
      ...(requestBody && {
        requestBody: { isRequired: requestBody.required === true, contents: contentsOf(requestBody.content) },
      }),
      responses: Object.entries(responses).map(([status, { description, content }]) => ({
        status,
        description,
        contents: contentsOf(content),
      })),
      security: row.security.map((alternative) => Object.keys(alternative)),
    });
  return {
    version: 1,
    api: model.name,
    title: info.title,
    ...described(info),
    apiVersion: info.version,
    servers: (document.servers ?? [{ url: '/' }]).map((server) => ({
      url: server.url,
      ...described(server as { readonly description?: string }),
      variables: server.variables ?? {},
    })),
    securitySchemes: document.components?.securitySchemes ?? {},
    operations: model.operations.map(operationOf('paths')),
    webhooks: model.webhooks.map(operationOf('webhooks')),
    schemas: Object.fromEntries(
      model.components.flatMap(({ name, schema }) => (typeof schema === 'object' ? [[name, schema]] : [])),
    ),
    document,
  };
}

/** From a path item. */
function placeOf(method: string): readonly string[] {
  const field = method.toLowerCase();
  return isMethod(field) ? [field] : [ADDITIONAL, method];
}

const described = ({ description }: { readonly description?: string }) =>
  description === undefined ? {} : { description };
