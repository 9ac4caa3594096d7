#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

enableCompileCache();
const [{ runAsProcess }, { createCommand }] = await Promise.all([import('@rollcall/command'), import('./command.ts')]);

await runAsProcess(createCommand());
