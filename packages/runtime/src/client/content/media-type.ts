import { essenceOf, isJson } from '../../media-type.ts';
import type { Operation, RequestBody } from '../../operation.ts';
import type { Parts } from '../call/call-context.ts';

/** The declared media type that a received one falls under: itself, else JSON of another name. */
export function declaredFor(received: string, declared: readonly string[], { mediaTypes }: Parts): string | undefined {
  if (mediaTypes) return mediaTypes.declaredFor(received, declared);
  const type = essenceOf(received);
  return declared.find((other) => essenceOf(other) === type) ?? (isJson(type) ? declared.find(isJson) : undefined);
}

/** The request media type where the caller names none: JSON if there is one. */
export function mediaTypeOf(content: RequestBody['content']): string {
  const declared = Object.keys(content);
  return declared.find(isJson) ?? declared[0] ?? '';
}

/** Every declared response media type. */
export function acceptOf({ responses }: Operation, { mediaTypes }: Parts): string {
  // Integer keys come in order, so successes come before failures.
  const all = new Set(Object.values(responses).flatMap(({ content }) => content));
  return mediaTypes ? mediaTypes.accept(all) : [...all].join(', ');
}
