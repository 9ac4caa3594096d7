import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request that has been answered. Its query is left out: keys may travel in it. */
interface Answered {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
}

/**
 * Tells about every request that an HTTP server of this process answers on `port`, until the returned function is called.
 * https://nodejs.org/api/diagnostics_channel.html#http
 */
export function onAnswered(port: number, tell: (answered: Answered) => void): () => void {
  const started = new WeakMap<IncomingMessage, number>();
  const start = (message: unknown) => {
    const { request } = message as { request: IncomingMessage };
    if (request.socket.localPort === port) started.set(request, performance.now());
  };
  const finish = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const since = started.get(request);
    if (since === undefined) return;
    const [path = ''] = (request.url ?? '').split('?');
    tell({
      method: request.method ?? '',
      path,
      status: response.statusCode,
      milliseconds: Math.round(performance.now() - since),
    });
  };
  diagnostics.subscribe('http.server.request.start', start);
  diagnostics.subscribe('http.server.response.finish', finish);
  return () => {
    diagnostics.unsubscribe('http.server.request.start', start);
    diagnostics.unsubscribe('http.server.response.finish', finish);
  };
}
