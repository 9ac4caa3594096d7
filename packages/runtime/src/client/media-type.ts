import type { Operation, RequestBody } from '../operation.ts';
import type { Parts } from './parts.ts';

/** `application/json` of `Application/JSON; charset=utf-8`. */
export function essence(mediaType: string): string {
  return mediaType.replace(/;.*/s, '').trim().toLowerCase();
}

/** JSON itself, and every format of its own that is written in it (RFC 6839, 3.1). */
export function isJson(mediaType: string): boolean {
  return mediaType === 'application/json' || /[/+]json$/.test(essence(mediaType));
}

/** The declared media type that a received one falls under: itself, else a range, else JSON of another name. */
export function declaredFor(received: string, declared: readonly string[], { media }: Parts): string | undefined {
  if (declared.includes(received)) return received;
  const type = essence(received);
  const find = (wanted: string) => declared.find((candidate) => essence(candidate) === wanted);
  return find(type) ?? media?.range(type, find) ?? (isJson(type) ? declared.find(isJson) : undefined);
}

/** The request media type where the caller names none: JSON if there is one. */
export function mediaTypeOf(content: RequestBody['content']): string {
  const declared = Object.keys(content);
  return declared.find(isJson) ?? declared[0] ?? '';
}

/** Every declared response media type. */
export function acceptOf({ responses }: Operation): string {
  // Integer keys come in order, so successes come before failures.
  return [...new Set(Object.values(responses).flatMap(({ content }) => content))].join(', ');
}
