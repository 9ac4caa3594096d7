import { expect, test } from 'vitest';
import { generatedCase } from '../generated.ts';

const USE = `
import * as zod from 'zod';
import type { createClubClient } from './client.ts';
import type { Handlers } from './server.ts';
import type { components } from './types.ts';
import { addCrewZod, addInlineZod, Crew } from './zod.ts';

type Client = ReturnType<typeof createClubClient>;

export async function calls(client: Client, given: unknown) {
  const body = Crew.parse(given);
  body satisfies components['schemas']['Crew'];
  body.rank satisfies string | undefined;
  // @ts-expect-error it may be absent
  body.rank satisfies string;
  // @ts-expect-error it is text
  body.name satisfies number;
  const query = addCrewZod.query.parse(given);
  const headers = addCrewZod.headers.parse(given);
  const cookies = addCrewZod.cookies.parse(given);
  await client.addCrew({ body, query, headers, cookies });
  await client.addCrew({ body: addCrewZod.body['application/json'].parse(given) });
  await client.addInline({ body: addInlineZod.body['application/json'].parse(given) });
  const result = Crew.safeParse(given);
  if (result.success) await client.addCrew({ body: result.data });
  const extended = Crew.extend({ extra: zod.string() });
  extended.parse(given).extra satisfies string;
  Crew.shape.name satisfies zod.ZodString;
}

export const handlers: Pick<Handlers, 'addCrew'> = {
  addCrew: ({ body }) => ({
    status: 200,
    body: addCrewZod.responses['200'].body['application/json'].parse(body),
    headers: addCrewZod.responses['200'].headers.parse({}),
  }),
};
`;

test('what ./zod parses is a body, a parameter and an answer, under exactOptionalPropertyTypes', async () => {
  const { compile, load } = await generatedCase('exact-optional-zod');
  expect(await compile(USE)).toEqual([]);
  const { Crew } = await load('zod.ts');
  const value = { name: 'Ada', mates: [{}], boss: { name: 'Eve' }, unknown: 1 };
  expect(Crew.parse(value)).toEqual(value);
}, 60_000);
