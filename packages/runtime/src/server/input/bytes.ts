import type { HeaderReader } from '../../styles/header.ts';
import { Malformed } from '../faults.ts';

/** Thrown for a body beyond the limit. */
export class TooLarge extends Error {}

// `ignoreBOM` keeps the mark, so that it is seen, and refused by what reads the text.
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** @throws Malformed for bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Malformed('The text is not UTF-8.');
  }
}

/** @throws Malformed for bytes that are not of the charset; RangeError for a charset that is not known. */
export function decodeText(bytes: Uint8Array, charset: string): string {
  // `TextDecoder` knows letters beyond ASCII in it.
  if (/ascii$/i.test(charset)) return decodeUtf8(bytes);
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new Malformed(`The text is not ${charset}.`);
  }
}

/**
 * Bytes of a body beyond the limit that are read all the same, so that the connection can be used again; one with half a body in it can
 * only be closed. How long a sender may take is the platform's to say. https://www.rfc-editor.org/rfc/rfc9112#section-9.3-7
 */
export const MAX_DISCARDED = 16 * 1_048_576;

const DIGITS = /^\d+$/;

/** What `Content-Length` says; `undefined` where it is absent. @throws Malformed; TooLarge for what is beyond the limit */
export function announcedLength(header: string | null, limit: number): number | undefined {
  if (header === null) return undefined;
  if (!DIGITS.test(header)) throw new Malformed('The Content-Length is malformed.');
  const length = Number(header);
  if (length > limit) throw new TooLarge();
  return length;
}

/** https://www.rfc-editor.org/rfc/rfc9112#section-6.3; HTTP/2 needs neither header. */
export function announcesBody(headers: HeaderReader): boolean {
  const length = headers.get('content-length');
  if (length !== null) return length !== '0';
  return headers.get('transfer-encoding') !== null || headers.get('content-type') !== null;
}

/**
 * The body of a request had been read before the server got the request. Given to `onError`; the caller gets a 500.
 *
 * @example const onError = (error: unknown) => error instanceof BodyAlreadyReadError && log.error(error.message);
 */
export class BodyAlreadyReadError extends Error {
  override readonly name = 'BodyAlreadyReadError';

  constructor() {
    super(
      'The body had been read before the server got the request. Mount the server before body parsers such as express.json(), ' +
        'or have middleware read a clone: await context.req.raw.clone().text().',
    );
  }
}
