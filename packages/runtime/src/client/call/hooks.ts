import { requestIdOf } from '../errors/rollcall-error.ts';
import type { Hooks } from '../options/hooks.ts';
import type { CallContext, Connection, Repeat } from './call-context.ts';

/**
 * The feature of the option `hooks`: tells the caller's observers what happens.
 *
 * @example
 * ```ts
 * const club = connectClub({ hooks: { onError: ({ error }) => log.error(error) } }, { hooks });
 * ```
 */
export const hooks = {
  async send({ connection, trace }: CallContext, transport: () => Promise<Response>): Promise<Response> {
    const { onRequest, onResponse } = observers(connection);
    notify(onRequest, { ...trace });
    const start = performance.now();
    const response = await transport();
    const duration = performance.now() - start;
    notify(onResponse, { ...trace, status: response.status, requestId: requestIdOf(response), duration });
    return response;
  },
  retry({ connection, trace }: CallContext, repeat: Repeat): void {
    notify(observers(connection).onRetry, { ...trace, ...repeat });
  },
  error({ connection, trace }: CallContext, error: unknown): void {
    notify(observers(connection).onError, { ...trace, error });
  },
};

function observers({ options }: Connection): Hooks {
  return options.hooks ?? {};
}

/** Calls one observer. One that fails must not fail a call that has taken effect. */
export function notify<Event>(hook: ((event: Event) => void) | undefined, event: Event): void {
  try {
    hook?.(event);
  } catch {}
}
