import { expect, expectTypeOf, it } from 'vitest';
import type { ClubClient } from '../../../test/club/client.ts';
import { jsonResponse, stub } from '../../../test/club/client.ts';
import {
  api,
  type getBackup,
  type getMember,
  type listMembers,
  payFee,
  type registerMember,
  table,
  type uploadPicture,
} from '../../../test/club/operations.ts';
import type { operations } from '../../../test/club/types.ts';
import { hooks, middleware, pagesOf, streamOf } from '../calls.ts';
import { allParts } from '../create-client.ts';
import type { Trace } from '../index.ts';
import {
  apiKey,
  basic,
  composeClient,
  connect,
  credentials,
  headerKey,
  idempotencyKey,
  media,
  multipart,
  numbers,
  operationCall,
  type Parts,
  type PartsFor,
  pages,
  parameters,
  responseHeaders,
  styles,
  token,
} from '../internal.ts';

type RequiredKeys<T> = { [Key in keyof T]-?: Record<never, never> extends Pick<T, Key> ? never : Key }[keyof T];

const auth = { sso: 'token' };
const feeParts = { credentials, idempotencyKey, token };

it('knows by the table which parts an API needs', () => {
  type Api = typeof api;
  ({ credentials, idempotencyKey, token }) satisfies PartsFor<Api, { payFee: typeof payFee }>;
  ({ parameters, styles }) satisfies PartsFor<Api, { getMember: typeof getMember }>;
  ({ responseHeaders }) satisfies PartsFor<Api, { registerMember: typeof registerMember }>;
  ({ multipart }) satisfies PartsFor<Api, { uploadPicture: typeof uploadPicture }>;
  ({ credentials, apiKey, media }) satisfies PartsFor<Api, { getBackup: typeof getBackup }>;
  ({ credentials, headerKey, token, basic, parameters, numbers, pages }) satisfies PartsFor<
    Api,
    { list: typeof listMembers }
  >;
  allParts satisfies PartsFor<Api, typeof table>;
  expectTypeOf<RequiredKeys<PartsFor<Api, typeof table>>>().toEqualTypeOf<
    Exclude<keyof Parts, 'ownServer' | 'mediaTypes' | 'streams' | 'querystring' | 'countedPages' | 'linkedPages'>
  >();
  expectTypeOf<RequiredKeys<PartsFor<Api, { payFee: typeof payFee }>>>().toEqualTypeOf<
    'credentials' | 'idempotencyKey' | 'token'
  >();
  expectTypeOf<RequiredKeys<PartsFor<Api, { upload: { servers: [] } }>>>().toEqualTypeOf<'ownServer'>();
  expectTypeOf<
    RequiredKeys<PartsFor<Api, { watch: { responses: { '200': { content: ['text/event-stream'] } } } }>>
  >().toEqualTypeOf<'streams'>();
  expectTypeOf<
    RequiredKeys<PartsFor<Api, { send: { body: { content: { 'application/jsonl': Record<never, never> } } } }>>
  >().toEqualTypeOf<'streams'>();
  expectTypeOf<RequiredKeys<PartsFor<Api, { getMember: typeof getMember }>>>().toEqualTypeOf<'parameters' | 'styles'>();
  expectTypeOf<
    RequiredKeys<
      PartsFor<Api, { divided: { parameters: [{ style: 'simple'; endsAt: '-'; shape: { type: ['string'] } }] } }>
    >
  >().toEqualTypeOf<'parameters' | 'styles'>();
  expectTypeOf<
    RequiredKeys<PartsFor<Api, { whole: { parameters: [{ whole: true; contentType: 'text/plain' }] } }>>
  >().toEqualTypeOf<'parameters' | 'querystring'>();
  // @ts-expect-error without the styles of lists and objects
  ({ parameters }) satisfies PartsFor<Api, { getMember: typeof getMember }>;
  // @ts-expect-error without response headers
  ({ multipart }) satisfies PartsFor<Api, { registerMember: typeof registerMember }>;
});

it('makes a client of the parts that it is given', async () => {
  const { fetch, requests } = stub(jsonResponse(201, { receipt: 'r' }));
  const client = composeClient<Pick<ClubClient, 'payFee'>>(api, { payFee }, { fetch, auth }, feeParts);
  expect((await client.payFee({ body: { cents: 5 } })).body).toEqual({ receipt: 'r' });
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer token');
});

it('refuses what a missing part would have to write, before anything is sent', async () => {
  const { fetch, requests } = stub();
  const client = composeClient<ClubClient>(api, table, { fetch });
  await expect(client.getMember({ path: { id: '42' } })).rejects.toMatchObject({ name: 'InvalidRequestError' });
  await expect(client.uploadPicture({ body: { file: new Blob() } })).rejects.toMatchObject({
    name: 'InvalidRequestError',
  });
  expect(requests).toHaveLength(0);
});

it('calls one operation without a client', async () => {
  const { fetch } = stub(jsonResponse(201, { receipt: 'r' }));
  const pay = operationCall<operations['payFee']>(payFee, feeParts);
  const result = await pay(connect(api, { fetch, auth }), { body: { cents: 5 } });
  expectTypeOf(result.body).toEqualTypeOf<{ receipt: string }>();
  expect(result.body).toEqual({ receipt: 'r' });
  // @ts-expect-error no such credential
  connect(api, { auth: { token: 'x' } });
});

it('streams and goes through pages without a client', async () => {
  const page = (name: string, next: string | null) =>
    jsonResponse(200, { data: { results: [{ id: name, name }], next }, count: 2 });
  const { fetch } = stub(page('Ada', '/members?page=2'), page('Bo', null));
  const listMembers = operationCall<operations['listMembers'], '/data/results'>(table.listMembers, allParts);
  const club = connect(api, { fetch, auth: { basicAuth: { username: 'ada', password: 'secret' } } });
  const names: string[] = [];
  for await (const { name } of pagesOf(listMembers, club)) names.push(name);
  expect(names).toEqual(['Ada', 'Bo']);
  const { body } = await streamOf(listMembers, club);
  expectTypeOf(body).exclude<{ message: string }>().toEqualTypeOf<ReadableStream<Uint8Array>>();
  expect(await new Response(body as ReadableStream).json()).toMatchObject({ count: 2 });
});

it('takes an option that needs a feature only with the feature', async () => {
  const { fetch } = stub(jsonResponse(201, { receipt: 'r' }));
  const seen: string[] = [];
  const options = { fetch, auth, hooks: { onResponse: ({ operationId }: Trace) => seen.push(operationId) } };
  expect(() => connect(api, options)).toThrow('the option hooks needs the feature of its name');
  // @ts-expect-error the feature is missing
  expect(() => connect(api, { middleware: [] }, { hooks })).toThrow('the option middleware');
  // @ts-expect-error the feature is missing
  expect(() => connect(api, { validate: {} }, { hooks, middleware })).toThrow('the option validate');
  const pay = operationCall<operations['payFee']>(payFee, feeParts);
  await pay(connect(api, options, { hooks }), { body: { cents: 5 } });
  expect(seen).toEqual(['payFee']);
});
