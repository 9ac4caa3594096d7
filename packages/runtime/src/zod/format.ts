import type { Format } from '../validation/formats/format.ts';
import { type Check, check } from './check.ts';
import { isNumber } from './number.ts';
import { isText } from './text.ts';

/**
 * `format`, by the very function that compiled validators use.
 *
 * @param name - as it stands in the schema; it is told to the reader.
 * @param definition - the format of that name from `@rollcall/runtime/internal/validation`.
 * @example z.string().check(format('ipv4', ipv4))
 */
export function format(name: string, definition: Format): Check {
  if (definition === true) return check('format', isText, () => {});
  if (typeof definition !== 'function') {
    return check('format', isNumber, (value, report) => {
      if (!definition.validate(value)) report({ format: name });
    });
  }
  return check('format', isText, (value, report) => {
    if (!definition(value)) report({ format: name });
  });
}
