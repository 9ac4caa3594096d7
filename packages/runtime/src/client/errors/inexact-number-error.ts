import { ResponseError } from './response-error.ts';

/**
 * The response holds numbers with more digits than JavaScript can hold, at the JSON pointers of the message; to parse them would
 * give other numbers. `text()` has all digits. With `invalidResponse: 'ignore'` they are taken rounded.
 */
export class InexactNumberError extends ResponseError {
  override readonly name = 'InexactNumberError';
}
