#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Loading the linter takes longer than linting: from the second run on, compiled code is read from the cache.
enableCompileCache();
const { runAsProcess } = await import('@rollcall/command');
const { repository } = await import('@rollcall/openapi/apis');
const { command } = await import('./cli.ts');

await runAsProcess(command, { root: repository });
