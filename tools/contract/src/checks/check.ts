import type { Case, Context } from '../cases/index.ts';
import { type DescribedContent, type DescribedResponse, responseFor } from '../document/operations.ts';
import { contentOf } from '../document/request-violations.ts';
import type { Exchange } from '../wire/exchange.ts';

/** What is wrong with an exchange. */
export interface Objection {
  /** In the same words wherever it has the same cause. */
  readonly cause: string;
  /** Where, or with what. */
  readonly detail?: string;
}

/** Something that must hold of every exchange, whatever it was about. Says what is wrong, if anything is. */
export type Check = (exchange: Exchange, testCase: Case, context: Context) => Objection | undefined;

/** The declared response that a received one falls under. */
export const declaredResponse = ({ status }: Exchange, { operation }: Case): DescribedResponse | undefined =>
  responseFor(operation, status);

/** The content that a response's media type stands for. */
export function declaredContent({ headers }: Exchange, response: DescribedResponse): DescribedContent | undefined {
  const sent = headers.get('content-type');
  return sent === null ? undefined : contentOf(response.content, sent);
}

/** An operation says nothing about requests that do not reach it. */
export const reachesOperation = ({ expect }: Case): boolean => expect !== 'no such method' && expect !== 'no such path';
