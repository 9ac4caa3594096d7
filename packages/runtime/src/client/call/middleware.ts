import type { Middleware, Outgoing } from '../options/middleware.ts';
import type { CallContext } from './call-context.ts';

/**
 * The feature of the option `middleware`: sends every attempt through the caller's functions.
 *
 * @example
 * ```ts
 * const club = connectClub({ middleware: [limitBody(10_000_000)] }, { middleware });
 * ```
 */
export function middleware(
  context: CallContext,
  request: Outgoing,
  transport: () => Promise<Response>,
): Promise<Response> {
  const layers: readonly Middleware[] = context.connection.options.middleware ?? [];
  const step = async (index: number): Promise<Response> => {
    const layer = layers[index];
    return layer ? layer(request, () => step(index + 1)) : transport();
  };
  return step(0);
}
