import { isBytes } from '../../bytes.ts';
import { essenceOf } from '../../media-type.ts';
import type { Field } from '../../operation.ts';
import { own } from '../../own.ts';
import { isCompound, percent, verbatim } from '../../styles/text.ts';
import type { Parts } from '../call/call-context.ts';
import { type Fields, fieldText, itemsOf, valuesOf } from './form-fields.ts';
import type { Payload } from './payload.ts';
import { randomId } from './random-id.ts';

/**
 * Writes a `multipart` body by its fields, or as the caller has made it: https://spec.openapis.org/oas/v3.1.1#encoding-object.
 * `undefined` where it is none. By hand (RFC 7578), because `FormData` gives every part that has a media type a file name, and
 * servers then take JSON for an uploaded file.
 */
export function multipart(
  value: unknown,
  mediaType: string,
  fields: Fields | undefined,
  parts: Parts = {},
): Payload | undefined {
  if (!essenceOf(mediaType).startsWith('multipart/')) return undefined;
  if (value instanceof FormData) return { body: value };
  const values = valuesOf(value, fields);
  if (!values) return undefined;
  const boundary = randomId();
  const written = Object.entries(values).flatMap(([name, member]) => {
    const field = own(fields, name);
    const items: readonly (readonly [name: string, item: unknown, field?: Field | undefined])[] =
      parts.styles?.field(name, field, member, verbatim) ??
      itemsOf(member, name, field).map((item) => [name, item, field]);
    return items.flatMap((item) => [`--${boundary}\r\n`, ...part(parts, ...item), '\r\n']);
  });
  return { body: new Blob([...written, `--${boundary}--\r\n`]), contentType: `${mediaType}; boundary=${boundary}` };
}

/** Names travel as HTML's form submission escapes them; nothing in one can end its header. */
function quoted(name: string): string {
  return name.replace(/[\r\n"]/g, percent);
}

function part(parts: Parts, name: string, value: unknown, field?: Field): BlobPart[] {
  const file = value instanceof Blob ? `; filename="${quoted((value as File).name ?? 'blob')}"` : '';
  const type = partType(value, field);
  const head = `Content-Disposition: form-data; name="${quoted(name)}"${file}\r\n${type && `Content-Type: ${type}\r\n`}\r\n`;
  return [head, (isBytes(value) ? value : fieldText(value, name, field, parts)) as BlobPart];
}

/** The declared type of the part if it is one; of a list or range, the file's own decides. */
function partType(value: unknown, field: Field | undefined): string {
  const declared = field?.contentType;
  if (declared && !/[*,]/.test(declared)) return declared;
  if (isBytes(value)) return (value as Blob).type || 'application/octet-stream';
  return isCompound(value) ? 'application/json' : '';
}
