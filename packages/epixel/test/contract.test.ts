import { describeContract } from '@rollcall/contract';
import { createEpixelClient } from '../src/generated/client.ts';
import document from '../src/generated/openapi.json' with { type: 'json' };
import { epixelValidation } from '../src/generated/validation.js';
import { epixelZod } from '../src/generated/zod.ts';
import { createServer } from '../src/server.ts';

await describeContract(
  {
    document,
    validation: epixelValidation,
    zod: epixelZod,
    createClient: createEpixelClient,
    createServer,
  },
  { ours: true, proven: ['signUp', 'signUpWithPackage', 'listSponsors', 'validateSponsor'] },
);
