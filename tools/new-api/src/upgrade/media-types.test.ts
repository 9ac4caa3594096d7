import { expect, test } from 'vitest';
import { upgrade } from './upgrade.ts';

test('writes content and media types where they are used', () => {
  const content = (name: string) => ({ $ref: `#/components/mediaTypes/${name}` });
  const responses = {
    200: { content: { 'application/json': content('Pet'), 'text/json': content('Lost') } },
    201: { content: content('Pets') },
  };
  const { components, paths } = upgrade({
    openapi: '3.0.3',
    paths: { '/a': { get: { responses } } },
    components: {
      mediaTypes: { Pet: { schema: { type: 'string', nullable: true } }, Pets: { 'text/plain': content('Pet') } },
      schemas: {},
    },
  });
  expect(components).toEqual({ schemas: {} });
  const pet = { schema: { type: ['string', 'null'] } };
  expect(paths['/a'].get.responses[200].content).toEqual({ 'application/json': pet, 'text/json': content('Lost') });
  expect(paths['/a'].get.responses[201].content).toEqual({ 'text/plain': pet });
});
