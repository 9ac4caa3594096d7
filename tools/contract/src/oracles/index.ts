import type { ApiValidation } from '@rollcall/runtime/validation';
import type { Context } from '../cases/index.ts';
import { steadyFetch } from '../wire/exchange.ts';
import { client, sparing } from './client.ts';
import { mock } from './http.ts';
import { openapiBackend, seconded } from './openapi-backend.ts';
import type { Oracle } from './oracle.ts';
import { patient } from './patience.ts';
import { STUB_URL, type Stub, stub } from './stub.ts';
import type { Subject } from './subject.ts';
import { validators } from './validators.ts';

/** All that a package exports, a mock of its description and, where that is ours, openapi-backend. */
export function oraclesOf(subject: Subject, context: Context, running: Stub, mockUrl: string): Oracle[] {
  const all = internalOracles(subject, context, running, mockUrl);
  // What it does otherwise with a description from elsewhere can't be foretold.
  return context.ours ? [...all.map((oracle) => seconded(context, oracle)), openapiBackend(context)] : all;
}

function internalOracles(subject: Subject, context: Context, running: Stub, mockUrl: string): Oracle[] {
  const toMock = { server: 'mock', baseUrl: mockUrl, send: steadyFetch } as const;
  return [
    ...packageOracles(subject, context, running),
    ...[mock(mockUrl), sparing(client('client to mock', context, subject.createClient, toMock))].map((oracle) => ({
      ...oracle,
      decide: patient(context, oracle.decide),
    })),
  ];
}

/** All that a package exports. */
export function packageOracles(subject: Subject, context: Context, running: Stub): Oracle[] {
  const create = subject.createClient;
  const validation = subject.validation as ApiValidation;
  const toStub = {
    server: 'stub',
    baseUrl: STUB_URL,
    send: running.send,
    reached: () => running.lastInput() !== undefined,
  } as const;
  return [
    validators('validation', validation),
    ...(subject.zod ? [validators('zod', subject.zod as ApiValidation)] : []),
    stub('server', running),
    client('client to server', context, create, toStub),
    client('validating client', context, create, toStub, { validate: validation, invalidResponse: 'throw' }),
  ];
}
