import type { Operation } from '../operation.ts';

/**
 * Throw this from a handler that is yet to be written. The caller gets 501: as the API documents it, or else as problem details.
 *
 * @example
 * const getOrder = () => {
 *   throw new NotImplemented('Orders come next month.');
 * };
 */
export class NotImplemented extends Error {
  override readonly name = 'NotImplemented';
}

/** A handler for each operation that throws {@link NotImplemented}. */
export function unimplemented<Id extends PropertyKey>(
  operations: Readonly<Record<string, Pick<Operation, 'id'>>>,
): { readonly [Each in Id]: () => never } {
  const handlers = Object.values(operations).map(({ id }) => {
    const handler = () => {
      throw new NotImplemented(`${id} has no handler.`);
    };
    return [id, handler] as const;
  });
  return Object.fromEntries(handlers) as Record<Id, () => never>;
}
