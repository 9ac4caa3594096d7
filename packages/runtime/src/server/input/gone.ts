/** Bodies that something else has read: the mistake of a developer, which no caller must be blamed for. */

/** The body of a request had been read before the server got the request. Given to `onError`; the caller gets a 500. */
export class BodyAlreadyReadError extends Error {
  override readonly name = 'BodyAlreadyReadError';

  constructor() {
    super(
      'The body had been read before the server got the request. Mount the server before body parsers such as express.json(), ' +
        'or have middleware read a clone: await context.req.raw.clone().text().',
    );
  }
}

/** What adapters for Node hand over beside a request: its `IncomingMessage`. */
export interface NodeBindings {
  readonly incoming?: { readonly readableDidRead?: boolean };
}

const gone = new WeakSet<Request>();

/** Keeps in mind that the stream under a request has been read, which a `Request` made from it does not tell. */
export function noteIncoming(request: Request, bindings: NodeBindings | undefined): void {
  if (bindings?.incoming?.readableDidRead && announcesBody(request.headers)) gone.add(request);
}

/** https://www.rfc-editor.org/rfc/rfc9112#section-6.3; HTTP/2 needs neither header. */
function announcesBody(headers: Headers): boolean {
  const length = headers.get('content-length');
  return length === null ? headers.has('transfer-encoding') || headers.has('content-type') : length !== '0';
}

/**
 * Has somebody else read the body, or begun to? `error` is what reading it threw: platforms say in words of their own that a
 * body is `used`, `unusable` or `locked`. Of a caller who has gone they may say the same.
 */
export function isGone(request: Request, error?: unknown): boolean {
  if (error === undefined) return request.bodyUsed || gone.has(request);
  return error instanceof TypeError && /unusable|already|locked/i.test(error.message) && !request.signal.aborted;
}
