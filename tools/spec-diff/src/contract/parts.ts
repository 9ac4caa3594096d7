import type { JsonObject } from '@rollcall/openapi/json';
import type { Direction } from '../compatibility.ts';
import { child, children, type Node } from '../node.ts';
import { contentsOf, schemaAt } from './bodies.ts';
import { type Operation, pairOperations } from './operations.ts';
import { parametersOf, schemaOf } from './parameters.ts';

/** One place where values travel, in both versions. */
export interface SchemaPair {
  readonly operation: string;
  readonly key: string;
  readonly direction: Direction;
  readonly old: Node;
  readonly new: Node;
}

/** Every schema of every operation that both versions have, under the keys that findings carry. */
export function schemaPairs(old: JsonObject, next: JsonObject): SchemaPair[] {
  return pairOperations(old, next).flatMap((pair) => {
    if (!pair.old || !pair.new) return [];
    const [before, after] = [schemasOf(pair.old), schemasOf(pair.new)];
    const operation = pair.new.id;
    return [...before].flatMap(([key, { node, direction }]) => {
      const other = after.get(key)?.node;
      return other ? [{ operation, key, direction, old: node, new: other }] : [];
    });
  });
}

function schemasOf(operation: Operation): Map<string, { readonly node: Node; readonly direction: Direction }> {
  const found = new Map<string, { node: Node; direction: Direction }>();
  for (const [key, parameter] of parametersOf(operation))
    found.set(key, { node: schemaOf(parameter), direction: 'request' });
  const body = child(operation.node, 'requestBody');
  for (const [type, content] of contentsOf(body))
    found.set(`body ${type}`, { node: schemaAt(content, body), direction: 'request' });
  for (const [status, response] of children(child(operation.node, 'responses'))) {
    for (const [type, content] of contentsOf(response))
      found.set(`response ${status} ${type}`, { node: schemaAt(content, response), direction: 'response' });
    for (const [name, header] of children(child(response, 'headers')))
      found.set(`header ${status} ${name.toLowerCase()}`, { node: schemaOf(header), direction: 'response' });
  }
  return found;
}
