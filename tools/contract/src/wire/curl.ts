import type { WireRequest } from './values.ts';

/**
 * A command for a POSIX shell that sends the request once more, byte by byte.
 *
 * @param options - further ones, as they are to stand there.
 */
export async function curl(
  baseUrl: string,
  { method, target, headers, body }: WireRequest,
  options: readonly string[] = [],
): Promise<string> {
  const words = ['curl', '--include', '--request', method, quoted(`${baseUrl}${target}`)];
  for (const [name, value] of Object.entries(headers))
    words.push('--header', quoted(value === '' ? `${name};` : `${name}: ${value}`));
  words.push(...options);
  if (typeof body === 'string') words.push('--data-raw', quoted(body));
  if (!(body instanceof Blob)) return words.join(' ');
  const bytes = Buffer.from(await body.arrayBuffer()).toString('latin1');
  return [`printf %b ${quoted(escaped(bytes))} |`, ...words, '--data-binary', '@-'].join(' ');
}

/** What `%b` of `printf` takes for the bytes. */
const escaped = (bytes: string): string =>
  bytes
    .replaceAll('\\', '\\\\')
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n')
    .replace(/[^\x20-\x7e]/g, (byte) => `\\0${byte.charCodeAt(0).toString(8).padStart(3, '0')}`);

const quoted = (text: string): string => (/^[\w./:@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
