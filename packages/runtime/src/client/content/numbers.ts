import { inexactNumbers, withAllDigits } from '../../exact-numbers.ts';
import { Unwritable } from '../../styles/text.ts';
import type { CallContext } from '../call/call-context.ts';
import { InexactNumberError } from '../errors/inexact-number-error.ts';

/** Where the first NaN or infinity stands. */
function notFinite(value: unknown, pointer: string): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return `${value} at ${pointer || 'its root'}`;
  const members = typeof value === 'object' && value ? Object.entries(value) : [];
  return members.map(([name, member]) => notFinite(member, `${pointer}/${name}`)).find(Boolean);
}

/** For JSON with numbers: none becomes another one because JavaScript holds fewer digits than JSON. */
export const numbers = {
  /** `JSON.stringify`, with all digits, and without writing `null` for NaN. */
  write(value: unknown): string {
    const json = JSON.stringify(value);
    const found = /null/.test(json) && notFinite(value, '');
    if (found) throw new Unwritable(`${found} is no number that JSON can hold`);
    return withAllDigits(json);
  },
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
