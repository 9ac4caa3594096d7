import { expect, test } from 'vitest';
import { upgrade } from './upgrade.ts';

test('makes alternatives of credentials that one header is to carry', () => {
  const securitySchemes = {
    token: { type: 'apiKey', in: 'header', name: 'Authorization' },
    bearer: { type: 'http', scheme: 'bearer' },
    oauth: { type: 'oauth2', flows: {} },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  };
  const { security, paths } = upgrade({
    openapi: '3.1.0',
    security: [{ token: [], bearer: [] }, {}],
    paths: {
      '/a': {
        get: {
          security: [
            { key: [], bearer: [] },
            { key: [], token: [], oauth: ['a'] },
          ],
        },
      },
    },
    components: { securitySchemes },
  });
  expect(security).toEqual([{ token: [] }, { bearer: [] }, {}]);
  expect(paths['/a'].get.security).toEqual([
    { key: [], bearer: [] },
    { key: [], token: [] },
    { key: [], oauth: ['a'] },
  ]);
});

test('lets a requirement be that would become more alternatives than anybody means', () => {
  const names = Array.from({ length: 60 }, (_, index) => `key${index}`);
  const scheme = (name: string, index: number) => [name, { type: 'apiKey', in: 'header', name: `X-${index >> 1}` }];
  const requirement = Object.fromEntries(names.map((name) => [name, []]));
  const securitySchemes = Object.fromEntries(names.map(scheme));
  expect(upgrade({ openapi: '3.1.0', security: [requirement], components: { securitySchemes } }).security).toEqual([
    requirement,
  ]);
});
