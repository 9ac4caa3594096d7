#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { runAsProcess } = await import('@rollcall/command');
const { repository } = await import('@rollcall/openapi/apis');
const { command } = await import('./cli.ts');

await runAsProcess(command, { root: repository, now: new Date() });
