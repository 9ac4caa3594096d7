import type { OpenApiDocument, PathItemObject } from '@rollcall/openapi/document';
import { mapOperations, operationsOf } from '@rollcall/openapi/operations';

/** A path item that the API calls itself. */
interface CalledItem {
  /** The webhook's name, or what tells the callback from all others. */
  readonly label: string;
  /** The webhook's name, or the callback's expression. */
  readonly name: string;
  readonly item: PathItemObject;
}

/**
 * What the API calls itself: webhooks, and the callbacks of operations, of webhooks and of callbacks. An operation that several
 * places refer to, and so by one id, is there once: it is the same request.
 *
 * @param document - with everything in place, and an id for every operation.
 */
export function calledItems({ paths = {}, webhooks = {} }: OpenApiDocument): CalledItem[] {
  const known = new Set<string>();
  const found: CalledItem[] = [];
  const add = ({ label, name, item }: CalledItem): void => {
    const left = mapOperations(item, (operation) => (known.has(operation.operationId ?? '') ? undefined : operation));
    const operations = operationsOf(left);
    if (operations.length > 0) found.push({ label, name, item: left });
    for (const { operation } of operations) known.add(operation.operationId ?? '');
    callbacksOf(left).forEach(add);
  };
  for (const [name, item] of Object.entries(webhooks)) add({ label: name, name, item });
  for (const item of Object.values(paths)) callbacksOf(item).forEach(add);
  return found;
}

function callbacksOf(item: PathItemObject): CalledItem[] {
  return operationsOf(item).flatMap(({ operation: { operationId, callbacks = {} } }) =>
    Object.entries(callbacks).flatMap(([callback, items]) =>
      Object.entries(items as Readonly<Record<string, PathItemObject>>).map(([name, item]) => ({
        label: `${operationId}/${callback} ${name}`,
        name,
        item,
      })),
    ),
  );
}
