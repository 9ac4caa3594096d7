import { isDeepStrictEqual } from 'node:util';
import { isObject, own } from '@rollcall/openapi/json';
import type { Case, Context, ResponseCase } from '../cases/index.ts';
import type { CheckName } from '../checks/index.ts';
import { resolve } from '../document/node.ts';
import { requestViolations } from '../document/request-violations.ts';
import type { Server } from '../oracles/oracle.ts';
import { openapiBackendResponseWaivers, openapiBackendWaivers } from './openapi-backend-waivers.ts';

/**
 * A known defect of an oracle that is not ours to repair. Where it applies it is held against nobody; where it
 * applies and the oracle is right all the same the run fails, so that no waiver outlives its reason.
 */
export interface Waiver {
  readonly name: string;
  /** Every oracle that asks one of these. */
  readonly servers: readonly Server[];
  /** The check that fails; absent if it is the outcome that is wrong. */
  readonly check?: CheckName;
  applies(testCase: Case, context: Context): boolean;
  readonly reason: string;
  /** Where it is known. */
  readonly reference: string;
}

const PRISM: readonly Server[] = ['mock', 'proxy'];
const SOURCE = 'https://github.com/stoplightio/prism';

/** As {@link Waiver}, of a response that a server is to give or a client to get. */
export interface ResponseWaiver extends Pick<Waiver, 'name' | 'reason' | 'reference'> {
  readonly server: Server;
  applies(responseCase: ResponseCase, context: Context): boolean;
}

/** The message for a waiver that is not needed where it applies. */
export const notNeeded = (name: string): string => `the waiver «${name}» is not needed: narrow it or remove it`;

export const unneeded = ({ name }: Pick<Waiver, 'name'>): string => `  ✗ ${notNeeded(name)}`;

