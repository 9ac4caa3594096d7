import type { WireRequest } from './wire.ts';

/** What single quotes keep a shell from reading. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The request as a command of curl, for a POSIX shell. */
export function curl({ method, url, headers, body }: WireRequest): string {
  const words = [
    `curl ${method === 'GET' ? '' : `--request ${method} `}${quote(url)}`,
    ...headers.map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
  ];
  if (body?.kind === 'text') words.push(`--data-raw ${quote(body.text)}`);
  if (body?.kind === 'bytes') words.push("--data-binary '@file'");
  if (body?.kind === 'multipart')
    for (const [name, value] of body.fields)
      words.push(
        typeof value === 'string'
          ? `--form-string ${quote(`${name}=${value}`)}`
          : `--form ${quote(`${name}=@${value.name}`)}`,
      );
  return words.join(' \\\n  ');
}
