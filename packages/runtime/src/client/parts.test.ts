import { expect, expectTypeOf, it } from 'vitest';
import type { ClubClient } from '../../test/club/client.ts';
import { jsonResponse, stub } from '../../test/club/client.ts';
import {
  api,
  type getMember,
  payFee,
  type registerMember,
  table,
  type uploadPicture,
} from '../../test/club/operations.ts';
import type { operations } from '../../test/club/types.ts';
import { call, composeClient, connect, forms, type PartsFor, pages, parameters, responseHeaders } from './index.ts';

const auth = { sso: 'token' };

it('knows by the table which parts an API needs', () => {
  expectTypeOf<PartsFor<{ payFee: typeof payFee }>>().toEqualTypeOf<PartsFor<Record<never, never>>>();
  ({ parameters }) satisfies PartsFor<{ getMember: typeof getMember }>;
  ({ responseHeaders }) satisfies PartsFor<{ registerMember: typeof registerMember }>;
  ({ forms }) satisfies PartsFor<{ uploadPicture: typeof uploadPicture }>;
  ({ parameters, forms, responseHeaders, pages }) satisfies PartsFor<typeof table>;
  // @ts-expect-error without parameters
  ({ forms, responseHeaders, pages }) satisfies PartsFor<typeof table>;
  // @ts-expect-error without pages
  ({ parameters, forms, responseHeaders }) satisfies PartsFor<typeof table>;
  // @ts-expect-error without forms
  ({ parameters, responseHeaders, pages }) satisfies PartsFor<typeof table>;
  // @ts-expect-error without response headers
  ({ parameters, forms, pages }) satisfies PartsFor<typeof table>;
});

it('makes a client of the parts that it is given', async () => {
  const { fetch, requests } = stub(jsonResponse(201, { receipt: 'r' }));
  const client = composeClient<Pick<ClubClient, 'payFee'>>(api, { payFee }, { fetch, auth });
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
  const result = await call<operations['payFee']>(connect(api, { fetch, auth }), payFee, { body: { cents: 5 } });
  expectTypeOf(result.body).toEqualTypeOf<{ receipt: string }>();
  expect(result.body).toEqual({ receipt: 'r' });
  // @ts-expect-error no such credential
  connect(api, { auth: { token: 'x' } });
});
