import { all, type Refusal } from './portable.ts';

/** What stands outside schemas and is not carried; the table beside `portable.ts`, for the same reason. */
export const refusedFeatures = {
  webhooks: {
    artefacts: all,
    why: 'nothing is generated from it',
    instead: 'Describe the call in the description, or write it as an API of its own.',
  },
  callbacks: {
    artefacts: all,
    why: 'nothing is generated from it',
    instead: 'Describe the call in the description, or write it as an API of its own.',
  },
  links: {
    artefacts: all,
    why: 'nothing is generated from it',
    instead: 'Say in the description which operation takes the value.',
  },
  servers: {
    artefacts: ['client', 'server'],
    why: 'one address is configured for all operations',
    instead: 'Write `servers` at the root only, or write an API of its own for the other address.',
  },
  noResponses: {
    artefacts: ['client', 'server', 'mock'],
    why: 'there is nothing to answer',
    instead: 'Add `responses`, with what a success answers.',
  },
  trace: { artefacts: ['client'], why: '`fetch` does not send it', instead: 'Remove it.' },
  bodyWithoutMeaning: {
    artefacts: ['client', 'server'],
    why: '`fetch` does not send a body with this method',
    instead: 'Use POST, or send the values as query parameters.',
  },
  allowEmptyValue: {
    artefacts: all,
    why: 'OpenAPI deprecates it and no artefact reads it',
    instead: 'Remove it; an empty string is a valid string.',
  },
  ignoredHeader: {
    artefacts: all,
    why: 'OpenAPI has it ignored as a header parameter',
    instead: 'Write a security scheme for `Authorization`; `Accept` and `Content-Type` follow from `content`.',
  },
  xmlMediaType: { artefacts: all, why: 'no artefact reads or writes XML', instead: 'Offer `application/json`.' },
  wildcardMediaType: {
    artefacts: ['client', 'server', 'mock'],
    why: 'neither side knows what to send',
    instead: 'Name the media types.',
  },
  otherMultipart: {
    artefacts: ['client', 'server', 'mock'],
    why: 'only form data can be written and read',
    instead: 'Use `multipart/form-data`.',
  },
  structuredPart: {
    artefacts: ['mock'],
    why: 'it leaves a part as text and then refuses it',
    instead: 'Use parts that are text, numbers, booleans or files, or send `application/json`.',
  },
  encodingHeaders: {
    artefacts: ['client', 'server'],
    why: 'parts are sent and read without them',
    instead: 'Send the value as a part of its own.',
  },
  encodingReserved: {
    artefacts: ['client', 'server'],
    why: 'values are always percent-encoded',
    instead: 'Remove it.',
  },
  mutualTls: {
    artefacts: ['client', 'server'],
    why: '`fetch` cannot choose a certificate',
    instead: 'Describe it in the description of the API: it is set up below HTTP.',
  },
  otherHttpScheme: {
    artefacts: ['client', 'server'],
    why: 'only `basic` and `bearer` can be sent and checked',
    instead: 'Use one of the two, or an `apiKey` in the header.',
  },
} as const satisfies Record<string, Refusal>;
