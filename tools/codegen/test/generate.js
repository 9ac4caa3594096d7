#!/usr/bin/env node
// Plain JavaScript, so that Node's compile cache is on before the first TypeScript file is read: a run in which nothing has
// changed costs little more than starting Node.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/rollcall/compile', import.meta.url)));
const [{ runAsProcess }, { command }] = await Promise.all([
  import('@rollcall/command'),
  import('../src/cli/command.ts'),
]);
await runAsProcess(command);
