import { mapOperations } from '@rollcall/openapi/operations';
import { variablesOf } from '@rollcall/openapi/path-template';
import { dereference } from '@rollcall/openapi/reference';
import { isObject, type Json } from '../json.ts';

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

function complete(document: Json, path: string, node: Json): Json {
  const item = dereference<unknown>(document, node);
  if (!isObject(item)) return node;
  const names = [...new Set(variablesOf(path))];
  let isComplete = true;
  const completed = mapOperations(item, (operation) => {
    const known = [item, operation].flatMap((holder) => namesOf(document, holder));
    const missing = names.filter((name) => !known.includes(name));
    isComplete &&= missing.length === 0;
    return missing.length > 0 ? withParameters(operation, missing) : operation;
  });
  // What other paths refer to stays as it is: they may have other parameters.
  return isComplete ? node : completed;
}

/** The path parameters of a path or an operation. */
function namesOf(document: Json, { parameters = [] }: Json): string[] {
  if (!Array.isArray(parameters)) return [];
  return parameters.flatMap((node) => {
    const parameter = dereference<unknown>(document, node);
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
