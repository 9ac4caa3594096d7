import { RollcallError } from './rollcall-error.ts';

/**
 * The client's options cannot work: no absolute base URL, an unknown server variable, a value outside its `enum`.
 *
 * @example
 * ```ts
 * const options = { apiUrl: process.env.CLUB_URL };
 * try {
 *   return createClubClient(options);
 * } catch (error) {
 *   if (error instanceof ConfigurationError) process.exit(1);
 *   throw error;
 * }
 * ```
 */
export class ConfigurationError extends RollcallError {
  override readonly name = 'ConfigurationError';
}
