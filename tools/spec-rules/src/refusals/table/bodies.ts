import { ALL, type Refusal } from '../refusal.ts';

/** What cannot be carried of media types, forms and their fields, and of values that are written in a style. */
export const bodies = {
  malformedMediaType: {
    artefacts: ['client', 'server', 'mock'],
    why: 'no `Content-Type` can have this value',
    instead:
      'Write `type/subtype`, each media type as an entry of its own; a range is `*/*`, `type/*` or `type/*+suffix`.',
  },
  repeatedMediaType: {
    artefacts: ['client', 'server'],
    why: 'media types differ by type, subtype or parameters, and these two have the same',
    instead: 'Remove one of the two; `oneOf` describes a body of several kinds.',
  },
  otherMultipart: {
    artefacts: ['client', 'server', 'mock'],
    why: 'of multipart, they write and read only form data',
    instead: 'Use `multipart/form-data`.',
  },
  otherCharset: {
    artefacts: ['client', 'server'],
    why: 'they write text and JSON only in UTF-8',
    instead: 'Leave the `charset` out: received text is decoded as its own `Content-Type` says.',
  },
  structuredText: {
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'they read and write it as text, which is not a value of this type',
    instead: 'Write `type: string`, and parse the text yourself (`new-api --xml as-text` does so for XML and YAML).',
  },
  structuredBytes: {
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'they read and write it as bytes, and no schema describes what is in them',
    instead: 'Use a JSON or form media type, or write no schema, or `type: string` with `format: binary`.',
  },
  itemsOfWhole: {
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'they read and write it as a whole',
    instead: 'Write `schema`, or offer a sequential media type: `application/jsonl`, `text/event-stream`.',
  },
  boundedStream: {
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'they read and write it item by item, and nothing ever has the whole',
    instead: 'Describe one item by `itemSchema`, or write `type: array` with nothing but `items`.',
  },
  ambiguousEventData: {
    artefacts: ['client', 'server'],
    why: 'whether the data of an event is JSON has to follow from the name of the event',
    instead:
      'Write `contentMediaType: application/json` and `contentSchema` for data of JSON, and give events with other data a `const` name.',
  },
  eventWithoutData: {
    artefacts: ['client', 'server', 'mock'],
    why: 'of an event without data, the HTML standard has readers tell nobody',
    instead: 'Describe `data` for every event; it may be an empty text.',
  },
  eventField: {
    artefacts: ['client', 'server'],
    why: '`event` and `id` are text in the stream, and `retry` is a number',
    instead: 'Correct the type, or move the value into `data`.',
  },
  structuredFormResponse: {
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'they read and write a form in a response as a whole, and parse it only in a request',
    instead: 'Offer `application/json`, or write `type: string`.',
  },
  constrainedBytes: {
    artefacts: ['./validation', './zod', 'client', 'server'],
    why: 'they read and write it as bytes, and validate only their number',
    instead: 'Limit it with `minLength` and `maxLength`, which count bytes there, or use a text media type.',
  },
  bytesAsText: {
    artefacts: ['types', 'client', 'server'],
    why: 'parameters and headers are text',
    instead: 'Use `application/json` or a text media type, or write `schema` without a media type.',
  },
  fileInUrlencodedForm: {
    artefacts: ['client', 'server'],
    why: 'the fields of an urlencoded form are text',
    instead: 'Offer `multipart/form-data`, or write `contentEncoding: base64` for `format: binary`.',
  },
  partHeaders: {
    artefacts: ['client', 'server'],
    why: 'parts are sent and read without them',
    instead: 'Send the value as a separate part.',
  },
  partAllowReserved: {
    artefacts: ['client', 'server'],
    why: 'values are always percent-encoded',
    instead: 'Remove it.',
  },
  undefinedStyle: {
    artefacts: ['client', 'server', 'mock'],
    why: 'OpenAPI does not define it there',
    instead: 'Write a style that its table of style values has for this location and this type.',
  },
  flatDeepObject: {
    artefacts: ['client', 'server', 'mock'],
    why: 'OpenAPI defines it only for objects',
    instead:
      'Write `x-nested: brackets` beside it if the API reads `a[0]=1` for a list and `a=1` for a single value; else the style `form`.',
  },
  nestedValue: {
    artefacts: ['client', 'server', 'mock'],
    why: 'OpenAPI does not define how its style writes that',
    instead:
      'In a query or a form, write `style: deepObject` and `x-nested: brackets` if the API reads `a[b][c]=1` and `a[0]=1`; else offer it as `application/json`, in `content` or as the `contentType` of the field.',
  },
  recursiveValue: {
    artefacts: ['server'],
    why: 'the type of text at an unknown depth is unknown',
    instead: 'Write out as many levels as there are, or offer it as `application/json`.',
  },
  otherNotation: {
    artefacts: ['client', 'server'],
    why: 'the only known notation is `brackets`, for `style: deepObject` in a query or a form',
    instead: 'Write `style: deepObject` and `x-nested: brackets`, or remove `x-nested`.',
  },
  emptyValue: {
    artefacts: ALL,
    why: 'an empty string is not a value of its type',
    instead: 'Remove `allowEmptyValue`, which OpenAPI deprecates, or add `string` to the types.',
  },
} as const satisfies Record<string, Refusal>;
