import { ALL, type Refusal } from '../refusal.ts';

/** What cannot be carried of paths, operations, parameters, responses and security. */
export const operations = {
  pathWithQuery: {
    artefacts: ['server', 'mock'],
    why: 'requests are routed by path, which ends there',
    instead: 'Describe the rest as parameters; operations that differ only in it are the same operation.',
  },
  unwritablePath: {
    artefacts: ['client'],
    why: 'a URL parser drops the character, or reads it as `/`',
    instead: 'Write it percent-encoded, as in `%5C`.',
  },
  dotSegment: {
    artefacts: ['client', 'server', 'mock'],
    why: 'a URL parser resolves such segments before a request is sent (RFC 3986, 5.2.4)',
    instead: 'Write the path that they lead to.',
  },
  repeatedVariable: {
    artefacts: ['client', 'server'],
    why: 'a request could give it two values',
    instead: 'Rename one of the two, and give it a separate parameter.',
  },
  repeatedRoute: {
    artefacts: ['server', 'mock'],
    why: 'a request fits both, and only one of the two can answer it',
    instead: 'Merge the two operations, or change one of the paths.',
  },
  undeclaredVariable: {
    artefacts: ['types', 'client', 'server'],
    why: 'nothing says what its value is',
    instead: 'Declare it with `in: path` and `required: true`, or remove it from the path.',
  },
  unusedPathParameter: {
    artefacts: ['client', 'server'],
    why: 'the path has no place for its value',
    instead: 'Write the name between braces in the path, or remove the parameter.',
  },
  optionalPathParameter: {
    artefacts: ['client', 'server'],
    why: 'without it there is no path',
    instead: 'Write `required: true`.',
  },
  adjoiningVariables: {
    artefacts: ['client', 'server', 'mock'],
    why: 'nothing tells where one value ends and the next begins',
    instead: 'Write text between them that no value of the first holds, or make them one parameter.',
  },
  besidePathItemReference: {
    artefacts: ALL,
    why: 'OpenAPI does not say which of the two counts, and tools read only the reference',
    instead: 'Move it into the path item that the reference names, or write that out here.',
  },
  endlessCallback: {
    artefacts: ['types', './validation', './zod'],
    why: 'each level adds another operation, endlessly',
    instead: 'Remove the inner `callbacks`.',
  },
  tooManyOperations: {
    artefacts: ['types', './validation', './zod'],
    why: 'callbacks within callbacks multiply, and each is an operation',
    instead: 'Refer to fewer callbacks from within callbacks.',
  },
  thenOperation: {
    artefacts: ['client'],
    why: 'an object with a method of this name is taken for a promise, so awaiting a client would send a request',
    instead: 'Give the operation another id.',
  },
  traceMethod: { artefacts: ['client'], why: '`fetch` does not send it', instead: 'Remove it.' },
  unknownMethod: {
    artefacts: ['server', 'mock'],
    why: 'the HTTP parser of Node does not read it',
    instead: 'Use a registered method, in capitals: `QUERY` has the field `query`.',
  },
  repeatedMethod: {
    artefacts: ALL,
    why: 'OpenAPI has a field for this method (3.2.0, Path Item Object)',
    instead: 'Move the operation to the field that is named after its method.',
  },
  bodyOfGet: {
    artefacts: ['client', 'server'],
    why: '`fetch` does not send a body with this method',
    instead:
      'If the API is yours, use POST or query parameters; if not, remove the body here, and send such requests without `fetch`.',
  },
  noResponses: {
    artefacts: ['client', 'server', 'mock'],
    why: 'there is no response to send',
    instead: 'Add `responses`, with at least a success.',
  },
  interimStatus: {
    artefacts: ['client', 'server', 'mock'],
    why: 'it is no answer: another one follows it, or something that is not HTTP',
    instead: 'Remove it. A WebSocket is not described by an operation.',
  },
  contentOfEmptyStatus: {
    artefacts: ['client', 'server', 'mock'],
    why: 'HTTP sends no content with this status',
    instead: 'Remove `content`, or answer with another status.',
  },
  lowercaseStatusRange: {
    artefacts: ['client', 'server', 'mock'],
    why: 'OpenAPI writes ranges with a capital X',
    instead: 'Write it with `XX`.',
  },
  undefinedScheme: {
    artefacts: ['client', 'server'],
    why: 'the scheme is not defined',
    instead: 'Define it under `components/securitySchemes`, or take it out of `security`.',
  },
  credentialsInOnePlace: {
    artefacts: ['client', 'server'],
    why: 'there is room for only one of them',
    instead: 'Write them as alternatives, one requirement each.',
  },
  cookieCredential: {
    artefacts: ['client', 'server'],
    why: 'other cookies are sent in the same header',
    instead: 'Write `in: cookie` and the name of the cookie.',
  },
  mutualTls: {
    artefacts: ['client', 'server'],
    why: '`fetch` cannot choose a certificate',
    instead:
      'Take the scheme out of `security`, and give the client a `fetch` that has the certificate, such as that of undici with an `Agent`; a server asks for it where TLS ends.',
  },
  otherHttpScheme: {
    artefacts: ['client', 'server'],
    why: 'only `basic` and `bearer` can be sent and checked',
    instead:
      'Use one of the two, or an `apiKey` in the header. For Digest and its like, take the scheme out of `security`, and give the client a `fetch` that answers the challenge.',
  },
  connectionHeader: {
    artefacts: ['client'],
    why: '`fetch` may set it, drop it or fail over it: the Fetch standard keeps it for the platform',
    instead: 'Remove it: it belongs to the connection, or follows from the body.',
  },
  cookieParameter: {
    artefacts: ['client', 'server'],
    why: 'cookies and credentials in cookies are sent in the same header',
    instead: 'Declare each cookie as a parameter of its own, with `in: cookie`.',
  },
  querystringWithoutContent: {
    artefacts: ALL,
    why: 'OpenAPI gives it no style (3.2.0, Parameter Locations)',
    instead: 'Write `content` with one media type: a form, JSON or a text.',
  },
  besideQuerystring: {
    artefacts: ['client', 'server'],
    why: 'the other parameter is the whole query',
    instead: 'Make it a field of that parameter, or make both parameters of their own with `in: query`.',
  },
  credentialAsParameter: {
    artefacts: ['client', 'server'],
    why: 'a request would have two values for one name, and the handler would be given the secret',
    instead: 'Remove the parameter: the security scheme says it, or take the scheme out of `security`.',
  },
} as const satisfies Record<string, Refusal>;