const prismWaivers: readonly Waiver[] = [
  {
    name: '405 without Allow',
    servers: ['mock'],
    check: 'allow-header',
    applies: ({ expect }) => expect === 'no such method',
    reason: 'Prism answers another method with 405 and does not say which methods there are.',
    reference: `${SOURCE}/issues/1929`,
  },
  {
    name: '401 without a challenge',
    servers: ['mock'],
    check: 'challenge',
    applies: ({ expect, operation }, { schemes }) => {
      const asked = schemes.filter(({ name, type }) => type !== 'apiKey' && operation.security.flat().includes(name));
      const declared = operation.responses.some(({ status }) =>
        ['401', '4XX', 'DEFAULT'].includes(status.toUpperCase()),
      );
      return expect === 'unauthenticated' && asked.length > 0 && declared;
    },
    reason: 'Prism sends WWW-Authenticate with its own 401 only, not with one that the description declares.',
    reference: `${SOURCE}/pull/484`,
  },
  {
    name: 'bearer in other letters',
    servers: PRISM,
    applies: ({ expect, operation, credentials }, { schemes }) => {
      const bearer = schemes.some(({ name, type }) => type === 'bearer' && operation.security[0]?.includes(name));
      const [scheme = ''] = (credentials.headers.authorization ?? '').split(' ');
      return expect === 'accepted' && bearer && scheme !== 'Bearer';
    },
    reason: 'Prism compares the name of the scheme Bearer letter by letter.',
    reference: `${SOURCE}/issues/2722`,
  },
  {
    name: 'colon in a password',
    servers: PRISM,
    applies: ({ expect, credentials }) => {
      const [scheme = '', token = ''] = (credentials.headers.authorization ?? '').split(' ');
      return expect === 'accepted' && scheme.toLowerCase() === 'basic' && atob(token).split(':').length > 2;
    },
    reason: 'Prism wants exactly one colon in the credentials of HTTP Basic; RFC 7617 allows more in the password.',
    reference: `${SOURCE}/blob/v5.16.0/packages/http/src/validator/validators/security/handlers/basicAuth.ts`,
  },
  {
    name: 'empty parameter',
    servers: PRISM,
    applies: ({ expect, operation, values, breaks }) =>
      operation.parameters.some(({ name, in: location, required }) => {
        const value = [own(values?.[location], name)].flat();
        const refusable = expect === 'accepted' ? required : !required && breaks?.instance.startsWith(`/${name}`);
        return (location === 'query' || location === 'header') && value.length === 1 && value[0] === '' && refusable;
      }),
    reason: 'Prism takes a parameter with an empty value for one that is not there.',
    reference: `${SOURCE}/blob/v5.16.0/packages/http/src/validator/validators/params.ts`,
  },
  {
    name: 'cookie parameter',
    servers: PRISM,
    applies: ({ expect, breaks }) => expect === 'refused' && breaks?.part === 'cookie',
    reason: 'Prism validates parameters of path, query and header, and none of a cookie.',
    reference: `${SOURCE}/blob/v5.16.0/packages/http/src/validator/index.ts`,
  },
  {
    name: 'default of explode',
    servers: ['mock'],
    applies: ({ expect, operation, values }, { document, validator }) => {
      if (!values || (expect !== 'refused' && expect !== 'accepted')) return false;
      const query = { ...values.query };
      for (const { name, in: location, pointer } of operation.parameters) {
        const { explode } = resolve(document, pointer).value;
        const value = own(query, name);
        if (location === 'query' && explode === undefined && Array.isArray(value)) query[name] = value.slice(-1);
      }
      if (isDeepStrictEqual(query, values.query)) return false;
      const valid = requestViolations(validator, operation, { ...values, query }).length === 0;
      return valid !== (expect === 'accepted');
    },
    reason:
      'Prism reads a list in a query as if `explode` were false by default, and so keeps the last value only. Its command line sets the default.',
    reference: `${SOURCE}/blob/v5.16.0/packages/http/src/validator/deserializers/style/form.ts`,
  },
  {
    name: 'repeated form field',
    servers: PRISM,
    applies: ({ expect, operation, values }, { validator }) => {
      const { body } = values ?? {};
      if (expect !== 'refused' || !values || !body?.mediaType.includes('form') || !isObject(body.value)) return false;
      const entries = Object.entries(body.value);
      if (!entries.some(([, value]) => Array.isArray(value))) return false;
      const lasts = Object.fromEntries(
        entries.map(([name, value]) => [name, Array.isArray(value) ? value.at(-1) : value]),
      );
      return requestViolations(validator, operation, { ...values, body: { ...body, value: lasts } }).length === 0;
    },
    reason: 'Prism keeps the last one of several form fields of the same name, and judges that.',
    reference: `${SOURCE}/pull/2654`,
  },
  {
    name: 'percent sign in a multipart form',
    servers: PRISM,
    applies: ({ expect, operation, values }, { validator }) => {
      const { body } = values ?? {};
      if (!values || !body?.mediaType.includes('multipart') || !isObject(body.value)) return false;
      const entries = Object.entries(body.value);
      if (!entries.flat(2).some((text) => String(text).includes('%'))) return false;
      if (entries.some(([name]) => decoded(name) === undefined)) return expect === 'accepted';
      const fields = entries.map(([name, value]) => [
        decoded(name),
        typeof value === 'string' ? (decoded(value) ?? value) : value,
      ]);
      const valid =
        requestViolations(validator, operation, { ...values, body: { ...body, value: Object.fromEntries(fields) } })
          .length === 0;
      return valid !== (expect === 'accepted');
    },
    reason:
      'Prism takes names and values of multipart fields for percent-encoded, and gives up at what it cannot decode.',
    reference: `${SOURCE}/blob/v5.16.0/packages/http/src/validator/validators/body.ts`,
  },
];

export const waivers: readonly Waiver[] = [...prismWaivers, ...openapiBackendWaivers];

export const responseWaivers: readonly ResponseWaiver[] = openapiBackendResponseWaivers;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
