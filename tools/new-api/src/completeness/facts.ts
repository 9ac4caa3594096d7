import { isIgnoredHeader } from '@rollcall/openapi/ignored-header';
import { operationsOf } from '@rollcall/openapi/operations';
import { variablesOf } from '@rollcall/openapi/path-template';
import { dereference } from '@rollcall/openapi/reference';
import type { Operation } from '@rollcall/runtime/operation';
import { isObject, type Json } from '../json.ts';

export type Kind = 'operation' | 'parameter' | 'body' | 'response' | 'header' | 'credential';

/** What is said of operations, in the words of `LEFT_OUT.md`: `header X-Key in GET /pets/{}`, with the kind of each. */
export type Facts = ReadonlyMap<string, Kind>;

/** As names of a path's variables are anybody's choice, a path is told apart without them; nobody sends what is behind a `#`. */
export const routeOf = (path: string): string => path.replace(/[?#].*/s, '').replaceAll(/\{[^{}]*\}/g, '{}');

/** `GET /pets/{}` */
const operationOf = (method: string, path: string): string => `${method.toUpperCase()} ${routeOf(path)}`;

/** Several media types in the name of one are each one of their own. */
const mediaTypesIn = (content: unknown): string[] =>
  Object.keys(isObject(content) ? content : {}).flatMap((names) =>
    /^[^;]+,/.test(names) ? names.split(',') : [names],
  );

const spelt = (type: string): string => type.replaceAll(/\s/g, '').toLowerCase();

/** `2xx` and `204 NO_CONTENT` are `2XX` and `204`. */
const statusOf = (name: string): string => /^[1-5]\d\d(?= )/.exec(name)?.[0] ?? name.replace(/^([1-5])xx$/i, '$1XX');

/** What a description says, of OpenAPI 3 or Swagger 2.0. */
export function factsOf(document: Json): Facts {
  const facts = new Map<string, Kind>();
  const resolved = (node: Json): Json => dereference<Json>(document, node) ?? {};
  const isSwagger = document.swagger !== undefined;
  for (const [path, node] of Object.entries<Json>(document.paths ?? {})) {
    const item = resolved(node);
    const shared = Array.isArray(item.parameters) ? item.parameters : [];
    for (const { method, operation } of operationsOf(item) as readonly { method: string; operation: Json }[]) {
      const place = operationOf(method, path);
      facts.set(place, 'operation');
      const parameters = [...shared, ...(operation.parameters ?? [])].map(resolved);
      for (const parameter of parameters) addParameter(facts, parameter, path, place);
      const body = parameters.find((parameter) => isSwagger && parameter.in === 'body');
      const consumed = body ? (operation.consumes ?? document.consumes ?? []) : [];
      const accepted = isSwagger ? consumed : mediaTypesIn(resolved(operation.requestBody ?? {}).content);
      for (const type of accepted) facts.set(`${spelt(type)} in ${place}`, 'body');
      for (const [name, answer] of Object.entries<Json>(operation.responses ?? {})) {
        if (name.startsWith('x-')) continue;
        const response = resolved(answer);
        const status = statusOf(name);
        facts.set(`${status} in ${place}`, 'response');
        const produced = response.schema ? (operation.produces ?? document.produces ?? []) : [];
        for (const type of isSwagger ? produced : mediaTypesIn(response.content))
          facts.set(`${spelt(type)} of ${status} in ${place}`, 'body');
        for (const header of Object.keys(response.headers ?? {}))
          if (header.toLowerCase() !== 'content-type')
            facts.set(`${header.toLowerCase()} of ${status} in ${place}`, 'header');
      }
      for (const requirement of operation.security ?? document.security ?? [])
        for (const name of Object.keys(requirement)) facts.set(`credential ${name} in ${place}`, 'credential');
    }
  }
  return facts;
}

function addParameter(facts: Map<string, Kind>, parameter: Json, path: string, place: string): void {
  const { in: location, name } = parameter;
  if (isIgnoredHeader(parameter) || location === 'body' || location === 'formData') return;
  const position = location === 'path' ? variablesOf(path).indexOf(name) : -1;
  const what = position < 0 ? `${location === 'querystring' ? 'query' : location} ${name}` : `path ${position}`;
  facts.set(`${location === 'header' ? what.toLowerCase() : what} in ${place}`, 'parameter');
}

/** What the generated code knows, by its table of operations. */
export function factsOfTable(operations: readonly Operation[]): Facts {
  const facts = new Map<string, Kind>();
  for (const { method, path, parameters, body, responses, security } of operations) {
    const place = operationOf(method, path);
    facts.set(place, 'operation');
    for (const parameter of parameters) addParameter(facts, parameter, path, place);
    for (const type of Object.keys(body?.content ?? {})) facts.set(`${spelt(type)} in ${place}`, 'body');
    for (const [status, { content, headers = {} }] of Object.entries(responses)) {
      facts.set(`${status} in ${place}`, 'response');
      for (const type of content) facts.set(`${spelt(type)} of ${status} in ${place}`, 'body');
      for (const header of Object.keys(headers))
        facts.set(`${header.toLowerCase()} of ${status} in ${place}`, 'header');
    }
    for (const name of security.flatMap((requirement) => Object.keys(requirement)))
      facts.set(`credential ${name} in ${place}`, 'credential');
  }
  return facts;
}
