import { Inexact, type Malformed } from '../styles/malformed.ts';
import type { Issue } from '../validation/schema.ts';

/**
 * An issue of a request, with the part of it that is to blame. `path` begins inside that part.
 *
 * @example const fields = (issues: readonly RequestIssue[]) => issues.map((issue) => `${issue.in}.${issue.path.join('.')}`);
 */
export interface RequestIssue extends Issue {
  readonly in: 'body' | 'path' | 'query' | 'header' | 'cookie';
}

/**
 * Why a request is not answered by its handler. Holds none of the values that were sent.
 *
 * @example const onlyTitle = ({ status, title }: Fault) => ({ body: { status, title } });
 */
export interface Fault {
  readonly status: number;
  /** A short sentence, the same for every fault of this kind. */
  readonly title: string;
  /** What is wrong in this case. */
  readonly detail: string;
  /** Absent where the request belongs to no operation: 404 and 405. */
  readonly operationId?: string;
  /** Everything that breaks the contract, where the request could be read. */
  readonly issues?: readonly RequestIssue[];
}

/**
 * The body of an error, with its headers.
 *
 * @example const body: ErrorBody = { body: { message: 'Unknown member.' }, headers: { 'cache-control': 'no-store' } };
 */
export interface ErrorBody {
  readonly body: unknown;
  /** Absent: what the operation documents for the status. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The error shape of an API. Used where the operation documents the status; elsewhere problem details are sent.
 *
 * @example const errors: ErrorBodies = (fault) => ({ body: { code: fault.status, message: firstMessage(fault) } });
 */
export type ErrorBodies = (fault: Fault) => ErrorBody;

/**
 * An answer of a handler, or of an {@link ErrorBodies}, that the contract does not allow.
 *
 * @example const onViolation = ({ operationId, status, issues }: Violation) => log.error({ operationId, status, issues });
 */
export interface Violation {
  readonly operationId: string;
  readonly status: number;
  readonly issues: readonly Issue[];
}
export type OnViolation = (violation: Violation) => void;

/** Thrown to refuse a request. */
export class Refusal extends Error {
  readonly fault: Fault;
  readonly headers: Readonly<Record<string, string>>;

  constructor(fault: Fault, headers: Readonly<Record<string, string>> = {}) {
    super(fault.title);
    this.fault = fault;
    this.headers = headers;
  }
}

/**
 * Throw this from a handler or an authenticator that cannot do its work now: a database is down, a queue is full. The caller gets 503 with
 * `Retry-After`. That says that nothing was done, so throw it only where that is true.
 *
 * @example
 * if (queue.isFull) throw new ServiceUnavailable('The queue is full.', { retryAfter: 2 });
 */
export class ServiceUnavailable extends Error {
  override readonly name = 'ServiceUnavailable';
  /** Seconds after which it makes sense to try again. */
  readonly retryAfter: number;

  /**
   * @param reason - for `onError`. The caller is not told.
   * @param options - seconds to wait, by default 1, and the error behind this one.
   */
  constructor(reason: string, options: { readonly retryAfter?: number; readonly cause?: unknown } = {}) {
    super(reason, 'cause' in options ? { cause: options.cause } : undefined);
    this.retryAfter = options.retryAfter ?? 1;
  }
}

export { Inexact, Malformed } from '../styles/malformed.ts';

/** What a caller is told of input that cannot be read and stands at `path`. */
export function issuesOf(
  error: Malformed,
  part: RequestIssue['in'],
  path: readonly PropertyKey[] = [],
): RequestIssue[] {
  if (!(error instanceof Inexact)) return [{ ...issue('malformed', error.message, path), in: part }];
  return error.paths.map((at) => ({ ...issue('exact', error.message, [...path, ...at]), in: part }));
}

/** Thrown for an answer that the contract does not allow. */
export class Unanswerable extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super('The answer breaks the contract.');
    this.issues = issues;
  }
}

/** An issue that no schema finds. */
export function issue(keyword: string, message: string, path: readonly PropertyKey[] = []): Issue {
  return { keyword, message, path, params: {} };
}

/** An answer that the contract does not allow, for a reason that no schema finds. */
export function fail(keyword: string, message: string, path: readonly PropertyKey[] = []): Unanswerable {
  return new Unanswerable([issue(keyword, message, path)]);
}

function pointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Problem details: https://www.rfc-editor.org/rfc/rfc9457
 *
 * @example const server = createServer(handlers, { errors: problem });
 */
export const problem: ErrorBodies = ({ status, title, detail, issues }) => ({
  body: {
    type: 'about:blank',
    title,
    status,
    detail,
    ...(issues && {
      errors: issues.map((one) => ({
        in: one.in,
        pointer: pointer(one.path),
        keyword: one.keyword,
        detail: one.message,
      })),
    }),
  },
  contentType: 'application/problem+json',
});
