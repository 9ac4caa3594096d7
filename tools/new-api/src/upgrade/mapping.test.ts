import { expect, test } from 'vitest';
import { upgrade } from './upgrade.ts';

test('writes the references of a discriminator that maps to names', () => {
  const mapping = { a: 'Cat', b: '#/components/schemas/Dog', c: 'other.yaml', d: './models/Cat.yml' };
  const schemas = { Cat: {}, Dog: {}, Pet: { oneOf: [], discriminator: { propertyName: 'kind', mapping } } };
  expect(upgrade({ openapi: '3.1.0', components: { schemas } }).components.schemas.Pet.discriminator.mapping).toEqual({
    ...mapping,
    a: '#/components/schemas/Cat',
    d: '#/components/schemas/Cat',
  });
});
