import { mapValues } from '@rollcall/openapi/json';
import { isMethod } from '@rollcall/openapi/methods';
import { joinPointer } from '@rollcall/openapi/pointer';
import type { Decision } from '../decision.ts';
import { isObject, type Json } from '../json.ts';
import { isBodyPart, requestBodyOf } from './bodies.ts';
import { parameterOf } from './parameters.ts';
import { responseOf } from './responses.ts';
import { schemaOf } from './schemas.ts';
import { securitySchemeOf } from './security.ts';
import { serversOf } from './servers.ts';
import { behind, type Surroundings } from './surroundings.ts';

/**
 * Swagger 2.0 as OpenAPI 3.0, by position: what looks like a schema, but is an example or a name, stays as it is.
 * https://spec.openapis.org/oas/v2.0
 *
 * @param from - the URL that the description was read from: where it names no host, it means that one.
 */
export function convertSwagger(document: Json, from?: URL): { document: Json; decisions: Decision[] } {
  const decisions: Decision[] = [];
  const around: Surroundings = {
    document,
    decide: (pointer, message, repair) => decisions.push({ rule: 'converted', pointer, message, repair }),
  };
  const { swagger: _, host: _host, basePath: _path, schemes: _schemes, consumes: _in, produces, ...more } = document;
  const { paths = {}, definitions = {}, parameters = {}, responses = {}, securityDefinitions = {}, ...rest } = more;
  const ofRequests = Object.entries<Json>(parameters).filter(([, node]) => !isBodyPart(node));
  const components = {
    schemas: mapValues<Json, Json>(definitions, schemaOf),
    parameters: mapValues(Object.fromEntries(ofRequests), (node, name) =>
      parameterOf(node, joinPointer('#/parameters', name), around),
    ),
    responses: mapValues<Json, Json>(responses, (node, name) =>
      responseOf(node, joinPointer('#/responses', name), produces, around),
    ),
    securitySchemes: mapValues<Json, Json>(securityDefinitions, securitySchemeOf),
  };
  const sections = Object.entries(components).filter(([, members]) => Object.keys(members).length > 0);
  const converted = {
    openapi: '3.0.4',
    ...rest,
    servers: serversOf(document, from, around),
    paths: mapValues<Json, Json>(paths, (item, path) =>
      isObject(item) ? pathItemOf(item, joinPointer('#/paths', path), around) : item,
    ),
    ...(sections.length > 0 && { components: Object.fromEntries(sections) }),
  };
  return { document: converted, decisions };
}

function pathItemOf(item: Json, pointer: string, around: Surroundings): Json {
  if (typeof item.$ref === 'string') return item;
  const shared = listOf(item.parameters);
  return mapValues<Json, unknown>(item, (member, name) => {
    if (name === 'parameters') return parametersOf(shared, pointer, around);
    return isMethod(name) && isObject(member)
      ? operationOf(member, shared, joinPointer(pointer, name), around)
      : member;
  });
}

function operationOf(operation: Json, shared: readonly Json[], pointer: string, around: Surroundings): Json {
  const { consumes, produces, schemes, parameters, responses, ...rest } = operation;
  const { document } = around;
  const own = listOf(parameters);
  const isGet = /\/(?:get|head)$/.test(pointer);
  const parts = [...shared, ...own].map((node) => behind(node, around));
  const fields = isGet ? parts.filter(({ in: place, type }) => place === 'formData' && type !== 'file') : [];
  const body = requestBodyOf(
    parts.filter((part) => !fields.includes(part)),
    consumes ?? document.consumes,
    pointer,
    around,
  );
  const types = produces ?? document.produces;
  return {
    ...rest,
    ...(schemes && document.host && { servers: serversOf({ ...document, schemes }, undefined, around) }),
    ...((parameters || fields.length > 0) && {
      parameters: [...parametersOf(own, pointer, around), ...queryOf(fields, pointer, around)],
    }),
    ...(body && { requestBody: body }),
    ...(isObject(responses) && {
      responses: mapValues<Json, unknown>(responses, (node, status) => {
        if (!isObject(node) || status.startsWith('x-')) return node;
        // What a shared response is sent as depends on who sends it.
        const response = String(types) === String(document.produces) ? node : behind(node, around);
        return responseOf(response, joinPointer(pointer, 'responses', status), types, around);
      }),
    }),
  };
}

/** A form that is sent with GET is the query: https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#submit-mutate-action */
function queryOf(fields: readonly Json[], pointer: string, around: Surroundings): Json[] {
  if (fields.length > 0)
    around.decide(
      pointer,
      'It has fields of a form, and GET has no body: they are sent in the query.',
      'Ask those who run the API.',
    );
  return fields.map((field) => parameterOf({ ...field, in: 'query' }, pointer, around));
}

function parametersOf(nodes: readonly Json[], pointer: string, around: Surroundings): Json[] {
  return nodes.flatMap((node, index) =>
    isBodyPart(behind(node, around)) ? [] : [parameterOf(node, joinPointer(pointer, 'parameters', index), around)],
  );
}

const listOf = (nodes: unknown): Json[] => (Array.isArray(nodes) ? nodes : []);
