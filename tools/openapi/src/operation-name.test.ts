import { expect, test } from 'vitest';
import { isOperationName, nameOf, withNamesAsIds } from './operation-name.ts';

test('an operation is called as `x-operation-name` says, or else by its id', () => {
  expect(nameOf({ operationId: 'users/list', 'x-operation-name': 'usersList' })).toBe('usersList');
  expect(nameOf({ operationId: 'users/list', 'x-operation-name': 3 })).toBe('users/list');
  expect(nameOf({})).toBeUndefined();
});

test('names take the place of ids wherever an operation stands', () => {
  const operation = (id: string, callbacks = {}) => ({ operationId: `a/${id}`, 'x-operation-name': id, callbacks });
  const document = withNamesAsIds({
    paths: { '/a': { get: operation('one', { on: { '{$url}': { post: operation('two') } } }), post: {} } },
    webhooks: { b: { additionalOperations: { COPY: operation('three') } } },
    components: { pathItems: { C: { put: operation('four') } } },
  });
  const ids = [...JSON.stringify(document).matchAll(/"operationId":"([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['one', 'two', 'three', 'four']);
});

test.each(['getUsers', 'größe', '$a', '_2fa', 'get'])('`%s` can be a name', (name) => {
  expect(isOperationName(name)).toBe(true);
});

test.each(['a-b', '2fa', '', 'delete', 'then', 'constructor', '__proto__', 3])('`%s` can not', (name) => {
  expect(isOperationName(name)).toBe(false);
});
