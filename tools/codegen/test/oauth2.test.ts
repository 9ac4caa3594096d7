import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { expect, test } from 'vitest';
import { generated } from './generated.ts';

const id = 'https://id.example.com';
const scopes = { read: 'See members.', 'members:write': 'Change members.' };
const schemes = {
  oauth: {
    type: 'oauth2',
    flows: {
      clientCredentials: { tokenUrl: `${id}/token`, scopes },
      deviceAuthorization: {
        tokenUrl: `${id}/token`,
        deviceAuthorizationUrl: `${id}/device`,
        scopes: { read: 'See.' },
      },
    },
  },
  'signed-in': {
    type: 'oauth2',
    flows: {
      authorizationCode: {
        authorizationUrl: `${id}/authorize`,
        tokenUrl: `${id}/token`,
        refreshUrl: `${id}/refresh`,
        scopes: {},
      },
    },
  },
  implicit: { type: 'oauth2', flows: { implicit: { authorizationUrl: `${id}/authorize`, scopes } } },
  key: { type: 'apiKey', in: 'header', name: 'X-Key' },
};
const answers = { 204: { description: 'Done.' } };
const club = {
  servers: [{ url: 'https://club.example.com' }],
  components: { securitySchemes: schemes },
  paths: { '/': { get: { operationId: 'ping', security: [{ oauth: ['read'] }], responses: answers } } },
};

test('what gets tokens knows the endpoints and scopes of the description', async () => {
  const api = await generated(club);
  const { clubOAuth2 } = await api.load('oauth2.ts');
  expect(
    Object.fromEntries(Object.entries(clubOAuth2).map(([name, given]) => [name, Object.keys(given as object)])),
  ).toEqual({
    oauth: ['clientCredentials', 'deviceCode', 'refreshToken'],
    'signed-in': ['refreshToken'],
  });
  const asked: string[] = [];
  const fetch = async (url: string, { headers }: RequestInit = {}) => {
    asked.push(url);
    if (url === `${id}/device`)
      return Response.json({ device_code: 'd', user_code: 'u', verification_uri: id, interval: 0.001 });
    if (url.startsWith(id)) return Response.json({ access_token: 'token', token_type: 'Bearer' });
    return new Response(null, { status: new Headers(headers).get('authorization') === 'Bearer token' ? 204 : 401 });
  };
  const { createClubClient } = await api.load('client.ts');
  const { oauth } = clubOAuth2;
  const client = createClubClient({
    fetch,
    auth: { oauth: oauth.clientCredentials({ clientId: 'c', clientSecret: 's', fetch }) },
  });
  expect((await client.ping()).status).toBe(204);
  const call = { operationId: 'ping', refresh: false };
  await oauth.deviceCode({ clientId: 'c', prompt: () => {}, fetch })(call);
  await clubOAuth2['signed-in'].refreshToken({ clientId: 'c', refreshToken: 'r', fetch })(call);
  expect(asked).toEqual([`${id}/token`, 'https://club.example.com/', `${id}/device`, `${id}/token`, `${id}/refresh`]);

  const { createClubMcpServer } = await api.load('mcp.ts');
  const options = { fetch, clientCredentials: { oauth: { clientId: 'c', clientSecret: 's', fetch } } };
  const statuses: unknown[] = [];
  asked.length = 0;
  for (const server of [createClubMcpServer(options), createClubMcpServer(options)]) {
    const agent = new Client({ name: 'agent', version: '1' });
    const [near, far] = InMemoryTransport.createLinkedPair();
    await Promise.all([server.connect(far), agent.connect(near)]);
    statuses.push((await agent.callTool({ name: 'ping' })).structuredContent);
  }
  expect(statuses).toMatchObject([{ status: 204 }, { status: 204 }]);
  expect(asked.filter((url) => url === `${id}/token`)).toHaveLength(1);
  const unknown = { 'signed-in': { clientId: 'c', clientSecret: 's' } };
  expect(() => createClubMcpServer({ clientCredentials: unknown })).toThrow('signed-in has no client credentials');

  expect(
    await api.compile(`
import { createClubClient } from './client.ts';
import { clubOAuth2, OAuth2Error } from './oauth2.ts';
const { clientCredentials } = clubOAuth2.oauth;
createClubClient({ auth: { oauth: clientCredentials({ clientId: 'c', clientSecret: 's', scopes: ['members:write'] }) } });
createClubClient({ auth: { 'signed-in': clubOAuth2['signed-in'].refreshToken({ clientId: 'c', refreshToken: 'r', scopes: ['any'] }) } });
new OAuth2Error('').code satisfies string | undefined;
clientCredentials({ clientId: 'c', clientSecret: 's', scopes: ['write'] });
`),
  ).toEqual([expect.stringMatching(/use\.ts\(8,/)]);
});

test('an API without a token endpoint has no such file', async () => {
  const { implicit, key } = schemes;
  const api = await generated({ ...club, components: { securitySchemes: { oauth: implicit, key } } });
  expect(() => api.read('oauth2.ts')).toThrow();
});
