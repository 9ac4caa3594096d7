import { describe, expectTypeOf, test } from 'vitest';
import {
  type components,
  type EpixelClient,
  type operations,
  rawBody,
  type SignUpWithPackageInput,
} from '../src/index.ts';

type Schemas = components['schemas'];
type Call = EpixelClient['signUpWithPackage'];
type Result = Awaited<ReturnType<Call>>;

describe('signUpWithPackage', () => {
  test('narrows the body by the status and by ok', () => {
    type SignedUp = operations['signUpWithPackage']['responses'][200]['content']['application/json'];
    expectTypeOf<Extract<Result, { ok: true }>['body']>().toEqualTypeOf<SignedUp>();
    expectTypeOf<Extract<Result, { status: 400 }>['body']>().toEqualTypeOf<Schemas['ValidationFailure']>();
    expectTypeOf<Extract<Result, { status: 500 }>['body']>().toEqualTypeOf<Schemas['ServerFailure']>();
    expectTypeOf<Extract<Result, { ok: false }>['status']>().toEqualTypeOf<400 | 401 | 500>();
  });

  test('takes the form as an object or as one that was written already, and nothing less than all of it', () => {
    expectTypeOf<Parameters<Call>[0]['body']>().toEqualTypeOf<Schemas['SignUpWithPackageRequest']>();
    const input: SignUpWithPackageInput = { body: rawBody(new FormData()) };
    expectTypeOf(input).toExtend<Parameters<Call>[0]>();
    const call = (() => Promise.reject()) as unknown as Call;
    // @ts-expect-error nearly everything is missing
    call({ body: { country_code: 'US' } }).catch(() => {});
  });
});
