import type { HeaderReader } from '../../../styles/header.ts';
import type { CoreRequest } from '../../core/message.ts';
import { bodyChunks, type NodeBindings, readBody } from './read-body.ts';

/** A `Request` as the core takes it. */
export class FetchRequest implements CoreRequest {
  readonly method: string;
  readonly web: Request;
  readonly path: string;
  readonly query: string;
  readonly #bindings: NodeBindings | undefined;

  constructor(request: Request, bindings: NodeBindings | undefined) {
    const { url } = request;
    this.method = request.method;
    this.web = request;
    this.#bindings = bindings;
    const fragment = url.indexOf('#');
    const end = fragment < 0 ? url.length : fragment;
    const start = url.indexOf('/', url.indexOf('://') + 3);
    const mark = url.indexOf('?', start);
    const hasQuery = mark >= 0 && mark < end;
    this.path = url.slice(start, hasQuery ? mark : end);
    this.query = hasQuery ? url.slice(mark + 1, end) : '';
  }

  get headers(): HeaderReader {
    return this.web.headers;
  }

  get signal(): AbortSignal {
    return this.web.signal;
  }

  read(limit: number): Promise<Uint8Array> {
    return readBody(this.web, this.#bindings, limit);
  }

  chunks(): AsyncIterable<Uint8Array> {
    return bodyChunks(this.web, this.#bindings);
  }
}
