import { expect, it } from 'vitest';
import type { Server } from '../../operation.ts';
import { Address } from './address.ts';

function pathsOf(
  servers: readonly Server[],
  url: string,
  { isOurs = false, apiUrl }: { isOurs?: boolean; apiUrl?: string } = {},
) {
  return new Address({ name: 'club', servers, securitySchemes: {} }, {}, apiUrl).pathsOf(url, isOurs);
}

const club: Server = { url: 'https://api.example.com/v1/' };
const tenants: Server = {
  url: 'https://{tenant}.example.com/{version}',
  variables: { tenant: { default: 'a' }, version: { default: 'v1' } },
};
const open: Server = { url: '{apiUrl}/club', variables: { apiUrl: { default: 'https://club.example.com' } } };

it.each<[string, Server[], string, string[]]>([
  ['the path below a server', [club], 'https://api.example.com/v1/members?page=2#top', ['/members?page=2']],
  ['the server itself', [club], 'https://api.example.com/v1?a=b', ['/?a=b']],
  ['nothing of another path', [club], 'https://api.example.com/v2/members', []],
  ['nothing of a path that only begins alike', [club], 'https://api.example.com/v10/members', []],
  ['nothing of another origin', [club], 'https://api-example.com/v1/members', []],
  ['any value of a variable', [tenants], 'https://oslo.example.com/v7/members', ['/members']],
  ['no slash in a variable', [tenants], 'https://evil.test/x.example.com/v7/members', []],
  ['any origin of a relative server', [{ url: '/v1' }], 'http://localhost:3000/v1/members', ['/members']],
  [
    'the server that says most first',
    [{ url: '/' }, { url: '/v1' }],
    'http://localhost/v1/members',
    ['/members', '/v1/members'],
  ],
  ['the default of a variable for an origin', [open], 'https://club.example.com/club/members', ['/members']],
  ['no other value of it', [open], 'https://other.example.com/club/members', []],
])('finds %s', (_, servers, url, paths) => {
  expect(pathsOf(servers, url)).toEqual(paths);
});

it('finds every path that it may be, where the origin is a variable and all requests are to this API', () => {
  const anywhere = pathsOf([open], 'http://localhost:8080/a/club/members?b=/c', { isOurs: true });
  expect(anywhere).toEqual(['/a/club/members?b=/c', '/club/members?b=/c', '/members?b=/c']);
  expect(pathsOf([club], 'http://localhost:8080/members', { isOurs: true })).toEqual([]);
});

it('finds only what is below the URL that it is told', () => {
  const apiUrl = 'https://staging.example.net/v1';
  expect(pathsOf([club], 'https://staging.example.net/v1/members', { apiUrl })).toEqual(['/members']);
  expect(pathsOf([club], 'https://api.example.com/v1/members', { apiUrl })).toEqual([]);
});
