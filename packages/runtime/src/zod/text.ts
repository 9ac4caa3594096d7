/** Keywords of strings. https://json-schema.org/draft/2020-12/json-schema-validation#section-6.3 */
import { ucs2length } from '../validation/ucs2length.ts';
import { type Check, check } from './check.ts';

export const isText = (value: unknown): value is string => typeof value === 'string';

/** `minLength`: at least `limit` characters, not code units. */
export function minLength(limit: number): Check {
  return check('minLength', isText, (value, report) => {
    if (ucs2length(value) < limit) report({ limit });
  });
}

/** `maxLength`: at most `limit` characters, not code units. */
export function maxLength(limit: number): Check {
  return check('maxLength', isText, (value, report) => {
    if (ucs2length(value) > limit) report({ limit });
  });
}

/** `pattern`: `expression` is found in the text. `explanation` says what is meant. */
export function pattern(expression: RegExp, explanation?: string): Check {
  return check('pattern', isText, (value, report) => {
    if (!expression.test(value)) report({ pattern: expression.source, ...(explanation && { explanation }) });
  });
}
