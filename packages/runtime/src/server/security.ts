import type { Api, Operation, SecurityScheme } from '../operation.ts';
import type { HeaderReader } from '../styles/header.ts';
import { type Awaitable, isLater } from './awaitable.ts';
import type { CoreRequest } from './core/message.ts';
import { Malformed, Refusal } from './faults.ts';
import { decodeUtf8 } from './input/bytes.ts';
import { decodeForm, decodePercent } from './input/pairs.ts';
import type { Source } from './input/parameters.ts';
import type { AuthenticationContext } from './types.ts';

type Extract = (source: Source) => object | undefined;
type AnyAuthenticator = (credential: object, context: AuthenticationContext) => unknown;

/** One scheme of one alternative. */
interface Demand {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly extract: Extract;
  readonly authenticate: AnyAuthenticator;
}

export type Principals = Readonly<Record<string, unknown>>;

/**
 * The principals of the first alternative that holds: at once where authenticators answer at once. A body that is asked for before the
 * turn ends is handed over as it arrives, which is much cheaper than from a buffer.
 *
 * @throws Refusal 401
 */
export type Authenticate = (source: Source, request: CoreRequest) => Awaitable<Principals>;

const ASCII = /^[\0-\x7f]*$/;
const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/;

/** The scheme's name is case-insensitive: https://www.rfc-editor.org/rfc/rfc9110#section-11.4 */
function authorization(headers: HeaderReader, scheme: string): string | undefined {
  const text = headers.get('authorization') ?? '';
  const space = text.indexOf(' ');
  if (space < 0 || text.slice(0, space).toLowerCase() !== scheme) return undefined;
  return text.slice(space).trimStart() || undefined;
}

