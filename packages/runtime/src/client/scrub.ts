import type { Job } from './job.ts';

/** Shorter strings are left alone: they tell nothing and would riddle every text. */
const shortest = 4;

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string' || typeof value === 'number') found.add(String(value));
  else if (value instanceof FormData || value instanceof URLSearchParams)
    for (const [, item] of value) collect(item, found);
  else if (value && typeof value === 'object' && !ArrayBuffer.isView(value))
    for (const item of Object.values(value)) collect(item, found);
}

/** Blots out of a text everything that the caller had put into the request: its credentials and all of its input. */
export function scrub(text: string, job: Job, headers?: Readonly<Record<string, string>>): string {
  const found = new Set<string>();
  collect([job.input, job.secrets, headers], found);
  const plain = [...found].filter(({ length }) => length >= shortest);
  const written = plain.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  return written.sort((a, b) => b.length - a.length).reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
}

/** An error with the code that systems and libraries give. */
export type CodedError = Error & { code?: string };

/** A copy of an error and its causes that holds nothing but names, codes and scrubbed messages. */
export function scrubError(error: unknown, job: Job, headers: Readonly<Record<string, string>>): CodedError {
  const { name, message, code, cause } =
    error instanceof Error ? (error as CodedError) : (new TypeError('no Error was thrown') as CodedError);
  const copy: CodedError = new Error(scrub(message, job, headers));
  copy.name = name;
  if (typeof code === 'string') copy.code = code;
  if (cause instanceof Error) copy.cause = scrubError(cause, job, headers);
  return copy;
}
