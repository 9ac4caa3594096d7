/**
 * `multipart/form-data`, strictly: https://www.rfc-editor.org/rfc/rfc7578, as browsers write it.
 * `Request.formData()` differs from platform to platform, hides the media type of text parts and reads bytes that have no file
 * name as text.
 */
import { isMediaType, parametersOf } from '../../media-type.ts';
import { Malformed } from '../faults.ts';
import { decodeUtf8 } from './bytes.ts';

export interface Part {
  readonly name: string;
  readonly filename: string | undefined;
  /** As sent; absent where the part has none. */
  readonly contentType: string | undefined;
  readonly bytes: Uint8Array;
}

const BOUNDARY = /^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/;
const HEADER = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\r\n\0]*)$/;
const MAX_HEADER_BYTES = 8192;
// Maps every byte to one character, and ASCII to itself: found indexes are those of the bytes.
const byteWise = new TextDecoder('latin1');

const malformed = (): Malformed => new Malformed('The multipart body is malformed.');

function headersOf(bytes: Uint8Array): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of decodeUtf8(bytes).split('\r\n')) {
    const [, name, value] = HEADER.exec(line) ?? [];
    if (name === undefined || value === undefined || headers.has(name.toLowerCase())) throw malformed();
    headers.set(name.toLowerCase(), value.trim());
  }
  return headers;
}

/** https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#multipart-form-data */
function unescapeName(text: string): string {
  return text.replaceAll(/%0D/gi, '\r').replaceAll(/%0A/gi, '\n').replaceAll('%22', '"');
}

function partOf(header: Uint8Array, bytes: Uint8Array): Part {
  const headers = headersOf(header);
  const disposition = headers.get('content-disposition') ?? '';
  const parameters = parametersOf(disposition);
  const name = parameters.get('name');
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? 'binary';
  if (!/^form-data[ \t]*;/i.test(disposition) || name === undefined) throw malformed();
  if (!['7bit', '8bit', 'binary'].includes(encoding)) throw new Malformed('A part has a transfer encoding.');
  const filename = parameters.get('filename');
  const contentType = headers.get('content-type');
  if (contentType !== undefined && !isMediaType(contentType)) throw malformed();
  return {
    name: unescapeName(name),
    filename: filename === undefined ? undefined : unescapeName(filename),
    contentType,
    bytes,
  };
}

/**
 * The parts of a body.
 *
 * @param contentType - the header, for its `boundary`.
 * @throws Malformed
 */
export function parseMultipart(body: Uint8Array, contentType: string, maxParts: number): Part[] {
  const boundary = parametersOf(contentType).get('boundary');
  if (boundary === undefined || !BOUNDARY.test(boundary))
    throw new Malformed('The multipart boundary is missing or malformed.');
  const text = byteWise.decode(body);
  const delimiter = `\r\n--${boundary}`;
  const parts: Part[] = [];
  // The first delimiter has no line break before it.
  if (!text.startsWith(delimiter.slice(2))) throw malformed();
  for (let at = delimiter.length - 2; ; ) {
    if (text.startsWith('--', at)) return endsAt(text, at + 2, parts);
    if (!text.startsWith('\r\n', at)) throw malformed();
    const headerEnd = text.indexOf('\r\n\r\n', at);
    const end = headerEnd < 0 ? -1 : text.indexOf(delimiter, headerEnd + 2);
    if (end < 0 || headerEnd <= at || headerEnd - at > MAX_HEADER_BYTES) throw malformed();
    if (parts.length >= maxParts) throw new Malformed('There are too many parts.');
    parts.push(partOf(body.subarray(at + 2, headerEnd), body.subarray(headerEnd + 4, Math.max(end, headerEnd + 4))));
    at = end + delimiter.length;
  }
}

/** After the last delimiter there may be one line break. */
function endsAt(text: string, at: number, parts: Part[]): Part[] {
  if (at !== text.length && !(at + 2 === text.length && text.endsWith('\r\n'))) throw malformed();
  return parts;
}
