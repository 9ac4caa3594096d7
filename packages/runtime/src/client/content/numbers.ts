import { inexactNumbers, withAllDigits } from '../../exact-numbers.ts';
import type { CallContext } from '../call/call-context.ts';
import { InexactNumberError } from '../errors/inexact-number-error.ts';

/** For JSON with numbers: none becomes another one because JavaScript holds fewer digits than JSON. */
export const numbers = {
  /** `JSON.stringify`, with all digits. */
  write: (value: unknown): string => withAllDigits(JSON.stringify(value)),
  find: inexactNumbers,
  /** @throws {InexactNumberError} unless the caller takes such numbers as they are rounded. */
  check({ connection, trace }: CallContext, response: Response, text: string): void {
    const found = connection.options.invalidResponse === 'ignore' ? [] : inexactNumbers(text);
    if (!found.length) return;
    const places = found.map((pointer) => pointer || 'its root').join(', ');
    const message = `answered ${response.status} with numbers that cannot be held exactly, at ${places}`;
    throw new InexactNumberError(message, trace, response, text);
  },
};
