#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { command } = await import('./command.ts');

// Who reads only the beginning, as `| head` does, wants the API all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await command(process.argv.slice(2));
