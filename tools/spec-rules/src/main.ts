#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Loading the linter takes longer than linting: from the second run on, compiled code is read from the cache.
enableCompileCache();
const { run } = await import('./cli.ts');
const { repository } = await import('./repository.ts');

process.exitCode = await run(process.argv.slice(2), {
  root: repository,
  env: process.env,
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
