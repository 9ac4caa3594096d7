/** What OpenAPI says of bytes: https://spec.openapis.org/oas/v3.1.1#working-with-binary-data */
import { bytesOf, isBytes } from '../bytes.ts';
import { type Check, check } from './check.ts';

const isAnything = (value: unknown): value is unknown => true;

/** A file, or bytes in another form. */
export function file(): Check {
  return check('file', isAnything, (value, report) => {
    if (!isBytes(value)) report({ type: 'file' });
  });
}

/** `minLength` of a file: at least `limit` bytes. */
export function minBytes(limit: number): Check {
  return check('minBytes', isBytes, (value, report) => {
    if ((bytesOf(value) ?? 0) < limit) report({ limit });
  });
}

/** `maxLength` of a file: at most `limit` bytes. */
export function maxBytes(limit: number): Check {
  return check('maxBytes', isBytes, (value, report) => {
    if ((bytesOf(value) ?? 0) > limit) report({ limit });
  });
}
