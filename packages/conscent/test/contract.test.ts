import { describeContract } from '@rollcall/contract';
import { createConscentClient } from '../src/generated/client.ts';
import document from '../src/generated/openapi.json' with { type: 'json' };
import { conscentValidation } from '../src/generated/validation.js';
import { conscentZod } from '../src/generated/zod.ts';
import { createServer } from '../src/server.ts';

await describeContract(
  {
    document,
    validation: conscentValidation,
    zod: conscentZod,
    createClient: createConscentClient,
    createServer,
  },
  { ours: true, proven: ['registerUser', 'updateUser'] },
);