/** Text from a string of bytes; ASCII is itself. @throws Malformed */
function fromUtf8(bytes: string): string {
  return ASCII.test(bytes) ? bytes : decodeUtf8(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

/** https://www.rfc-editor.org/rfc/rfc7617#section-2: the password may hold colons, both may be UTF-8. */
function basic({ headers }: Source): { username: string; password: string } | undefined {
  const token = authorization(headers, 'basic');
  if (token === undefined || !TOKEN68.test(token)) return undefined;
  try {
    const text = fromUtf8(atob(token));
    const colon = text.indexOf(':');
    return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
  } catch {
    return undefined;
  }
}

/** https://www.rfc-editor.org/rfc/rfc6750#section-2.1 */
function bearer({ headers }: Source): { token: string } | undefined {
  const token = authorization(headers, 'bearer');
  return token !== undefined && TOKEN68.test(token) ? { token } : undefined;
}

function apiKey(scheme: SecurityScheme & { readonly type: 'apiKey' }): Extract {
  const { name } = scheme;
  const header = name.toLowerCase();
  const read: Record<typeof scheme.in, (source: Source) => string | null | undefined> = {
    header: ({ headers }) => headers.get(header),
    query: ({ query }) => once(query.get(name), decodeForm),
    cookie: ({ cookies }) => once(cookies.get(name), decodePercent),
  };
  const readKey = read[scheme.in];
  return (source) => {
    const key = readKey(source);
    return key ? { key } : undefined;
  };
}

function once(values: readonly string[] | undefined, decode: (text: string) => string): string | undefined {
  return values?.length === 1 ? decode(values[0] ?? '') : undefined;
}

function extractor(scheme: SecurityScheme): Extract {
  if (scheme.type === 'apiKey') return apiKey(scheme);
  const name = scheme.type === 'http' ? scheme.scheme.toLowerCase() : 'bearer';
  if (name === 'basic') return basic;
  if (name === 'bearer') return bearer;
  return ({ headers }) => {
    const credentials = authorization(headers, name);
    return credentials === undefined ? undefined : { credentials };
  };
}

const quoted = (text: string): string => `"${text.replace(/[^ !#-[\]-~]/g, '')}"`;

/**
 * What a 401 must ask for: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1. API keys have no registered scheme; `ApiKey` says
 * where the key belongs, and keeps the answer within HTTP's rule that a 401 has a challenge.
 */
function challenge(scheme: SecurityScheme, realm: string): string {
  if (scheme.type === 'apiKey') return `ApiKey realm=${realm}, in="${scheme.in}", name=${quoted(scheme.name)}`;
  const name = scheme.type === 'http' ? scheme.scheme.toLowerCase() : 'bearer';
  if (name === 'basic') return `Basic realm=${realm}, charset="UTF-8"`;
  if (name === 'bearer') return `Bearer realm=${realm}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} realm=${realm}`;
}

function challenges(api: Api, operation: Operation): string {
  const names = new Set(operation.security.flatMap((alternative) => Object.keys(alternative)));
  const schemes = [...names].flatMap((name) => api.securitySchemes[name] ?? []);
  return [...new Set(schemes.map((scheme) => challenge(scheme, quoted(api.name))))].join(', ');
}

function demandOf(
  api: Api,
  name: string,
  scopes: readonly string[],
  authenticators: Readonly<Record<string, unknown>>,
): Demand {
  const scheme = api.securitySchemes[name];
  const authenticate = Object.hasOwn(authenticators, name) ? authenticators[name] : undefined;
  if (scheme === undefined) throw new TypeError(`${api.name} declares no security scheme ${name}.`);
  if (typeof authenticate !== 'function') throw new TypeError(`${api.name} needs authenticate.${name}: a function.`);
  return { name, scopes, extract: extractor(scheme), authenticate: authenticate as AnyAuthenticator };
}

function present(demand: Demand, source: Source): object | undefined {
  try {
    return demand.extract(source);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

/** What was sent for an alternative, or `undefined` unless all of it is there: nothing is verified before. */
function credentialsOf(alternative: readonly Demand[], source: Source): object[] | undefined {
  const credentials: object[] = [];
  for (const demand of alternative) {
    const credential = present(demand, source);
    if (credential === undefined) return undefined;
    credentials.push(credential);
  }
  return credentials;
}

function isProven(principal: unknown): boolean {
  return principal !== undefined && principal !== null && principal !== false;
}

/** What an authenticator is told. The request is made on demand. */
class Context implements AuthenticationContext {
  readonly operationId: string;
  readonly scopes: readonly string[];
  readonly #request: CoreRequest;

  constructor(operationId: string, scopes: readonly string[], request: CoreRequest) {
    this.operationId = operationId;
    this.scopes = scopes;
    this.#request = request;
  }

  get request(): Request {
    return this.#request.web;
  }
}

/** What one operation demands, and how it is refused. */
class Authentication {
  readonly #operationId: string;
  readonly #alternatives: readonly (readonly Demand[])[];
  readonly #refusal: ConstructorParameters<typeof Refusal>;

  constructor(api: Api, operation: Operation, authenticators: Readonly<Record<string, unknown>>) {
    this.#operationId = operation.id;
    this.#alternatives = operation.security
      .map((alternative) =>
        Object.entries(alternative).map(([name, scopes]) => demandOf(api, name, scopes, authenticators)),
      )
      // The empty alternative comes last, so that a caller with valid credentials is identified by them.
      .sort((a, b) => Number(a.length === 0) - Number(b.length === 0));
    this.#refusal = [
      {
        status: 401,
        title: 'Unauthorized',
        detail: 'Valid credentials are required.',
        operationId: operation.id,
      },
      { 'www-authenticate': challenges(api, operation) },
    ];
  }

  /** Tries the alternatives from one on. */
  prove(source: Source, request: CoreRequest, from = 0): Awaitable<Principals> {
    for (let at = from; at < this.#alternatives.length; at++) {
      const alternative = this.#alternatives[at] ?? [];
      const credentials = credentialsOf(alternative, source);
      const proof = credentials && this.#proveAll(alternative, credentials, request, {});
      if (isLater(proof)) return proof.then((principals) => principals ?? this.prove(source, request, at + 1));
      if (proof !== undefined) return proof;
    }
    throw new Refusal(...this.#refusal);
  }

  /** Asks one authenticator after the other, as long as each says yes. */
  #proveAll(
    demands: readonly Demand[],
    credentials: readonly object[],
    request: CoreRequest,
    proven: Record<string, unknown>,
    from = 0,
  ): Awaitable<Principals | undefined> {
    const demand = demands[from];
    if (demand === undefined) return proven;
    const { name, scopes, authenticate } = demand;
    const next = (principal: unknown) => {
      if (!isProven(principal)) return undefined;
      proven[name] = principal;
      return this.#proveAll(demands, credentials, request, proven, from + 1);
    };
    const context = new Context(this.#operationId, scopes, request);
    const verdict = authenticate(credentials[from] ?? {}, context);
    return isLater(verdict) ? verdict.then(next) : next(verdict);
  }
}

/** Prepares to ask for credentials; `undefined` where an operation asks for none. @throws TypeError without an authenticator. */
export function authenticator(
  api: Api,
  operation: Operation,
  authenticators: Readonly<Record<string, unknown>>,
): Authenticate | undefined {
  if (operation.security.length === 0) return undefined;
  const authentication = new Authentication(api, operation, authenticators);
  return (source, request) => authentication.prove(source, request);
}
