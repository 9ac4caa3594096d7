/** What constructs are looked for by: formats, styles, words of the language, and a text that would break out of a comment. */

export const BREAKOUT = '*/ process.exit(1)';
export const FORMATS = [
  ...['date', 'date-time', 'time', 'duration', 'email', 'idn-email', 'hostname', 'idn-hostname', 'ipv4', 'ipv6', 'uri'],
  ...['uri-reference', 'iri', 'iri-reference', 'uri-template', 'uuid', 'json-pointer', 'relative-json-pointer'],
  ...['regex', 'password', 'byte', 'binary', 'int32', 'int64', 'float', 'double'],
];
export const STYLES = [
  ...[false, true].flatMap((explode) => [
    ...['simple', 'label', 'matrix'].map((style) => ['path', style, explode] as const),
    ['query', 'form', explode] as const,
    ['header', 'simple', explode] as const,
    ...['form', 'cookie'].map((style) => ['cookie', style, explode] as const),
  ]),
  ...['spaceDelimited', 'pipeDelimited'].map((style) => ['query', style, false] as const),
  ['query', 'deepObject', true] as const,
];
export const STREAMS = ['text/event-stream', 'application/jsonl', 'application/x-ndjson', 'application/json-seq'];
export const WORDS = ['class', 'default', 'constructor', 'toString', 'delete', 'await', 'arguments'];
