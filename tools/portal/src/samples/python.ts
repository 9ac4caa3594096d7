import type { WireRequest } from './wire.ts';

/** JSON's strings are Python's, but for the surrogate pairs that `JSON.stringify` never writes. */
const quote = (text: string): string => JSON.stringify(text);

/** The request with `requests`. */
export function python({ method, url, headers, body }: WireRequest): string {
  // `json=` sets it.
  const own = headers.filter(
    ([name, value]) => !(isJson(body) && name === 'content-type' && value === 'application/json'),
  );
  const lines = own.map(([name, value]) => `        ${quote(name)}: ${quote(value)},\n`).join('');
  const options = [
    quote(method),
    quote(url),
    ...(lines === '' ? [] : [`headers={\n${lines}    }`]),
    ...content(body, own.length < headers.length),
  ];
  return `import requests

response = requests.request(
${options.map((option) => `    ${option},\n`).join('')}    timeout=30,
)
print(response.status_code, response.text)
`;
}

const isJson = (body: WireRequest['body']): boolean => body?.kind === 'text' && body.isJson;

function content(body: WireRequest['body'], asJson: boolean): string[] {
  if (body === undefined) return [];
  if (body.kind === 'bytes') return ['data=open("file", "rb")'];
  if (body.kind === 'text')
    return [asJson ? `json=${literal(JSON.parse(body.text), '    ')}` : `data=${quote(body.text)}.encode()`];
  const lines = body.fields.map(
    ([name, value]) =>
      `        (${quote(name)}, ${typeof value === 'string' ? `(None, ${quote(value)})` : `open(${quote(value.name)}, "rb")`}),\n`,
  );
  return [`files=[\n${lines.join('')}    ]`];
}

function literal(value: unknown, indent: string): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}    `;
  const entries = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([name, member]) => `${quote(name)}: ${literal(member, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (entries.length === 0) return `${open}${close}`;
  return `${open}\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}${close}`;
}
