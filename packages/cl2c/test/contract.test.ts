import { describeContract } from '@rollcall/contract';
import { createCl2cClient } from '../src/generated/client.ts';
import document from '../src/generated/openapi.json' with { type: 'json' };
import { cl2cValidation } from '../src/generated/validation.js';
import { cl2cZod } from '../src/generated/zod.ts';
import { createServer } from '../src/server.ts';

await describeContract(
  {
    document,
    validation: cl2cValidation,
    zod: cl2cZod,
    createClient: createCl2cClient,
    createServer,
  },
  { ours: true, proven: ['createUser'] },
);
