import type { DescribedOperation } from '../document/operations.ts';
import type { RequestViolation } from '../document/request-violations.ts';
import type { RequestValues, WireRequest } from '../wire/values.ts';

/** What has to become of a request. */
export type Expectation = 'accepted' | 'refused' | 'unauthenticated' | 'no such method' | 'no such path';

/** What a case is made from: an example, a schema, who is calling, how a request travels, or chance. */
export type CaseKind = 'example' | 'schema' | 'credentials' | 'transport' | 'random';

/** Headers and query that say who is calling, rightly or wrongly. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: string;
}

/** One request and what has to become of it. */
export interface Case {
  readonly kind: CaseKind;
  readonly operation: DescribedOperation;
  /** The names that it is about: of a parameter, of a security scheme, of properties on the way to what varies and in it. */
  readonly names: readonly string[];
  /** A sentence: the title of a test. */
  readonly title: string;
  readonly expect: Expectation;
  readonly wire: WireRequest;
  /** As a server reads them from the wire. Absent where there is nothing to read. */
  readonly values?: RequestValues;
  /** The one constraint that the request breaks. */
  readonly breaks?: RequestViolation;
  readonly credentials: Credentials;
  /** The credential is well formed: it takes a comparison to refuse it. */
  readonly wellFormed?: true;
}

/** The request with its credentials. */
export function withCredentials({ wire, credentials }: Pick<Case, 'wire' | 'credentials'>): WireRequest {
  const target =
    credentials.query === ''
      ? wire.target
      : `${wire.target}${wire.target.includes('?') ? '&' : '?'}${credentials.query}`;
  const { cookie } = credentials.headers;
  const cookies = [wire.headers.cookie, cookie].filter((text) => text !== undefined);
  const joined = cookies.length > 0 ? { cookie: cookies.join('; ') } : {};
  return { ...wire, target, headers: { ...wire.headers, ...credentials.headers, ...joined } };
}
