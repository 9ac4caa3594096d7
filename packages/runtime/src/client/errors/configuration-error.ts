import { RollcallError } from './rollcall-error.ts';

/** The client's options cannot work: no absolute base URL, an unknown server variable, a value outside its `enum`. */
export class ConfigurationError extends RollcallError {
  override readonly name = 'ConfigurationError';
}
