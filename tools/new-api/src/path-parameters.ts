import { at, isObject, type Json, steps } from './json.ts';

const METHODS = 'get put post delete options head patch trace'.split(' ');

/**
 * Declares what a path has between braces and no parameter names, as text: nothing else can be meant, and without it there is
 * no call. https://spec.openapis.org/oas/v3.1.1#path-templating
 */
export function withPathParameters(document: Json): Json {
  const paths = Object.entries<Json>(document.paths ?? {}).map(([path, item]) => [
    path,
    complete(document, path, item),
  ]);
  return document.paths ? { ...document, paths: Object.fromEntries(paths) } : document;
}

function complete(document: Json, path: string, item: Json): Json {
  if (!isObject(item)) return item;
  const names = [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? []))];
  const operations = METHODS.filter((method) => isObject(item[method])).map((method) => {
    const operation = item[method];
    const known = [item, operation].flatMap((holder) => namesOf(document, holder));
    const missing = names.filter((name) => !known.includes(name));
    return [method, missing.length > 0 ? withParameters(operation, missing) : operation];
  });
  return { ...item, ...Object.fromEntries(operations) };
}

/** The path parameters of a path or an operation. */
function namesOf(document: Json, { parameters = [] }: Json): string[] {
  if (!Array.isArray(parameters)) return [];
  return parameters.flatMap((node) => {
    const parameter = isObject(node) && typeof node.$ref === 'string' ? at(document, steps(node.$ref)) : node;
    return isObject(parameter) && parameter.in === 'path' ? [parameter.name] : [];
  });
}

function withParameters(operation: Json, names: readonly string[]): Json {
  const added = names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
    'x-inferred': 'The path has it, and the imported description does not declare it.',
  }));
  return { ...operation, parameters: [...(operation.parameters ?? []), ...added] };
}
