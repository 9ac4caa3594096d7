import { ADDITIONAL, mapOperations, operationsOf } from '@rollcall/openapi/operations';
import { decodeLiteral, variablesOf } from '@rollcall/openapi/path-template';
import { joinPointer } from '@rollcall/openapi/pointer';
import { dereference, isReference } from '@rollcall/openapi/reference';
import type { Decide } from '../decision.ts';
import { isObject, type Json } from '../json.ts';
import { mergedOperations } from './merged-operations.ts';

/**
 * Paths without query and fragment, each route once. Parameters describe a query, nobody sends a fragment, and operations that are
 * the same request become one, which says what either says.
 */
export function withRoutes(document: Json, decide: Decide): Json {
  if (!isObject(document.paths)) return document;
  const paths: Json = {};
  const byRoute = new Map<string, string[]>();
  for (const [name, item] of Object.entries<Json>(document.paths)) {
    const pointer = joinPointer('#/paths', name);
    const path = isReference(item) ? name : name.replace(/[?#].*/s, '');
    const own = path === name ? item : withQuery(document, name, item);
    if (path !== name)
      decide({
        rule: 'merged',
        pointer,
        message: `The path holds \`${name.slice(path.length)}\`: a query is read as parameters, and a fragment is not sent.`,
        repair: 'Describe the query as parameters.',
      });
    const route = path.replaceAll(/\{[^{}]+\}/g, '{}');
    const others = byRoute.get(route) ?? [];
    const same = others.find((other) => other === path || hasSameMethod(paths[other], own));
    if (same === undefined) byRoute.set(route, [...others, path]);
    const tell = (method: string, id: string | undefined) =>
      decide({
        rule: 'merged',
        pointer,
        message: `\`${method} ${name}\` is the same request as \`${id ?? same}\`: they are one operation, which says what either says.`,
        repair: 'Give it a path or a method of its own.',
      });
    paths[same ?? path] = same === undefined ? own : merged(document, [same, paths[same]], [path, own], tell);
  }
  return { ...document, paths };
}

type Path = readonly [name: string, item: Json];

/** Paths that differ in the names of their variables may stand beside each other if they have different methods. */
function hasSameMethod(first: Json, second: Json): boolean {
  if (isReference(first) || isReference(second)) return false;
  const methods = new Set(operationsOf(first).map(({ method }) => method));
  return operationsOf(second).some(({ method }) => methods.has(method));
}

/** The path item with the query of its path among the parameters. */
function withQuery(document: Json, name: string, item: Json): Json {
  const [, path = '', query = ''] = /^([^?#]*)\??([^#]*)/.exec(name) ?? [];
  const pairs = query.split('&').filter(Boolean);
  const fields = pairs.map((pair) => pair.split(/=(.*)/s).map(decodeLiteral) as [string, string | undefined]);
  const inPath = variablesOf(path);
  const inQuery = new Map(
    fields.flatMap(([key, value = '']) => variablesOf(value).map((variable) => [variable, key] as const)),
  );
  const fixed = fields
    .filter(([, value = '']) => variablesOf(value).length === 0)
    .map(([key, value = '']) => ({
      name: key,
      in: 'query',
      required: true,
      schema: { type: 'string', enum: [value] },
    }));
  const moved = withParameters(document, item, (parameter) => {
    const key = parameter.in === 'path' && !inPath.includes(parameter.name) && inQuery.get(parameter.name);
    return key ? { ...parameter, in: 'query', name: key } : parameter;
  });
  return mapOperations(moved, ({ parameters = [], ...operation }) => ({
    ...operation,
    parameters: [...parameters, ...fixed],
  }));
}

function merged(
  document: Json,
  [path, first]: Path,
  [other, second]: Path,
  tell: (method: string, id: string | undefined) => void,
): Json {
  const names = new Map(variablesOf(other).map((name, index) => [name, variablesOf(path)[index] ?? name]));
  const added = withOwnParameters(
    document,
    withParameters(document, second, (parameter) => {
      const name = parameter.in === 'path' ? names.get(parameter.name) : undefined;
      return name === undefined || name === parameter.name ? parameter : { ...parameter, name };
    }),
  );
  const byMethod = new Map(operationsOf(added).map(({ method, operation }) => [method, operation]));
  const whole = mapOperations(withOwnParameters(document, first), (operation, { method }) => {
    const same = byMethod.get(method);
    if (!same) return operation;
    tell(method, operation.operationId);
    return mergedOperations(document, operation, same);
  });
  const more = { ...added[ADDITIONAL], ...whole[ADDITIONAL] };
  return { ...added, ...whole, ...(Object.keys(more).length > 0 && { [ADDITIONAL]: more }) };
}

/** The path item with some of its parameters changed. */
function withParameters(document: Json, item: Json, change: (parameter: Json) => Json): Json {
  const within = (holder: Json): Json => {
    if (!Array.isArray(holder.parameters)) return holder;
    const parameters = holder.parameters.map((node: Json) => {
      const parameter = dereference<Json>(document, node) ?? node;
      const changed = change(parameter);
      return changed === parameter ? node : changed;
    });
    return { ...holder, parameters };
  };
  return mapOperations(within(item), within);
}

/** The path item with its parameters in each operation. */
function withOwnParameters(document: Json, { parameters: shared = [], ...item }: Json): Json {
  const keyOf = (node: Json) => {
    const { in: place, name } = dereference<Json>(document, node) ?? node;
    return `${place} ${name}`;
  };
  return mapOperations(item, ({ parameters = [], ...operation }) => {
    const own = new Set(parameters.map(keyOf));
    return { ...operation, parameters: [...shared.filter((node: Json) => !own.has(keyOf(node))), ...parameters] };
  });
}
