import type { Payload } from './body.ts';
import { essence } from './media-type.ts';
import { isStream } from './platform.ts';

type Binary = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream;

/** Bytes, whatever holds them. */
export function isBinary(value: unknown): value is Binary {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value) || isStream(value);
}

/** Writes and reads the bodies that are neither JSON nor forms: text as a string, everything else as bytes. */
export const media = {
  /** `undefined` where the value is none that can be sent as it is. */
  write(value: unknown, mediaType: string): Payload | undefined {
    return typeof value === 'string' || isBinary(value)
      ? { body: value, contentType: concrete(mediaType, value) }
      : undefined;
  },
  /** The range that a type falls under. */
  range(type: string, find: (range: string) => string | undefined): string | undefined {
    return find(type.replace(/\/.*/, '/*')) ?? find('*/*');
  },
  read(response: Response, mediaType: string): Promise<string | Blob> {
    return /^text\/|[/+]xml$|urlencoded$/.test(essence(mediaType)) ? response.text() : response.blob();
  },
};

/** A range such as `image/*` says nothing to the server: the file's own type does. */
function concrete(mediaType: string, value: unknown): string {
  if (!mediaType.includes('*')) return mediaType;
  return (value as Blob).type || 'application/octet-stream';
}
