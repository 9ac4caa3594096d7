import type { Trace } from '../errors/rollcall-error.ts';
import type { Middleware } from '../options/middleware.ts';
import { notify } from './hooks.ts';

/**
 * A response says that the operation, or something in the request or the response, is deprecated or will be removed.
 *
 * @example const warn = ({ operationId, sunset }: DeprecationEvent) => log.warn({ operationId, sunset });
 */
export interface DeprecationEvent extends Trace {
  /** When it was deprecated; 1970 if no date is known. https://www.rfc-editor.org/rfc/rfc9745 */
  readonly deprecation: Date | undefined;
  /** When it may be removed. https://www.rfc-editor.org/rfc/rfc8594 */
  readonly sunset: Date | undefined;
}

function dateOf(text: string | null): Date | undefined {
  const [, seconds] = /^@(-?\d+)/.exec(text ?? '') ?? [];
  const date = new Date(seconds === undefined ? (text ?? '') : Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * Middleware that reports deprecation, from the headers `Deprecation` and `Sunset`, which a Rollcall server sends where a description
 * says `deprecated` or `x-sunset`. Like a hook, `report` can't fail a call.
 *
 * @example
 * ```ts
 * const club = createClubClient({
 *   middleware: [onDeprecation(({ operationId, sunset }) => log.warn({ operationId, sunset }, 'deprecated'))],
 * });
 * ```
 */
export function onDeprecation(report: (event: DeprecationEvent) => void): Middleware {
  return async ({ operationId, method, url, attempt }, next) => {
    const response = await next();
    const [deprecation, sunset] = ['deprecation', 'sunset'].map((name) => dateOf(response.headers.get(name)));
    const trace: Trace = { operationId, method, url: url.replace(/\?.*/s, ''), attempts: attempt };
    if (deprecation || sunset) notify(report, { ...trace, deprecation, sunset });
    return response;
  };
}
