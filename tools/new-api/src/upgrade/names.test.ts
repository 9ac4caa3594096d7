import { expect, test } from 'vitest';
import type { Json } from '../json.ts';
import { type Names, withOperationNames } from './names.ts';

/** What operations of these ids are called; nothing of those that keep their ids. */
function named(ids: readonly (string | undefined)[], known?: Names) {
  const paths = ids.map((operationId, index) => [
    `/${index}`,
    { get: operationId === undefined ? {} : { operationId } },
  ]);
  const decided: string[] = [];
  const document = withOperationNames(
    { paths: Object.fromEntries(paths) },
    ({ pointer }) => decided.push(pointer),
    known,
  );
  const operations = Object.values<Json>(document.paths).map(({ get }) => get);
  expect(operations.map(({ operationId }) => operationId)).toEqual(ids);
  return { names: operations.map((operation) => operation['x-operation-name']), decided };
}

test.each([
  ['users/get-by-username', 'usersGetByUsername'],
  ['conversations.list', 'conversationsList'],
  ['Users List', 'usersList'],
  ['2fa_delete', '_2faDelete'],
  ['GET_users/{id}', 'getUsersId'],
  ['api-OAuth2.Token', 'apiOAuth2Token'],
  ['delete', 'deleteOperation'],
  ['then', 'thenOperation'],
  ['größe-ändern', 'größeÄndern'],
  ['/', 'operation'],
])('%s is called %s', (id, name) => {
  expect(named([id]).names).toEqual([name]);
});

test.each(['getUsers', 'GetAccount', 'Get_users', '_list', 'größe', 'get'])('%s is a name already', (id) => {
  expect(named([id, undefined])).toEqual({ names: [undefined, undefined], decided: [] });
});

test('no two have the same name, and none that of another id', () => {
  const { names, decided } = named(['users/get', 'users-get', 'usersGet', 'users.get2', 'list', 'list']);
  expect(names).toEqual(['usersGet2', 'usersGet3', undefined, 'usersGet22', undefined, 'list2']);
  expect(decided).toEqual([0, 1, 3, 5].map((index) => `#/paths/~1${index}/get/operationId`));
});

test('what an earlier import has given stays, whatever is new', () => {
  const known = new Map([['users/get', 'usersGet']]);
  expect(named(['users-get', 'users/get'], known).names).toEqual(['usersGet2', 'usersGet']);
});

test('a name that the description gives is kept where it is one, and else put aside', () => {
  const operation = (operationId: string, name: string) => ({ get: { operationId, 'x-operation-name': name } });
  const paths = { '/a': operation('a.find', 'find'), '/b': operation('b.find', 'find'), '/c': operation('c/d', 'cd') };
  const { paths: now } = withOperationNames({ paths }, () => {});
  expect(now['/c'].get).toEqual({ operationId: 'c/d', 'x-operation-name': 'cd' });
  expect(now['/a'].get).toEqual({
    operationId: 'a.find',
    'x-imported-operation-name': 'find',
    'x-operation-name': 'aFind',
  });
  expect(now['/b'].get['x-operation-name']).toBe('bFind');
});
