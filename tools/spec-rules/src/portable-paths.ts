import type { Refusal } from './portable.ts';

/** What is not carried of paths, and of the places that operations are reached from. */
export const refusedPaths = {
  unroutable: {
    artefacts: ['server', 'mock'],
    why: 'requests are routed by their path, which ends there',
    instead: 'Describe the rest as parameters; operations that differ only in it are one operation.',
  },
  unwritable: {
    artefacts: ['client'],
    why: 'a URL parser drops the character, or reads it as `/`',
    instead: 'Write it percent-encoded, as in `%5C`.',
  },
  dotSegment: {
    artefacts: ['client', 'server', 'mock'],
    why: 'a URL parser resolves such segments before a request is sent (RFC 3986, 5.2.4)',
    instead: 'Write the path that they lead to.',
  },
  sameVariable: {
    artefacts: ['client', 'server'],
    why: 'a request could give it two values',
    instead: 'Rename one of the two, and give it a separate parameter.',
  },
  sameRoute: {
    artefacts: ['server', 'mock'],
    why: 'a request fits both, and only one of the two can answer it',
    instead: 'Merge the two operations, or change one of the paths.',
  },
  undeclared: {
    artefacts: ['types', 'client', 'server'],
    why: 'nothing says what its value is',
    instead: 'Declare it with `in: path` and `required: true`, or remove it from the path.',
  },
  unused: {
    artefacts: ['client', 'server'],
    why: 'the path has no place for its value',
    instead: 'Write the name between braces in the path, or remove the parameter.',
  },
  adjoining: {
    artefacts: ['client', 'server', 'mock'],
    why: 'no reader can tell where one value ends and the next one begins',
    instead: 'Write text between them that no value of the first holds, or make them one parameter.',
  },
  thenable: {
    artefacts: ['client'],
    why: 'an object with a method of this name is taken for a promise, so awaiting a client would send a request',
    instead: 'Give the operation another id.',
  },
  besideItem: {
    artefacts: ['types', './validation', './zod', 'client', 'server', 'mock'],
    why: 'OpenAPI does not say which of the two counts, and tools read only the reference',
    instead: 'Move it into the path item that the reference names, or write that out here.',
  },
  endlessCallback: {
    artefacts: ['types', './validation', './zod'],
    why: 'each time it is reached it makes another operation, endlessly',
    instead: 'Leave the inner `callbacks` out, so that the operations end.',
  },
  tooMany: {
    artefacts: ['types', './validation', './zod'],
    why: 'callbacks within callbacks multiply, and each is an operation',
    instead: 'Refer to fewer callbacks from within callbacks.',
  },
} as const satisfies Record<string, Refusal>;
