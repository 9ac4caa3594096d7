import { describeContract } from '@rollcall/contract';
import { createSandboxControlClient } from '../src/generated/client.ts';
import document from '../src/generated/openapi.json' with { type: 'json' };
import { sandboxControlValidation } from '../src/generated/validation.js';
import { sandboxControlZod } from '../src/generated/zod.ts';
import { createServer } from '../src/server.ts';

await describeContract({
  document,
  validation: sandboxControlValidation,
  zod: sandboxControlZod,
  createClient: createSandboxControlClient,
  createServer,
});
