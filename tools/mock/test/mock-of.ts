import { DIALECT } from '@rollcall/openapi/schema';
import { onTestFinished } from 'vitest';
import { startMock } from '../src/start-mock.ts';

const responses = { 204: { description: 'x' }, 400: { description: 'x' } };

/** The URL of a mock of these paths, which is closed after the test. Operations answer 204 or 400 where they don't say. */
export async function mockOf(paths: Readonly<Record<string, Readonly<Record<string, object>>>>): Promise<string> {
  const items = Object.entries(paths).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, { responses, ...operation }])),
  ]);
  const mock = await startMock({
    openapi: '3.1.0',
    jsonSchemaDialect: DIALECT,
    info: { title: 'x', version: '1' },
    paths: Object.fromEntries(items),
  });
  onTestFinished(() => mock.close());
  return mock.url;
}

/** What a mock of one operation answers. */
export async function answerOf(
  operation: object,
  { body, headers = {} }: { readonly headers?: Record<string, string>; readonly body?: string | undefined } = {},
): Promise<Response> {
  const url = await mockOf({ '/x': { put: operation } });
  const signal = AbortSignal.timeout(5_000);
  return fetch(`${url}/x`, { method: 'PUT', signal, headers, ...(body !== undefined && { body }) });
}
