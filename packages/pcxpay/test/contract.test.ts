import { describeContract } from '@rollcall/contract';
import { createPcxpayClient } from '../src/generated/client.ts';
import document from '../src/generated/openapi.json' with { type: 'json' };
import { pcxpayValidation } from '../src/generated/validation.js';
import { pcxpayZod } from '../src/generated/zod.ts';
import { createServer } from '../src/server.ts';

await describeContract(
  {
    document,
    validation: pcxpayValidation,
    zod: pcxpayZod,
    createClient: createPcxpayClient,
    createServer,
  },
  { ours: true, proven: ['registerUser'] },
);
