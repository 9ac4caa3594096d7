import type { WireRequest } from './values.ts';

/** A command that sends the request once more. */
export function curl(baseUrl: string, { method, target, headers, body }: WireRequest): string {
  const words = ['curl', '--include', '--request', method, quote(`${baseUrl}${target}`)];
  for (const [name, value] of Object.entries(headers))
    words.push('--header', quote(value === '' ? `${name};` : `${name}: ${value}`));
  if (typeof body === 'string') words.push('--data-raw', quote(body));
  if (body instanceof FormData) {
    const fields = [...body].flatMap(([name, value]) => ['--form-string', quote(`${name}=${value}`)]);
    words.push(...(fields.length > 0 ? fields : EMPTY_FORM));
  }
  if (body instanceof Blob) words.push('--data-binary', '@body');
  return words.join(' ');
}

/** curl has no option for a form without fields. */
const EMPTY_FORM = ['--header', quote('content-type: multipart/form-data; boundary=b'), '--data-raw', quote('--b--')];

/** For a POSIX shell. */
function quote(text: string): string {
  return /^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
