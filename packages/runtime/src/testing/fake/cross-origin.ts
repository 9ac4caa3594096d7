/** The method of the request that a browser asks leave for: https://fetch.spec.whatwg.org/#cors-preflight-request */
export function preflightMethod({ method, headers }: Request): string | undefined {
  const asked = headers.get('access-control-request-method');
  return method === 'OPTIONS' && headers.has('origin') && asked !== null ? asked : undefined;
}

/** Lets the page that asks read the answer. A fake is nobody's server, so every page may. */
function forOrigin({ headers }: Request, response: Response, further: Readonly<Record<string, string>>): Response {
  const origin = headers.get('origin');
  if (origin === null) return response;
  const allowed = new Response(response.body, response);
  const all = { 'allow-origin': origin, 'allow-credentials': 'true', ...further };
  for (const [name, value] of Object.entries(all)) allowed.headers.set(`access-control-${name}`, value);
  return allowed;
}

/** The answer to a page that asks whether it may send a request of this method. */
export function leave(request: Request, method: string): Response {
  const names = request.headers.get('access-control-request-headers');
  return forOrigin(request, new Response(null, { status: 204 }), {
    'allow-methods': method,
    ...(names !== null && { 'allow-headers': names }),
  });
}

/** The answer to a request itself: the page may read all of its headers. */
export function readable(request: Request, response: Response): Response {
  return forOrigin(request, response, { 'expose-headers': [...response.headers.keys()].join(', ') });
}
