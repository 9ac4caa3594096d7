import type { DescribedOperation } from '../document/operations.ts';
import type { Breach } from '../document/request-violations.ts';
import type { RequestValues, WireRequest } from '../wire/values.ts';

/** What has to become of a request. */
export type Expectation = 'accepted' | 'refused' | 'unauthenticated' | 'no such method' | 'no such path';

/** What a case is made from: an example, a schema, who is calling, how a request travels, or chance. */
export type CaseKind = 'example' | 'schema' | 'credentials' | 'transport' | 'random';

/** Headers and query that prove who is calling, or fail to. */
export interface Proof {
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
  readonly breaks?: Breach;
  readonly proof: Proof;
  /** The credential is well formed: it takes a comparison to refuse it. */
  readonly wellFormed?: true;
}

/** The request with its credentials. */
export function withProof({ wire, proof }: Pick<Case, 'wire' | 'proof'>): WireRequest {
  const target =
    proof.query === '' ? wire.target : `${wire.target}${wire.target.includes('?') ? '&' : '?'}${proof.query}`;
  const { cookie } = proof.headers;
  const cookies = [wire.headers.cookie, cookie].filter((text) => text !== undefined);
  const joined = cookies.length > 0 ? { cookie: cookies.join('; ') } : {};
  return { ...wire, target, headers: { ...wire.headers, ...proof.headers, ...joined } };
}
