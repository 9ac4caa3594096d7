import { type Bytes, isBytes } from '../bytes.ts';
import { charsetOf, isKnownCharset, isUtf8, kindOf, matcher } from '../media-type.ts';
import type { Payload } from './body.ts';
import type { Trace } from './errors/rollcall-error.ts';
import { UnknownCharsetError } from './errors/unknown-charset-error.ts';
import type { Chosen } from './media-type.ts';
import { Refusal } from './refusal.ts';
import { discard } from './response.ts';

/** Writes and reads the bodies that are neither JSON nor forms: text as a string, everything else as bytes. */
export const media = {
  /** `undefined` where the value is none that can be sent as it is. @throws Refusal */
  write(value: unknown, chosen: Chosen): Payload | undefined {
    return typeof value === 'string' || isBytes(value)
      ? { body: value, contentType: sentType(value, chosen) }
      : undefined;
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

/** The media type that the caller names, or that of a file; a range says nothing to the server. */
function sentType(value: string | Bytes, { declared, sent }: Chosen): string {
  const own = typeof value === 'string' ? 'text/plain' : (value as Blob).type;
  const type = sent ?? (own || 'application/octet-stream');
  if (matcher([declared])(type) === undefined) throw new Refusal(`${type} is not of ${declared}: name the contentType`);
  if (typeof value === 'string' && !isUtf8(charsetOf(type)))
    throw new Refusal(`a text is sent as UTF-8, not as ${type}`);
  return type;
}
