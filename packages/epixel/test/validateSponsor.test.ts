import { describe, expect, expectTypeOf, test } from 'vitest';
import { type components, createEpixelClient, type EpixelClient } from '../src/index.ts';

type Schemas = components['schemas'];
type Result = Awaited<ReturnType<EpixelClient['validateSponsor']>>;

describe('validateSponsor', () => {
  test('narrows the body by the status and by ok', () => {
    expectTypeOf<Extract<Result, { ok: true }>['body']>().toEqualTypeOf<Schemas['SponsorAccepted']>();
    expectTypeOf<Extract<Result, { ok: false }>['status']>().toEqualTypeOf<400 | 401>();
  });

  test('sends the sponsor as a form', async () => {
    const sent: FormData[] = [];
    const client = createEpixelClient({
      apiUrl: 'https://epixel.example.com/api/v1',
      auth: { apiKey: 'key', bearerAuth: 'token' },
      fetch: async (url, init) => {
        sent.push(await new Request(url, init).formData());
        return Response.json({ status_code: 200, errors: {}, data: {} });
      },
    });
    await client.validateSponsor({ body: { sponsor: 'mateo.silva' } });
    expect(sent[0]?.get('sponsor')).toBe('mateo.silva');
    // @ts-expect-error the sponsor is missing
    await client.validateSponsor({ body: {} });
  });
});
