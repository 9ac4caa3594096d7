import { describe, expect, test } from 'vitest';
import { mapOperations, operationsOf, operationTokens } from './operations.ts';
import { otherMethodAt, withoutOtherMethods } from './other-methods.ts';

// https://spec.openapis.org/oas/v3.2.0#path-item-object
const item = {
  summary: 'Pets',
  parameters: [],
  get: { operationId: 'list' },
  query: { operationId: 'find' },
  additionalOperations: { COPY: { operationId: 'copy' }, LINK: { operationId: 'link' } },
  'x-get': { operationId: 'no' },
};

describe('the operations of a path item', () => {
  test('are in fields of their methods, QUERY too, and in additionalOperations', () => {
    expect(operationsOf(item)).toEqual([
      { method: 'GET', tokens: ['get'], operation: { operationId: 'list' } },
      { method: 'QUERY', tokens: ['query'], operation: { operationId: 'find' } },
      { method: 'COPY', tokens: ['additionalOperations', 'COPY'], operation: { operationId: 'copy' } },
      { method: 'LINK', tokens: ['additionalOperations', 'LINK'], operation: { operationId: 'link' } },
    ]);
    expect([undefined, null, [], { get: 1, additionalOperations: 2 }].flatMap(operationsOf)).toEqual([]);
  });

  test('are replaced or left out where they stand', () => {
    const changed = mapOperations(item, ({ operationId }, { method }) =>
      method === 'LINK' || method === 'GET' ? undefined : { operationId: `${operationId}${method}` },
    );
    expect(changed).toEqual({
      summary: 'Pets',
      parameters: [],
      query: { operationId: 'findQUERY' },
      additionalOperations: { COPY: { operationId: 'copyCOPY' } },
      'x-get': { operationId: 'no' },
    });
    expect(mapOperations(item, () => undefined)).not.toHaveProperty('additionalOperations');
    expect(item.additionalOperations).toHaveProperty('LINK');
  });

  test.each([
    [['get', 'parameters', '0'], ['get']],
    [
      ['additionalOperations', 'COPY', 'responses'],
      ['additionalOperations', 'COPY'],
    ],
    [['parameters', '0'], undefined],
    [['additionalOperations'], undefined],
    [[], undefined],
  ])('hold what is at %j: %j', (below, tokens) => expect(operationTokens(below)).toEqual(tokens));

  test('of methods that 3.1 has no field for stand at paths that name them, for tools that know no other', () => {
    const [own, ...others] = withoutOtherMethods('/pets', item);
    expect(own).toEqual(['/pets', { summary: 'Pets', parameters: [], get: item.get, 'x-get': item['x-get'] }]);
    expect(others.map(([path, { post }]) => [otherMethodAt(path), post])).toEqual([
      [{ method: 'QUERY', path: '/pets' }, item.query],
      [{ method: 'COPY', path: '/pets' }, item.additionalOperations.COPY],
      [{ method: 'LINK', path: '/pets' }, item.additionalOperations.LINK],
    ]);
    expect(otherMethodAt('/pets')).toBeUndefined();
  });
});
