import { ResponseError } from './response-error.ts';

/** The body is declared as JSON but is not valid JSON. */
export class InvalidJsonError extends ResponseError {
  override readonly name = 'InvalidJsonError';
}
