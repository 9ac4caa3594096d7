import cl2c from '@rollcall/cl2c/openapi.json' with { type: 'json' };
import conscent from '@rollcall/conscent/openapi.json' with { type: 'json' };
import epixel from '@rollcall/epixel/openapi.json' with { type: 'json' };
import pcxpay from '@rollcall/pcxpay/openapi.json' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../src/index.ts';
import type { Sandbox } from '../src/sandbox.ts';
import { isImplemented } from './support/implemented.ts';
import { CHEAP, clientsOf } from './support/world.ts';

interface Media {
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Part {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Media>>;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Media & { readonly name: string; readonly in: string })[];
  readonly requestBody?: Part;
  readonly responses: Readonly<Record<string, Part>>;
}
interface Exchange {
  readonly operationId: string;
  readonly name: string;
  readonly status: number;
  readonly input: object;
}
interface Description {
  readonly paths: object;
  readonly components: object;
}

const documents = { cl2c, conscent, epixel, pcxpay };

/** Request and response examples that have one name, as tools pair them. */
function exchangesOf({ paths, components }: Description): Exchange[] {
  const operations = Object.values(paths).flatMap((item: object): Operation[] => Object.values(item));
  const { responses: shared } = components as { responses?: Readonly<Record<string, Part>> };
  return operations.flatMap(({ operationId, parameters = [], requestBody, responses }) =>
    Object.entries(responses).flatMap(([status, response]) => {
      const { content } = (response.$ref && shared?.[response.$ref.split('/').at(-1) ?? '']) || response;
      return Object.keys(examplesOf(content)).flatMap((name): Exchange[] => {
        const body = examplesOf(requestBody?.content)[name]?.value;
        if (requestBody && body === undefined) return [];
        const valuesIn = (place: string) =>
          Object.fromEntries(
            parameters.filter((each) => each.in === place).map((each) => [each.name, each.examples?.[name]?.value]),
          );
        const input = { body, path: valuesIn('path'), query: valuesIn('query'), headers: valuesIn('header') };
        return [{ operationId, name, status: Number(status), input }];
      });
    }),
  );
}

const examplesOf = (content: Part['content']): NonNullable<Media['examples']> =>
  Object.assign({}, ...Object.values(content ?? {}).map(({ examples }) => examples));

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ isolate: true, seed: {}, passwords: CHEAP });
});
afterAll(() => sandbox.close());

// Without input there is no telling one answer from the other.
const told = ({ operationId }: Exchange): boolean => operationId !== 'listSponsors';

describe.each(Object.entries(documents))(
  'the examples of %s that pair by name hold at a seeded sandbox',
  (api, document) => {
    const exchanges = exchangesOf(document)
      .filter(told)
      .filter(({ operationId }) => isImplemented(api, operationId));

    test('and there are some', () => expect(exchanges.length).toBeGreaterThan(1));

    test.each(exchanges)('$operationId $name: $status', async ({ operationId, status, input }) => {
      const clients: object = clientsOf(async (url, init) => sandbox.app.request(url, init));
      const client = (clients as Record<string, Record<string, (input: object) => Promise<{ status: number }>>>)[api];
      expect(await client?.[operationId]?.(input)).toMatchObject({ status });
    });
  },
);
