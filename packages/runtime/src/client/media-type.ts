import type { Operation, RequestBody } from '../operation.ts';

/** How a media type is read and written. `text` is what a person can read; `binary` is everything not known better. */
export type Kind = 'json' | 'multipart' | 'text' | 'binary';

/** `application/json` of `Application/JSON; charset=utf-8`. */
export function essence(mediaType: string): string {
  return mediaType.replace(/;.*/s, '').trim().toLowerCase();
}

export function kindOf(mediaType: string): Kind {
  if (mediaType === 'application/json') return 'json';
  const type = essence(mediaType);
  if (/[/+]json$/.test(type)) return 'json';
  if (type.startsWith('multipart/')) return 'multipart';
  return /^text\/|[/+]xml$|urlencoded$/.test(type) ? 'text' : 'binary';
}

/** The declared media type that a received one falls under: itself, else a range, else JSON of another name. */
export function declaredFor(received: string, declared: readonly string[]): string | undefined {
  if (declared.includes(received)) return received;
  const type = essence(received);
  const wanted = [type, type.replace(/\/.*/, '/*'), '*/*'];
  const found = wanted.map((name) => declared.find((candidate) => essence(candidate) === name)).find(Boolean);
  return found ?? (kindOf(type) === 'json' ? declared.find((candidate) => kindOf(candidate) === 'json') : undefined);
}

/** The request media type where the caller names none: JSON if there is one. */
export function mediaTypeOf({ content }: RequestBody): string | undefined {
  const declared = Object.keys(content);
  return declared.find((type) => kindOf(type) === 'json') ?? declared[0];
}

const accepts = new WeakMap<Operation, string>();

/** Every declared response media type, worked out once. */
export function acceptOf(operation: Operation): string {
  let accept = accepts.get(operation);
  if (accept === undefined) {
    // Integer keys come in order, so successes come before failures.
    accept = [...new Set(Object.values(operation.responses).flatMap(({ content }) => content))].join(', ');
    accepts.set(operation, accept);
  }
  return accept;
}
