/**
 * What forms look like on the wire, copied from what specifications print. Facts, not results: see `style-examples.ts`.
 */
export interface FormExample {
  /** Where the example stands. */
  readonly clause: string;
  readonly mediaType: 'application/x-www-form-urlencoded' | 'multipart/form-data';
  /** The schema of each field. */
  readonly properties: Readonly<Record<string, object>>;
  readonly encoding?: Readonly<Record<string, object>>;
  readonly value: Readonly<Record<string, unknown>>;
  /** The fields, or the parts between boundaries, their lines ending as they do on the wire. */
  readonly wire: string | readonly string[];
  /** `read` alone: another way to write the value. */
  readonly only?: 'read';
}

const text = { type: 'string' };
const integer = { type: 'integer' };
const file = { type: 'string', contentMediaType: 'application/octet-stream' };
const texts = { type: 'array', items: text };
const id = 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6';
const address = { streetAddress: '123 Example Dr.', city: 'Somewhere', state: 'CA', zip: '99999+1234' };
const color = { type: 'object', properties: { R: integer, G: integer, B: integer } };
const rgb = { R: 100, G: 200, B: 150 };

const urlencoded = (
  clause: string,
  example: Pick<FormExample, 'properties' | 'encoding' | 'value' | 'only'> & { readonly wire: string },
): FormExample => ({ clause, mediaType: 'application/x-www-form-urlencoded', ...example });

const multipart = (
  clause: string,
  example: Pick<FormExample, 'properties' | 'encoding' | 'value' | 'only'> & { readonly wire: readonly string[] },
): FormExample => ({ clause, mediaType: 'multipart/form-data', ...example });

const part = (head: readonly string[], body: string): string => `${head.join('\r\n')}\r\n\r\n${body}`;
const named = (name: string, rest = '') => `Content-Disposition: form-data; name="${name}"${rest}`;

