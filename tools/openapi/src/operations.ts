/** The operations of a path item, and where each stands in it: https://spec.openapis.org/oas/v3.2.0#path-item-object */
import type { OperationObject } from './document.ts';
import { isObject } from './json.ts';
import { isMethod, METHODS } from './methods.ts';

/** The field that holds operations of all other methods, by method. */
export const ADDITIONAL = 'additionalOperations';

export interface PlacedOperation {
  /** As it is sent: `GET`, `QUERY`, `COPY`. */
  readonly method: string;
  /** From the path item: `['get']`, or `['additionalOperations', 'COPY']`. */
  readonly tokens: readonly string[];
  readonly operation: OperationObject;
}

/**
 * Every operation of a path item, references to it followed.
 *
 * @example
 * operationsOf({ get: {}, additionalOperations: { COPY: {} } }).map(({ method }) => method); // ['GET', 'COPY']
 */
export function operationsOf(item: unknown): PlacedOperation[] {
  if (!isObject(item)) return [];
  const place = (method: string, tokens: readonly string[], operation: unknown) =>
    isObject(operation) ? [{ method, tokens, operation: operation as OperationObject }] : [];
  const more = isObject(item[ADDITIONAL]) ? Object.entries(item[ADDITIONAL]) : [];
  return [
    ...METHODS.flatMap((field) => place(field.toUpperCase(), [field], item[field])),
    ...more.flatMap(([method, operation]) => place(method, [ADDITIONAL, method], operation)),
  ];
}

/** The path item with each of its operations replaced; without those that `change` gives nothing for. */
export function mapOperations<Item extends object>(
  item: Item,
  change: (operation: OperationObject, place: PlacedOperation) => object | undefined,
): Item {
  const changed = { ...item } as Record<string, unknown>;
  const more: Record<string, unknown> = isObject(changed[ADDITIONAL]) ? { ...changed[ADDITIONAL] } : {};
  for (const place of operationsOf(item)) {
    const [field = '', method] = place.tokens;
    const holder = method === undefined ? changed : more;
    const operation = change(place.operation, place);
    if (operation) holder[method ?? field] = operation;
    else delete holder[method ?? field];
  }
  if (Object.keys(more).length > 0) changed[ADDITIONAL] = more;
  else delete changed[ADDITIONAL];
  return changed as Item;
}

/** The place of an operation in a path item at the beginning of the tokens below it; nothing if they lead elsewhere. */
export function operationTokens([field = '', method]: readonly string[]): readonly string[] | undefined {
  if (isMethod(field)) return [field];
  return field === ADDITIONAL && method !== undefined ? [ADDITIONAL, method] : undefined;
}
