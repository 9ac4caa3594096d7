import { expect } from 'vitest';
import type { DeclaredResponse } from '../src/operation.ts';
import type { OperationValidation } from '../src/validation/index.ts';
import { answerOf, compile, type Setup, serveOne } from './one-operation.ts';

/** A response of JSON. */
export const json: DeclaredResponse = { content: ['application/json'] };
/** What a response of JSON is judged by. */
export const loan = compile({
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'integer' }, due: { type: 'string' }, note: { type: ['string', 'null'] } },
  additionalProperties: false,
});

/** Answers `result` by an operation with the given responses, each judged by `loan` unless said otherwise. */
export function answer(
  result: unknown,
  responses: Record<string, DeclaredResponse> = { '200': json },
  more: Partial<Setup> & { judged?: OperationValidation['responses'] } = {},
) {
  const judged = Object.fromEntries(
    Object.entries(responses).map(([status, { content }]) => [
      status,
      { body: Object.fromEntries(content.map((type) => [type, loan])) },
    ]),
  );
  const server = serveOne({
    operation: { method: 'GET', responses },
    validation: { responses: more.judged ?? judged },
    handler: () => result,
    ...more,
  });
  return { ...server, response: server.app.request('/loans') };
}

/** The keywords of what was reported, after making sure that the caller learns nothing. */
export async function violationsOf(...given: Parameters<typeof answer>): Promise<string[]> {
  const { response, violations, thrown } = answer(...given);
  const { status, body } = await answerOf(response);
  expect(status).toBe(500);
  expect(body).toEqual({
    type: 'about:blank',
    title: 'Internal Server Error',
    status: 500,
    detail: 'The server could not answer.',
  });
  expect(thrown).toEqual([]);
  expect(violations).toHaveLength(1);
  expect(violations[0]?.operationId).toBe('lend');
  return violations[0]?.issues.map(({ keyword }) => keyword) ?? [];
}
