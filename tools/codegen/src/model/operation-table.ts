import type {
  HeaderObject,
  OpenApiDocument,
  ParameterObject,
  RequestBodyObject,
  ResponseObject,
  ServerObject,
} from '@rollcall/openapi/document';
import { QUERYSTRING } from '@rollcall/openapi/lowering';
import { variableAfter } from '@rollcall/openapi/path-template';
import { dereference } from '@rollcall/openapi/reference';
import { eventsOf } from '@rollcall/openapi/streams';
import { explodeOf, styleOf } from '@rollcall/openapi/styles';
import type {
  DeclaredResponse,
  Parameter,
  RequestBody,
  ResponseHeader,
  SecurityScheme,
  Server,
  Style,
} from '@rollcall/runtime/operation';
import { contentRow, isNested } from './content-row.ts';
import { shapeOf } from './shape.ts';

export function serverOf(server: ServerObject): Server {
  const variables = Object.entries(server.variables ?? {}).map(([name, variable]) => [
    name,
    { default: variable.default, ...(variable.enum && { enum: variable.enum }) },
  ]);
  return { url: server.url, ...(variables.length > 0 && { variables: Object.fromEntries(variables) }) };
}

export function securitySchemesOf(document: OpenApiDocument): Record<string, SecurityScheme> {
  const schemes = Object.entries(document.components?.securitySchemes ?? {}).map(([name, node]) => {
    const { type, scheme, in: location, name: key } = dereference(document, node);
    if (type === 'http') return [name, { type, scheme: scheme.toLowerCase() }];
    return [name, type === 'apiKey' ? { type, in: location, name: key } : { type }];
  });
  return Object.fromEntries(schemes);
}

/** https://spec.openapis.org/oas/v3.2.0#style-values */
export function parameterRow(document: OpenApiDocument, parameter: ParameterObject): Parameter {
  const style = styleOf(parameter) as Style;
  const [contentType, content] = Object.entries(parameter.content ?? {})[0] ?? [];
  return {
    name: parameter.name,
    in: parameter.in,
    required: parameter.required ?? false,
    style,
    explode: explodeOf(parameter) as boolean,
    ...(parameter.allowReserved && { allowReserved: true as const }),
    ...(isNested(parameter) && { nested: true as const }),
    ...(contentType && { contentType }),
    ...(isWholeQuery(parameter) && { whole: true as const, ...contentRow(document, contentType ?? '', content ?? {}) }),
    shape: shapeOf(document, parameter.schema ?? content?.schema),
  };
}

const isWholeQuery = (parameter: object): boolean => QUERYSTRING in parameter;

/** What ends the value of a path parameter that another one follows in its segment, be it the first character of that one. */
export function endOf(
  path: string,
  parameter: ParameterObject,
  all: readonly ParameterObject[],
): Pick<Parameter, 'endsAt'> {
  const next = parameter.in === 'path' ? variableAfter(path, parameter.name) : undefined;
  const style = all.find(({ in: place, name }) => place === 'path' && name === next?.name)?.style;
  return next ? { endsAt: next.text || (style === 'label' ? '.' : ';') } : {};
}

export function bodyRow(document: OpenApiDocument, body: RequestBodyObject): RequestBody {
  return {
    required: body.required ?? false,
    content: Object.fromEntries(
      // First, as it is what is meant where a caller names none of several.
      Object.entries(body.content)
        .sort(([a], [b]) => Number(b === 'application/json') - Number(a === 'application/json'))
        .map(([type, content]) => [type, contentRow(document, type, content)]),
    ),
  };
}

export function responseRow(document: OpenApiDocument, response: ResponseObject): DeclaredResponse {
  const headers = responseHeaders(document, response).map(([name, header]): [string, ResponseHeader] => {
    const [contentType, content] = Object.entries(header.content ?? {})[0] ?? [];
    return [
      name,
      {
        required: header.required ?? false,
        shape: shapeOf(document, header.schema ?? content?.schema),
        ...(header.explode && { explode: true }),
        ...(contentType && { contentType }),
      },
    ];
  });
  const events = Object.entries(response.content ?? {}).flatMap(([mediaType, content]) => {
    const found = eventsOf(content);
    return found ? [[mediaType, found] as const] : [];
  });
  return {
    content: Object.keys(response.content ?? {}),
    ...(events.length > 0 && { events: Object.fromEntries(events) }),
    ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
  };
}

/** "If a response header is defined with the name Content-Type, it shall be ignored": https://spec.openapis.org/oas/v3.1.1#response-object */
export function responseHeaders(document: OpenApiDocument, response: ResponseObject): [string, HeaderObject][] {
  return Object.entries(response.headers ?? {})
    .filter(([name]) => name.toLowerCase() !== 'content-type')
    .map(([name, header]) => [name, dereference(document, header)]);
}
