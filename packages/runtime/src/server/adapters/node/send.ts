import type { CoreHeaders, CoreResponse } from '../../core/message.ts';
import type { NodeResponse } from './messages.ts';

declare const Buffer: { byteLength(text: string): number };

/** Waits until more can be written, or nobody is there any more. */
function drained(response: NodeResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.once('drain', done);
    response.once('close', done);
  });
}

const isGone = ({ destroyed, stream }: NodeResponse): boolean => destroyed === true || stream?.destroyed === true;

/** Sends chunks as they come. When nobody is there any more, no more of them are made. */
async function sendChunks(response: NodeResponse, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  const stop = () => void iterator.return?.()?.catch(() => {});
  response.once('close', stop);
  try {
    for (;;) {
      const { done, value } = await iterator.next();
      if (done || isGone(response)) break;
      if (!response.write(value)) await drained(response);
    }
    response.off('close', stop);
    response.end();
  } catch {
    // The status has been sent: to break off is all that is left to say.
    response.destroy();
  }
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-8.6 */
const hasNoLength = (status: number): boolean => status < 200 || status === 204 || status === 304;

/** Names and values in turn, which is what Node takes fastest. */
function linesOf(headers: CoreHeaders): string[] {
  const lines: string[] = [];
  for (const name in headers) {
    const value = headers[name] ?? '';
    if (typeof value === 'string') lines.push(name, value);
    else for (const line of value) lines.push(name, line);
  }
  return lines;
}

/** Sends an answer: what is there as a whole in one call. */
export function send(response: NodeResponse, { status, headers, body }: CoreResponse, method: string): void {
  if (isGone(response)) return;
  const lines = linesOf(headers);
  if (body === null) {
    if (!hasNoLength(status)) lines.push('content-length', '0');
    response.writeHead(status, lines);
    response.end();
  } else if (typeof body === 'string' || body instanceof Uint8Array) {
    lines.push('content-length', String(typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength));
    response.writeHead(status, lines);
    response.end(body);
  } else {
    response.writeHead(status, lines);
    response.flushHeaders?.();
    if (method === 'HEAD') response.end();
    else void sendChunks(response, body);
  }
}
