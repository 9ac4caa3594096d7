import type { WireRequest } from './wire.ts';

/** A string of PHP in which nothing is read but the quote and the backslash. */
const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The request with PHP's own curl, as vendors' pages have it. */
export function php({ method, url, headers, body }: WireRequest): string {
  const lines = headers.map(([name, value]) => `        ${quote(`${name}: ${value}`)},\n`).join('');
  const options = [
    `CURLOPT_CUSTOMREQUEST => ${quote(method)}`,
    ...(lines === '' ? [] : [`CURLOPT_HTTPHEADER => [\n${lines}    ]`]),
    ...fields(body),
    'CURLOPT_RETURNTRANSFER => true',
  ];
  return `<?php
$curl = curl_init(${quote(url)});
curl_setopt_array($curl, [
${options.map((option) => `    ${option},\n`).join('')}]);
$body = curl_exec($curl);
$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);

echo $status, ' ', $body, PHP_EOL;
`;
}

function fields(body: WireRequest['body']): string[] {
  if (body === undefined) return [];
  if (body.kind === 'text') return [`CURLOPT_POSTFIELDS => ${quote(body.text)}`];
  if (body.kind === 'bytes') return ["CURLOPT_POSTFIELDS => file_get_contents('file')"];
  const lines = body.fields.map(
    ([name, value]) =>
      `        ${quote(name)} => ${typeof value === 'string' ? quote(value) : `new CURLFile(${quote(value.name)})`},\n`,
  );
  return [`CURLOPT_POSTFIELDS => [\n${lines.join('')}    ]`];
}
