import { beforeAll, describe, expect, test } from 'vitest';
import { conversation } from '../conversation.ts';
import { type Generated, generatedCase, refusalsOf } from '../generated.ts';

const USE = `
import { createClubClient } from './client.ts';
import { createClubFetch } from './fetch.ts';
import type { operations, paths, webhooks } from './types.ts';
import { findMembersOptions, copyMembersMutation } from './query.ts';

export async function calls(client: ReturnType<typeof createClubClient>) {
  (await client.findMembers({ body: { name: 'Ada' } })).status satisfies 200;
  // @ts-expect-error required
  await client.findMembers({ body: {} });
  await client.copyMembers({ headers: { Destination: '/others' } });
  // @ts-expect-error required
  await client.copyMembers();
  void [findMembersOptions, copyMembersMutation];
}
export type Same = [
  paths['/members']['query'] & operations['findMembers'],
  paths['/members']['copy'] & operations['copyMembers'],
  paths['/only']['query'] & operations['findOnly'],
  webhooks['changed']['notify'] & operations['notifyChanged'],
];
export async function fetches(club: ReturnType<typeof createClubFetch>) {
  const { data } = await club.QUERY('/members', { body: { name: 'Ada' } });
  data satisfies string[] | undefined;
  await club.COPY('/members', { params: { header: { Destination: '/others' } } });
  // @ts-expect-error no such operation
  await club.COPY('/only');
}
`;

// https://spec.openapis.org/oas/v3.2.0#path-item-object
describe('methods that OpenAPI 3.2 has come to know', () => {
  let api: Generated;
  beforeAll(async () => {
    api = await generatedCase('methods');
    return api.dispose;
  });

  test('are carried to everything: nothing is refused, and all compiles', async () => {
    expect(await refusalsOf('methods')).toEqual([]);
    expect(await api.compile(USE)).toEqual([]);
  });

  test('are sent and answered under their names, spelt as declared', async () => {
    const { client, fetch, received } = await conversation(api, {
      listMembers: { status: 204 },
      findMembers: { status: 200, body: ['Ada'] },
      copyMembers: { status: 201 },
      findOnly: { status: 204 },
    });
    expect(await client.findMembers({ body: { name: 'Ada' } })).toMatchObject({ status: 200, body: ['Ada'] });
    expect(received.at(-1).body).toEqual({ name: 'Ada' });
    expect((await client.copyMembers({ headers: { Destination: '/b' } })).status).toBe(201);
    expect(received.at(-1).headers).toEqual({ Destination: '/b' });
    expect((await client.findOnly()).status).toBe(204);
    expect((await fetch(new Request('https://example.com/members', { method: 'OPTIONS' }))).headers.get('allow')).toBe(
      'GET, QUERY, COPY, HEAD, OPTIONS',
    );
  });

  test('have ids of their own where the description gives none', () => {
    const { paths, webhooks } = JSON.parse(api.read('openapi.json'));
    expect(paths['/members'].additionalOperations.COPY.operationId).toBe('copyMembers');
    expect(webhooks.changed.additionalOperations.NOTIFY.operationId).toBe('notifyChanged');
  });
});
