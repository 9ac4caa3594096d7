import type { IncomingMessage } from 'node:http';

/** Why a request is refused before anybody looks at what it asks for. */
interface FramingFault {
  readonly status: 400 | 501;
  readonly title: string;
  readonly detail: string;
}

const bad = (detail: string): FramingFault => ({ status: 400, title: 'Bad Request', detail });

/** `uri-host [ ":" port ]`, which has neither user nor path: https://www.rfc-editor.org/rfc/rfc9110#section-7.2 */
const HOST = /^(\[[\da-f:.]+\]|([\w.~!$&'()*+;=-]|%[\da-f]{2})+)(:\d*)?$/i;

/** What every line of a header says. Node keeps the first `Host` and joins the lines of others. */
function linesOf({ rawHeaders }: IncomingMessage, name: string): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
}

function hostFault(request: IncomingMessage): FramingFault | undefined {
  const hosts = linesOf(request, 'host');
  if (hosts.length > 1) return bad('There is more than one Host.');
  const [host] = hosts;
  if (host === undefined) return request.httpVersion === '1.0' ? undefined : bad('Host is missing.');
  return HOST.test(host) ? undefined : bad('Host is malformed.');
}

/** Whatever was done to a body before it was chunked, nobody has undone; and where `chunked` is not the last, nobody knows its end. */
function codingFault(request: IncomingMessage): FramingFault | undefined {
  const lines = linesOf(request, 'transfer-encoding');
  if (lines.length === 0) return undefined;
  if (request.httpVersion === '1.0') return bad('HTTP/1.0 has no Transfer-Encoding.');
  const codings = lines.flatMap((line) => line.split(',')).map((coding) => coding.trim().toLowerCase());
  if (codings.indexOf('chunked') !== codings.length - 1) return bad('Transfer-Encoding has to end with chunked, once.');
  if (codings.length === 1) return undefined;
  return { status: 501, title: 'Not Implemented', detail: 'No transfer coding but chunked can be read.' };
}

function absoluteFault(target: string): FramingFault | undefined {
  const [, authority = ''] = /^https?:\/\/([^/?#]*)/i.exec(target) ?? [];
  return HOST.test(authority) && URL.canParse(target) ? undefined : bad('The target is malformed.');
}

/** Origin and absolute form, and `*` for OPTIONS: https://www.rfc-editor.org/rfc/rfc9112#section-3.2 */
function targetFault({ url = '', method }: IncomingMessage): FramingFault | undefined {
  if (url.startsWith('/') || (url === '*' && method === 'OPTIONS')) return undefined;
  return absoluteFault(url);
}

/**
 * What is wrong with how a request is sent that Node lets through.
 * https://www.rfc-editor.org/rfc/rfc9112#section-3.2 and https://www.rfc-editor.org/rfc/rfc9112#section-6
 */
export function framingFault(request: IncomingMessage): FramingFault | undefined {
  return hostFault(request) ?? codingFault(request) ?? targetFault(request);
}
