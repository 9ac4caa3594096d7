import type { Refusal } from './portable.ts';

/** Parameters that can go: something else sends them, or nothing can. */
export const refusedParameters = {
  headerOfConnection: {
    artefacts: ['client'],
    why: '`fetch` may set it, drop it or fail over it: the Fetch standard keeps it for the platform',
    instead: 'Remove it: it belongs to the connection, or follows from the body.',
  },
  wholeCookieHeader: {
    artefacts: ['client', 'server'],
    why: 'cookies and credentials in cookies are sent in the same header',
    instead: 'Declare each cookie as a parameter of its own, with `in: cookie`.',
  },
  credentialAsParameter: {
    artefacts: ['client', 'server'],
    why: 'a request would have two values for one name, and the handler would be given the secret',
    instead: 'Remove the parameter: the security scheme says it, or take the scheme out of `security`.',
  },
} as const satisfies Record<string, Refusal>;
