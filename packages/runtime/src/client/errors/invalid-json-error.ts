import { ResponseError } from './response-error.ts';

/** The body claims to be JSON and is not. */
export class InvalidJsonError extends ResponseError {
  override readonly name = 'InvalidJsonError';
}
