#!/usr/bin/env node
// Plain JavaScript, so that Node's compile cache is on before anything else is read: a run in which nothing has changed costs
// little more than starting Node. Node 20 has no such cache.
import module from 'node:module';

module.enableCompileCache?.();
const { main } = await import('./commands.ts');
await main(process.argv.slice(2));
