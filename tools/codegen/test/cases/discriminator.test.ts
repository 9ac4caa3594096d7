import { describe, expect, test } from 'vitest';
import { generatedCase, refusalsOf } from '../generated.ts';

/** By property of the request: bodies that are valid by JSON Schema, and bodies that are not. */
const VALUES: Readonly<Record<string, { readonly good: readonly object[]; readonly bad: readonly unknown[] }>> = {
  any: {
    good: [{ kind: 'Barge', towed: true }, { kind: 'x' }, { kind: 'Barge', sails: 3 }],
    bad: [{}, { kind: 1 }, { kind: 'Barge', towed: 'yes', sails: 'no' }],
  },
  mapped: { good: [{ kind: 'flat', towed: true }, { kind: 'Barge' }, { kind: 'raft' }], bad: [{ towed: true }] },
  required: {
    good: [
      { kind: 'tug', power: 3 },
      { kind: 'x', logs: 3 },
    ],
    bad: [{ kind: 'tug' }, { kind: 'Raft', logs: 'many' }],
  },
  partial: { good: [{ kind: 'ferry', cars: 3 }, { kind: 'Canoe' }], bad: [{ kind: 'Ferry' }, { kind: 'canoe' }, {}] },
  behind: { good: [{ kind: 'ferry' }, { kind: 'Canoe', seats: 3 }], bad: [{ kind: 'Canoe' }, { kind: 'Lifeboat' }] },
  nested: { good: [{ kind: 'ferry' }, { kind: 'sub' }], bad: [{ kind: 'ferry', cars: 'a' }, { kind: 'PartlyMapped' }] },
  beside: { good: [{ kind: 'ferry', cars: 1 }, { kind: 'sub' }], bad: [{ kind: 'ferry' }, { kind: 'Ferry', cars: 1 }] },
  base: { good: [{ kind: 'child' }, { kind: 'x' }], bad: [{}, { kind: 1 }] },
  child: { good: [{ kind: 'x', toys: 1 }, { kind: 'Child' }], bad: [{ kind: 'child', toys: 'a' }, { toys: 1 }] },
};

const bodies = (which: 'good' | 'bad') =>
  Object.entries(VALUES).flatMap(([name, values]) => values[which].map((value) => ({ [name]: value })));

describe('a discriminator does not change what is valid', () => {
  test('so a oneOf whose branches it does not tell apart is refused, with the place and a repair', async () => {
    const [found, ...more] = await refusalsOf('discriminator-open-branches');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      pointer: '#/paths/~1vessels/post/requestBody/content/application~1json/schema/oneOf/1',
      message: expect.stringContaining('A value can fit this branch'),
      repair: expect.stringContaining('with a `const` of its own'),
    });
  });

  test('and types, ./validation, ./zod and the server take the same values', async () => {
    expect(await refusalsOf('discriminator')).toEqual([]);
    const { compile, load } = await generatedCase('discriminator');
    const take = (body: object) => `take(${JSON.stringify(body)});`;
    const use = `
import type { createClubClient } from './client.ts';
type Body = NonNullable<Parameters<ReturnType<typeof createClubClient>['addVessel']>[0]>['body'];
declare function take(body: Body): void;
${bodies('good').map(take).join('\n')}
${bodies('bad')
  .map((body) => `// @ts-expect-error\n${take(body)}`)
  .join('\n')}`;
    expect(await compile(use)).toEqual([]);

    const { clubValidation } = await load('validation.js');
    const { clubZod } = await load('zod.ts');
    const { createServer } = await load('server.ts');
    const server = createServer({ addVessel: () => ({ status: 204 }) }, {});
    const headers = { 'content-type': 'application/json' };
    const judges: Record<string, (body: object) => Promise<boolean>> = {
      validation: async (body) => !clubValidation.addVessel.body['application/json']['~standard'].validate(body).issues,
      zod: async (body) => clubZod.addVessel.body['application/json'].safeParse(body).success,
      server: async (body) =>
        (await server.request('/vessels', { method: 'POST', headers, body: JSON.stringify(body) })).status === 204,
    };
    for (const [name, takes] of Object.entries(judges)) {
      for (const body of bodies('good')) expect([name, body, await takes(body)]).toEqual([name, body, true]);
      for (const body of bodies('bad')) expect([name, body, await takes(body)]).toEqual([name, body, false]);
    }
  }, 60_000);
});
