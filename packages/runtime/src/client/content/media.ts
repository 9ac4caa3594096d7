import { isBytes } from '../../bytes.ts';
import { charsetOf, isKnownCharset, isUtf8, kindOf } from '../../media-type.ts';
import { Unwritable } from '../../styles/text.ts';
import type { Parts } from '../call/call-context.ts';
import type { Trace } from '../errors/rollcall-error.ts';
import { UnknownCharsetError } from '../errors/unknown-charset-error.ts';
import type { Payload } from '../request/payload.ts';
import { discard } from '../response/read-response.ts';

/** Writes and reads the bodies that are neither JSON nor forms: text as a string, everything else as bytes. */
export const media = {
  /** `undefined` where the value is none that can be sent as it is. @throws Unwritable */
  write(value: unknown, mediaType: string, { mediaTypes }: Parts): Payload | undefined {
    const isText = typeof value === 'string';
    if (!isText && !isBytes(value)) return undefined;
    const own = (isText ? 'text/plain' : (value as Blob).type) || 'application/octet-stream';
    const contentType = mediaTypes?.sent(mediaType, own) ?? mediaType;
    if (isText && !isUtf8(charsetOf(contentType)))
      throw new Unwritable(`a text is not sent as ${contentType}, but as UTF-8`);
    return { body: value, contentType };
  },
  /** Is it bytes that a schema of this media type is about? */
  isBinary(mediaType: string): boolean {
    return kindOf(mediaType) === 'binary';
  },
  /** By what is declared, so that what comes is what the types say. @throws UnknownCharsetError */
  async read(response: Response, declared: string, trace: Trace): Promise<string | Blob> {
    if (!/^(?:text|urlencoded)$/.test(kindOf(declared))) return response.blob();
    const charset = charsetOf(response.headers.get('content-type') ?? declared);
    // Every platform reads UTF-8 by itself.
    if (isUtf8(charset)) return response.text();
    if (isKnownCharset(charset)) return new TextDecoder(charset).decode(await response.arrayBuffer());
    discard(response);
    throw new UnknownCharsetError(charset, trace, response);
  },
};
