import { all, type Refusal } from './portable.ts';

/** What stands outside schemas and is not carried; the table beside `portable.ts`, for the same reason. */
export const refusedFeatures = {
  undefinedScheme: {
    artefacts: ['client', 'server'],
    why: 'the scheme is not defined',
    instead: 'Define it under `components/securitySchemes`, or take it out of `security`.',
  },
  sharedCredential: {
    artefacts: ['client', 'server'],
    why: 'there is room for only one of them',
    instead: 'Write them as alternatives, one requirement each.',
  },
  cookieHeader: {
    artefacts: ['client', 'server'],
    why: 'other cookies are sent in the same header',
    instead: 'Write `in: cookie` and the name of the cookie.',
  },
  noResponses: {
    artefacts: ['client', 'server', 'mock'],
    why: 'there is no response to send',
    instead: 'Add `responses`, with at least a success.',
  },
  contentOfNone: {
    artefacts: ['client', 'server', 'mock'],
    why: 'HTTP sends no content with this status',
    instead: 'Remove `content`, or answer with another status.',
  },
  inexactNumber: {
    artefacts: all,
    why: 'JavaScript reads it as another number, for it holds no more digits',
    instead: 'Write a number that is held, or a string; `format: int64` says that values have many digits.',
  },
  optionalPath: {
    artefacts: ['client', 'server'],
    why: 'without it there is no path',
    instead: 'Write `required: true`.',
  },
  smallRange: {
    artefacts: ['client', 'server', 'mock'],
    why: 'OpenAPI writes ranges with a capital X',
    instead: 'Write it with `XX`.',
  },
  trace: { artefacts: ['client'], why: '`fetch` does not send it', instead: 'Remove it.' },
  bodyWithoutMeaning: {
    artefacts: ['client', 'server'],
    why: '`fetch` does not send a body with this method',
    instead: 'Use POST, or send the values as query parameters.',
  },
  notMediaType: {
    artefacts: ['client', 'server', 'mock'],
    why: 'no `Content-Type` can have this value',
    instead:
      'Write `type/subtype`, each media type as an entry of its own; a range is `*/*`, `type/*` or `type/*+suffix`.',
  },
  sameMediaType: {
    artefacts: ['client', 'server'],
    why: 'media types are told apart by type, subtype and parameters, and these two have the same',
    instead: 'Remove one of the two; `oneOf` says that a body is of several kinds.',
  },
  foreignCharset: {
    artefacts: ['client', 'server'],
    why: 'they write text and JSON only in UTF-8',
    instead: 'Leave the `charset` out: received text is decoded as its own `Content-Type` says.',
  },
  structuredForm: {
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'they read and write a form in a response as a whole, and parse it only in a request',
    instead: 'Offer `application/json`, or write `type: string`.',
  },
  judgedBytes: {
    artefacts: ['./validation', './zod', 'client', 'server'],
    why: 'they read and write it as bytes, and validate only their number',
    instead: 'Limit it with `minLength` and `maxLength`, which count bytes there, or use a text media type.',
  },
  fileInText: {
    artefacts: ['client', 'server'],
    why: 'the fields of an urlencoded form are text',
    instead: 'Offer `multipart/form-data`, or write `contentEncoding: base64` for `format: binary`.',
  },
  bytesInText: {
    artefacts: ['types', 'client', 'server'],
    why: 'parameters and headers are text',
    instead: 'Use `application/json` or a text media type, or write `schema` without a media type.',
  },
  structuredText: {
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'they read and write it as text, and text is none of these',
    instead: 'Offer `application/json`, or write `type: string`.',
  },
  structuredBytes: {
    artefacts: ['types', './validation', './zod', 'client', 'server'],
    why: 'they read and write it as bytes, and no schema can look into those',
    instead: 'Use a JSON or form media type, or write no schema, or `type: string` with `format: binary`.',
  },
  emptyParameter: {
    artefacts: all,
    why: 'an empty string is not a value of its type',
    instead: 'Remove `allowEmptyValue`, which OpenAPI deprecates, or add `string` to the types.',
  },
  styleOfPlace: {
    artefacts: ['client', 'server', 'mock'],
    why: 'OpenAPI does not define it there',
    instead: 'Write a style that its table of style values has for this place and this type.',
  },
  flatDeepObject: {
    artefacts: ['client', 'server', 'mock'],
    why: 'OpenAPI defines it for objects only',
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
    why: 'text at an unknown depth has no type',
    instead: 'Write out as many levels as there are, or offer it as `application/json`.',
  },
  nestedNotation: {
    artefacts: ['client', 'server'],
    why: 'the only known notation is `brackets`, for `style: deepObject` in a query or a form',
    instead: 'Write `style: deepObject` and `x-nested: brackets`, or remove `x-nested`.',
  },
  otherMultipart: {
    artefacts: ['client', 'server', 'mock'],
    why: 'only form data can be written and read',
    instead: 'Use `multipart/form-data`.',
  },
  encodingHeaders: {
    artefacts: ['client', 'server'],
    why: 'parts are sent and read without them',
    instead: 'Send the value as a separate part.',
  },
  encodingReserved: {
    artefacts: ['client', 'server'],
    why: 'values are always percent-encoded',
    instead: 'Remove it.',
  },
  mutualTls: {
    artefacts: ['client', 'server'],
    why: '`fetch` cannot choose a certificate',
    instead: 'Say so in the `description` of the API: it is set up below HTTP.',
  },
  otherHttpScheme: {
    artefacts: ['client', 'server'],
    why: 'only `basic` and `bearer` can be sent and checked',
    instead: 'Use one of the two, or an `apiKey` in the header.',
  },
} as const satisfies Record<string, Refusal>;
