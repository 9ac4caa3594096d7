import type { CallContext } from '../call/call-context.ts';
import type { SharedOptions } from './client-options.ts';

/** An option of the call, or else of the client. */
export function option<Name extends keyof SharedOptions>(
  { options, connection }: CallContext,
  name: Name,
): SharedOptions[Name] {
  return options[name] ?? connection.options[name];
}
