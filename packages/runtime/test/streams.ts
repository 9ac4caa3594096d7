import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';
import { allFeatures } from '../src/client/call/features.ts';
import { allParts } from '../src/client/create-client.ts';
import { connect, operationCall } from '../src/client/internal.ts';
import type { AnyClientOptions, CallOptions, ClientOptions } from '../src/client/options/client-options.ts';
import type { Operation } from '../src/operation.ts';
import { portOf } from './adapters.ts';
import { compile } from './one-operation.ts';

/** What an item of the tests' streams is. */
export interface Tick {
  readonly n: number;
}

export const tick = compile({ type: 'object', required: ['n'], properties: { n: { type: 'integer' } } });

interface Types {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody?: { content: { 'application/jsonl': AsyncIterable<Tick> } };
  responses: { 200: { headers: object; content: { 'application/jsonl': AsyncIterable<Tick> } } };
}

/** Calls an operation that takes and gives streams of a media type. */
export function callStream(
  mediaType: string,
  options: AnyClientOptions,
  { body, retry = 'never', ...call }: { body?: unknown; retry?: Operation['retry'] } & CallOptions = {},
) {
  const events = mediaType === 'text/event-stream' ? { events: { [mediaType]: { json: true } } } : {};
  const operation: Operation = {
    id: 'tick',
    method: 'POST',
    path: '/ticks',
    parameters: [],
    body: {
      required: false,
      content: { [mediaType]: mediaType === 'text/event-stream' ? { events: { json: true } } : {} },
    },
    responses: { '200': { content: [mediaType], ...events }, '204': { content: [] }, '503': { content: [] } },
    security: [],
    retry,
  };
  const api = { name: 'clock', servers: [], securitySchemes: {} };
  const given = { apiUrl: 'https://clock.example.com', ...options } as ClientOptions;
  const connection = connect(api, given, allFeatures);
  return operationCall<Types>(operation, allParts)(connection, { ...(body !== undefined && { body }) } as never, call);
}

/** A server for one test. */
export async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${await portOf(server)}`;
}

/** A response whose body comes in these pieces. */
export function answering(mediaType: string, ...pieces: readonly string[]): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(encoder.encode(piece));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': mediaType } });
}

export async function collect(items: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) all.push(item);
  return all;
}
