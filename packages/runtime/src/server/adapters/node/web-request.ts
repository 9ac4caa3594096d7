import type { NodeRequest } from './messages.ts';

/** What a `Request` can't be made with. */
const FORBIDDEN = /^(?:CONNECT|TRACE|TRACK)$/i;

function headersOf({ rawHeaders }: NodeRequest): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (!name.startsWith(':')) headers.append(name, rawHeaders[index + 1] ?? '');
  }
  return headers;
}

function urlOf(request: NodeRequest & { readonly originalUrl?: string }): string {
  const scheme = request.socket.encrypted ? 'https' : 'http';
  const target = request.originalUrl ?? request.url ?? '/';
  if (!target.startsWith('/')) return target;
  const host = request.authority ?? request.headers.host ?? 'localhost';
  const url = `${scheme}://${String(host)}${target}`;
  return URL.canParse(url) ? url : `${scheme}://localhost${target}`;
}

/** A request of Node as the web knows it, without its body. */
export function webRequest(request: NodeRequest, signal: AbortSignal): Request {
  const { method = 'GET' } = request;
  const isForbidden = FORBIDDEN.test(method);
  const init = { method: isForbidden ? 'GET' : method, headers: headersOf(request), signal };
  const web = new Request(urlOf(request), init);
  return isForbidden ? Object.defineProperty(web, 'method', { value: method }) : web;
}
