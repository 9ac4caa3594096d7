#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { release } from './release.ts';

process.exitCode = await release(process.argv.slice(2), {
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  env: process.env,
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
