import type { JsonObject } from '@rollcall/openapi/json';
import { createServer } from '@rollcall/runtime/internal/server';
import type { DescribedOperation } from '../document/operations.ts';
import { payloadOf } from './exchange.ts';
import { collected } from './streams.ts';
import { tableOf } from './table.ts';
import type { RequestValues, WireRequest } from './values.ts';

/** Nothing is sent there. */
const BASE_URL = 'http://kit.example.com';

/** What a description allows has to get through, however long. */
const MOST_BYTES = 2 ** 26;

interface Given extends Pick<RequestValues, 'path' | 'query'> {
  readonly headers: JsonObject;
  readonly cookies: JsonObject;
  readonly body: unknown;
  readonly contentType: string | undefined;
}

/**
 * Reads a request as a server reads it that knows how values are written and nothing of what is valid. With the functions of the
 * runtime's server, from a table of the kit's own: `test/style-examples.ts` and `test/form-examples.ts` hold them to what specifications print.
 *
 * @returns nothing for a request that can't be read.
 */
export async function parse(
  document: JsonObject,
  operation: DescribedOperation,
  wire: WireRequest,
): Promise<RequestValues | undefined> {
  const reader = readers.get(operation) ?? readerOf(document, operation);
  readers.set(operation, reader);
  const { method, target, headers } = wire;
  const body = (await payloadOf(wire)) ?? null;
  const given = await reader(new Request(`${BASE_URL}${target}`, { method, headers, body }));
  if (!given) return undefined;
  const { path, query, headers: header, cookies: cookie, body: value, contentType: mediaType } = given;
  return { path, query, header, cookie, ...(mediaType === undefined ? {} : { body: { mediaType, value } }) };
}

type Reader = (request: Request) => Promise<Given | undefined>;

const readers = new WeakMap<DescribedOperation, Reader>();

function readerOf(document: JsonObject, operation: DescribedOperation): Reader {
  let given: Given | undefined;
  const handler = async (input: Given) => {
    const { path, query, headers, cookies, contentType } = input;
    given = { path, query, headers, cookies, contentType, body: await collected(input.body) };
    return { status: 204 };
  };
  const server = createServer(
    {
      api: { name: operation.id, servers: [], securitySchemes: {} },
      operations: { [operation.id]: tableOf(document, operation) },
      validation: { [operation.id]: { responses: {} } },
    },
    { [operation.id]: handler },
    { maxBodyBytes: MOST_BYTES },
  );
  return async (request) => {
    given = undefined;
    await server.fetch(request);
    return given;
  };
}
