import type { Api } from '../../operation.ts';
import type { CoreResponse } from '../core/message.ts';
import { type ErrorBodies, type ErrorBody, type Fault, type OnViolation, problem, Unanswerable } from '../faults.ts';
import { plainHeaders } from './headers.ts';
import type { Responses } from './responses.ts';

/** By their names in lower case. */
type MoreHeaders = Readonly<Record<string, string>>;

/** Answers a fault. */
export type Refuse = (fault: Fault, headers?: MoreHeaders) => Promise<CoreResponse>;

function send(
  { body, contentType = 'application/json', headers }: ErrorBody,
  status: number,
  more?: MoreHeaders,
): CoreResponse {
  const own = headers && plainHeaders(new Headers(headers));
  return { status, headers: { 'content-type': contentType, ...own, ...more }, body: JSON.stringify(body) };
}

/** Prepares to answer faults that belong to no operation: in the API's shape, which nothing documents and nothing contradicts. */
export function refuseOutside(errors: ErrorBodies): Refuse {
  return async (fault, headers) => {
    try {
      return send(errors(fault), fault.status, headers);
    } catch {
      return send(problem(fault), fault.status, headers);
    }
  };
}

function both(own: MoreHeaders | undefined, more: MoreHeaders | undefined): MoreHeaders | undefined {
  return own && more ? { ...own, ...more } : (own ?? more);
}

/**
 * Prepares to answer the faults of one operation: in the API's shape where the operation documents the status, with problem details
 * where it does not, and where the shape breaks what is documented (which is reported). A status that is documented without a body has
 * none.
 */
export function refuseWithin(api: Api, responses: Responses, errors: ErrorBodies, onViolation: OnViolation): Refuse {
  return async (fault, headers) => {
    const { status } = fault;
    const declared = responses.find(status);
    if (declared === undefined) return send(problem(fault), status, headers);
    try {
      const answer: Partial<ErrorBody> = declared.hasBody ? errors(fault) : {};
      return await responses.respond({ status, ...answer, headers: both(answer.headers, headers) });
    } catch (error) {
      const issues = error instanceof Unanswerable ? error.issues : [];
      onViolation({ operationId: fault.operationId ?? api.name, status, issues });
      return send(problem(fault), status, headers);
    }
  };
}
