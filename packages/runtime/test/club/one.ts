import { allParts } from '../../src/client/create-client.ts';
import { connect, operationCall } from '../../src/client/internal.ts';
import type { Operation } from '../../src/operation.ts';
import { stub } from './client.ts';

/** The types of an operation that takes and gives anything. */
interface AnyTypes {
  parameters: { query?: object; header?: object; path?: object; cookie?: object };
  requestBody?: { content: { 'application/json': unknown } };
  responses: { 200: { headers: { [name: string]: unknown }; content: { 'application/json': unknown } } };
}

/** Calls an operation that a test makes up, and gives what was sent and what came of it. */
export async function callOne(row: Partial<Operation>, input: object, answer?: Response) {
  const { fetch, requests, inits } = stub(...(answer ? [answer] : []));
  const operation: Operation = {
    id: 'one',
    method: 'POST',
    path: '/x',
    parameters: [],
    responses: { '204': { content: [] } },
    security: [],
    retry: 'never',
    ...row,
  };
  const connection = connect(
    { name: 'one', servers: [], securitySchemes: {} },
    { apiUrl: 'https://example.com', fetch },
  );
  const result = await operationCall<AnyTypes>(operation, allParts)(connection, input);
  return { request: requests[0] as Request, init: inits[0] as RequestInit, result };
}
