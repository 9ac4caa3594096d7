#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache();
const { run } = await import('./cli.ts');

process.exitCode = await run(process.argv.slice(2), {
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  cwd: process.env.INIT_CWD ?? process.cwd(),
  now: new Date(),
  color: process.stdout.isTTY === true && !process.env.NO_COLOR,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
