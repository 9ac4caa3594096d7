import { expect, it } from 'vitest';
import { api } from '../../test/club/operations.ts';
import { optionsFrom, variablesOf } from './environment.ts';

it('names a variable for everything that a client has to know', () => {
  expect(variablesOf(api).map(([name]) => name)).toEqual([
    'CLUB_API_URL',
    'CLUB_SERVER_CITY',
    'CLUB_SERVER_VERSION',
    'CLUB_BASIC_AUTH_USERNAME',
    'CLUB_BASIC_AUTH_PASSWORD',
    'CLUB_BEARER_AUTH',
    'CLUB_TENANT',
    'CLUB_QUERY_KEY',
    'CLUB_SESSION',
    'CLUB_SSO',
  ]);
});

it('reads the variables that are set', () => {
  expect(
    optionsFrom(api, {
      CLUB_SERVER_CITY: 'bergen',
      CLUB_BASIC_AUTH_USERNAME: 'ada',
      CLUB_BASIC_AUTH_PASSWORD: 'walnut',
      CLUB_TENANT: 'north',
      CLUB_SESSION: '',
      TENANT: 'south',
    }),
  ).toEqual({
    server: { city: 'bergen' },
    auth: { basicAuth: { username: 'ada', password: 'walnut' }, tenant: 'north' },
    clientCredentials: {},
  });
  expect(optionsFrom(api, { CLUB_API_URL: 'http://127.0.0.1:1' }).apiUrl).toBe('http://127.0.0.1:1');
});

it('does not take a user name for a credential', () => {
  expect(() => optionsFrom(api, { CLUB_BASIC_AUTH_USERNAME: 'ada' })).toThrow(
    'basicAuth needs a user name and a password, and the environment has only one of them',
  );
});

it('reads what gets tokens, unless there is a token', () => {
  const club = { ...api, securitySchemes: { oauth: { type: 'oauth2' } as const } };
  const names = ['CLUB_OAUTH_CLIENT_ID', 'CLUB_OAUTH_CLIENT_SECRET', 'CLUB_OAUTH_SCOPES', 'CLUB_OAUTH_TOKEN_URL'];
  expect(variablesOf(club).map(([name]) => name)).toEqual(expect.arrayContaining(['CLUB_OAUTH', ...names]));
  const client = {
    CLUB_OAUTH_CLIENT_ID: 'robot',
    CLUB_OAUTH_CLIENT_SECRET: 'walnut',
    CLUB_OAUTH_SCOPES: ' read  write ',
  };
  expect(optionsFrom(club, client)).toMatchObject({
    auth: {},
    clientCredentials: { oauth: { clientId: 'robot', clientSecret: 'walnut', scopes: ['read', 'write'] } },
  });
  const withToken = optionsFrom(club, { ...client, CLUB_OAUTH: 'token' });
  expect([withToken.auth, withToken.clientCredentials]).toEqual([{ oauth: 'token' }, {}]);
  expect(() => optionsFrom(club, { CLUB_OAUTH_CLIENT_SECRET: 'walnut' })).toThrow(
    'oauth needs the id and the secret of a client, and the environment has only one of them',
  );
});
