import { describe, expect, expectTypeOf, test } from 'vitest';
import { type components, createPcxpayClient, type PcxpayClient } from '../src/index.ts';

type Schemas = components['schemas'];
type Result = Awaited<ReturnType<PcxpayClient['registerUser']>>;

const body = { email: 'asha.rao@example.com', fname: 'Asha', lname: 'Rao', password: 'walnut-Ferry-kite-58' };

describe('registerUser', () => {
  test('narrows the body by the status and by ok', () => {
    expectTypeOf<Extract<Result, { status: 201 }>['body']>().toEqualTypeOf<Schemas['RegisteredUser']>();
    expectTypeOf<Extract<Result, { ok: true }>['body']['user']['user_id']>().toEqualTypeOf<string>();
    expectTypeOf<Extract<Result, { ok: false }>['status']>().toEqualTypeOf<400>();
  });

  test('takes what the API declares, without a credential', async () => {
    const sent: RequestInit[] = [];
    const fetch = async (_url: string, init: RequestInit) => {
      sent.push(init);
      return Response.json({}, { status: 201 });
    };
    const client = createPcxpayClient({ apiUrl: 'https://pcxpay.example.com', fetch });
    await client.registerUser({ body: { ...body, date_of_birth: '1990-01-15' } });
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
    const { email: _, ...anonymous } = body;
    // @ts-expect-error the email address is missing
    await client.registerUser({ body: anonymous });
    // @ts-expect-error a date is text
    await client.registerUser({ body: { ...body, date_of_birth: new Date() } });
    // @ts-expect-error no such input
    await client.registerUser({ body, query: { a: '1' } });
  });
});
