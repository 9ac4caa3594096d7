import { type JsonObject, mapValues } from '@rollcall/openapi/json';
import type { DescribedOperation } from '../document/operations.ts';
import type { RequestValues } from './values.ts';

/**
 * What a request says once a client has written it. Reserved expansion, which `allowReserved` asks for, lets percent triplets
 * pass, so that they stand for what they encode: https://www.rfc-editor.org/rfc/rfc6570#section-3.2.3. `undefined` where a
 * triplet encodes nothing.
 */
export function onceWritten({ parameters }: DescribedOperation, values: RequestValues): RequestValues | undefined {
  if (!parameters.some(({ allowReserved }) => allowReserved)) return values;
  const query = {};
  for (const [name, value] of Object.entries(values.query)) {
    const isReserved = parameters.some(
      (parameter) => parameter.in === 'query' && parameter.name === name && parameter.allowReserved,
    );
    try {
      Object.defineProperty(query, name, { value: isReserved ? decoded(value) : value, enumerable: true });
    } catch {
      return undefined;
    }
  }
  return { ...values, query };
}

function decoded(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/(?:%[0-9a-f]{2})+/gi, decodeURIComponent);
  if (Array.isArray(value)) return value.map(decoded);
  if (typeof value !== 'object' || value === null) return value;
  // Names are always encoded: they are not values.
  return mapValues(value as JsonObject, decoded);
}
