import { expect, it } from 'vitest';
import { stub } from '../../../test/club/client.ts';
import type { Operation } from '../../operation.ts';
import { createClient } from '../internal.ts';

const servers = [{ url: 'https://{region}.files.example.com/up', variables: { region: { default: 'eu' } } }];
const upload: Operation = {
  id: 'upload',
  method: 'POST',
  path: '/files',
  parameters: [],
  responses: { 204: { content: [] } },
  security: [],
  retry: 'never',
  servers,
};
const api = {
  name: 'files',
  servers: [{ url: 'https://{stage}.example.com', variables: { stage: { default: 'live' } } }],
  securitySchemes: {},
};

async function urlWith(options: object): Promise<string | undefined> {
  const { fetch, requests } = stub(new Response(null, { status: 204 }));
  const client = createClient<{ upload(): Promise<unknown> }>(api, { upload }, { fetch, ...options } as never);
  await client.upload();
  return requests[0]?.url;
}

it('sends an operation to the server of its own', async () => {
  expect(await urlWith({})).toBe('https://eu.files.example.com/up/files');
});

it('fills in the variables that this server declares, and leaves the others to the API', async () => {
  expect(await urlWith({ server: { stage: 'test', region: 'us' } }).catch((error) => error.message)).toBe(
    'files has no server variable "region"',
  );
  expect(await urlWith({ server: { stage: 'test' } })).toBe('https://eu.files.example.com/up/files');
});

it('sends every operation to the base URL that is given', async () => {
  expect(await urlWith({ apiUrl: 'http://127.0.0.1:1/base' })).toBe('http://127.0.0.1:1/base/files');
});
