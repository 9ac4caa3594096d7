import { describe, expect, test } from 'vitest';
import { conversation } from '../conversation.ts';
import { type Generated, generatedCase } from '../generated.ts';

const cases: readonly [name: string, operation: string, group: string, parameter: string, delimiter: string][] = [
  ['delimiter-pipe', 'getDelimiterPipe', 'query', 'holds', '|'],
  ['delimiter-space', 'getDelimiterSpace', 'query', 'ports', ' '],
  ['delimiter-header-comma', 'getDelimiterHeaderComma', 'headers', 'X-Ports', ','],
];

describe.each(cases)('%s', (name, operation, group, parameter, delimiter) => {
  test('refuses the item that holds the delimiter, and carries all others as given', async () => {
    const { client, received } = await conversation(await generatedCase(name), { [operation]: { status: 204 } });
    const call = (items: readonly string[]) => client[operation]({ [group]: { [parameter]: items } });
    await expect(call(['plain', `New${delimiter}York`])).rejects.toMatchObject({
      name: 'InvalidRequestError',
      message: expect.stringMatching(new RegExp(`item 1 of "${parameter}" holds .* the style`)),
    });
    expect(received).toEqual([]);
    const items = ['a+b', '100%', 'a;b=c&d', '%41', delimiter === ',' ? 'x|y z' : 'x,y'];
    expect((await call(items)).status).toBe(204);
    expect(received.at(-1)[group]).toEqual({ [parameter]: items });
  });
});

describe('delimiter-response-header', () => {
  let package_: Promise<Generated>;
  const answer = async (headers: object) => {
    package_ ??= generatedCase('delimiter-response-header');
    return conversation(await package_, { getHolds: { status: 204, headers } });
  };

  test('is never split into other items: the server refuses to send it and reports why', async () => {
    const { client, violations } = await answer({ 'X-Holds': ['a', 'b,c'] });
    await expect(client.getHolds()).rejects.toMatchObject({ name: 'UndeclaredStatusError', status: 500 });
    expect(violations).toMatchObject([{ operationId: 'getHolds', issues: [{ path: ['X-Holds', 1] }] }]);
  });

  test('is read as the handler gave it where no item holds a comma', async () => {
    const { client } = await answer({ 'X-Holds': ['a b', 'c=d', '007'] });
    expect((await client.getHolds()).headers).toEqual({ 'X-Holds': ['a b', 'c=d', '007'] });
  });
});