export const formExamples: readonly FormExample[] = [
  urlencoded('OpenAPI 3.1.1, URL Encoded Form with JSON Values', {
    properties: { id: text, address: { type: 'object' } },
    value: { id, address },
    wire: `id=${id}&address=%7B%22streetAddress%22:%22123+Example+Dr.%22,%22city%22:%22Somewhere%22,%22state%22:%22CA%22,%22zip%22:%2299999%2B1234%22%7D`,
  }),
  urlencoded('OpenAPI 3.1.1, URL Encoded Form with JSON Values', {
    properties: { id: text },
    encoding: { id: { contentType: 'application/json' } },
    value: { id },
    wire: `id=%22${id}%22`,
  }),
  // "If the parameter value is an array … the value is serialised" by the declared media type as a whole.
  urlencoded('OpenAPI 3.1.1, Encoding Object: contentType', {
    properties: { sizes: { type: 'array', items: integer } },
    encoding: { sizes: { contentType: 'application/json' } },
    value: { sizes: [1, 2] },
    wire: 'sizes=%5B1,2%5D',
  }),
  // "array – according to the `type` of the `items`": each item is a field.
  urlencoded('OpenAPI 3.1.1, Encoding Object: default contentType', {
    properties: { tag: texts, count: integer, open: { type: 'boolean' } },
    value: { tag: ['a', 'b'], count: 7, open: true },
    wire: 'tag=a&tag=b&count=7&open=true',
  }),
  urlencoded('OpenAPI 3.1.1, Encoding Object: style', {
    properties: { color, list: texts },
    encoding: { color: { style: 'deepObject' }, list: { explode: false } },
    value: { color: rgb, list: ['blue', 'black'] },
    wire: 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150&list=blue,black',
  }),
  urlencoded('OpenAPI 3.1.1, Encoding Object: style', {
    properties: { color, list: texts },
    encoding: { color: { style: 'form' }, list: { style: 'pipeDelimited' } },
    value: { color: rgb, list: ['blue', 'black'] },
    wire: 'R=100&G=200&B=150&list=blue%7Cblack',
  }),
  // "Reserved characters are escaped"; "line breaks are represented as CR LF pairs".
  urlencoded('HTML 4.01, 17.13.4.1', {
    properties: { text, more: text },
    value: { text: 'a&b=c+d %\r\n', more: '' },
    wire: 'text=a%26b%3Dc%2Bd+%25%0D%0A&more=',
  }),
  urlencoded('URL Standard, 5.1', {
    properties: { a: text, c: text },
    value: { a: 'b', c: '' },
    wire: '&&a=b&&&c',
    only: 'read',
  }),
  multipart('HTML 4.01, 17.13.4.2', {
    properties: { 'submit-name': text, files: file },
    encoding: { files: { contentType: 'text/plain' } },
    value: {
      'submit-name': 'Larry',
      files: new File(['... contents of file1.txt ...'], 'file1.txt', { type: 'text/plain' }),
    },
    wire: [
      part([named('submit-name')], 'Larry'),
      part([named('files', '; filename="file1.txt"'), 'Content-Type: text/plain'], '... contents of file1.txt ...'),
    ],
  }),
  // "Each file … in a separate part with the same name"; bytes are sent as they are, even what resembles a boundary.
  multipart('RFC 7578, 4.3', {
    properties: { files: { type: 'array', items: file } },
    value: { files: [new File(['a\0\xff\r\n--'], '1'), new File([], '2')] },
    wire: [
      part([named('files', '; filename="1"'), 'Content-Type: application/octet-stream'], 'a\0\xc3\xbf\r\n--'),
      part([named('files', '; filename="2"'), 'Content-Type: application/octet-stream'], ''),
    ],
  }),
  multipart('RFC 7578, 4.5', {
    properties: { field1: text },
    value: { field1: 'Joe owes €100.' },
    wire: [part([named('field1'), 'Content-Type: text/plain;charset=UTF-8'], 'Joe owes \xe2\x82\xac100.')],
    only: 'read',
  }),
  multipart('RFC 7578, 4.5', {
    properties: { field1: text },
    value: { field1: 'Zoë' },
    wire: [part([named('field1'), 'content-type: text/plain; charset=iso-8859-1'], 'Zo\xeb')],
    only: 'read',
  }),
  // "Field names are case-insensitive", and so are disposition types; a token needs no quotes.
  multipart('RFC 2183, 2', {
    properties: { a: text },
    value: { a: '1' },
    wire: [part(['content-disposition: Form-Data; NAME=a'], '1')],
    only: 'read',
  }),
  // Quotes, carriage returns and line feeds of names are percent-encoded, and nothing else is.
  multipart('HTML Standard, multipart/form-data encoding algorithm', {
    properties: { 'a"\r\nb%': text },
    value: { 'a"\r\nb%': 'x' },
    wire: [part([named('a%22%0D%0Ab%')], 'x')],
  }),
  // "If an array: the default is by the items": each is a part; an object's part is JSON.
  multipart('OpenAPI 3.1.1, Encoding Multipart Media Types', {
    properties: { id: text, address: { type: 'object' }, tags: texts, count: integer },
    value: { id, address, tags: ['a', 'b'], count: 7 },
    wire: [
      part([named('id')], id),
      part([named('address'), 'Content-Type: application/json'], JSON.stringify(address)),
      part([named('tags')], 'a'),
      part([named('tags')], 'b'),
      part([named('count')], '7'),
    ],
  }),
  multipart('OpenAPI 3.1.1, Encoding Object: contentType', {
    properties: { note: text },
    encoding: { note: { contentType: 'text/plain; charset=utf-8' } },
    value: { note: 'ö' },
    wire: [part([named('note'), 'Content-Type: text/plain; charset=utf-8'], '\xc3\xb6')],
  }),
  multipart('OpenAPI 3.1.1, Encoding Object: style', {
    properties: { color, list: texts },
    encoding: { color: { style: 'deepObject' }, list: { explode: false } },
    value: { color: rgb, list: ['blue', 'black'] },
    wire: [
      part([named('color[R]')], '100'),
      part([named('color[G]')], '200'),
      part([named('color[B]')], '150'),
      part([named('list')], 'blue,black'),
    ],
  }),
  // Nothing is percent-encoded in a part: what separates values is the character itself.
  multipart('OpenAPI 3.1.1, Style Examples', {
    properties: { spaced: texts, piped: texts },
    encoding: {
      spaced: { style: 'spaceDelimited', explode: false },
      piped: { style: 'pipeDelimited', explode: false },
    },
    value: { spaced: ['blue', 'black'], piped: ['blue', 'black'] },
    wire: [part([named('spaced')], 'blue black'), part([named('piped')], 'blue|black')],
  }),
];
