import { resolve } from 'node:path';
import { defineCommand, type Terminal, UsageError, wholeNumber } from '@rollcall/command';
import { build, forgetCoverage } from './build.ts';
import { serve } from './serve.ts';
import { startTrials } from './trials.ts';
import { watch } from './watch.ts';

/** `pnpm portal`. */
export const command = defineCommand({
  name: 'portal',
  description: `
Builds the documentation site from what is in the repository, serves it, and builds it again whenever that changes. Open pages reload.
A sandbox and the mocks are started beside it, for its console; those that are running already are used. Ctrl-C stops everything.

The first run installs what only the site needs.`,
  options: {
    build: { type: 'boolean', default: false, description: 'write the site and end' },
    out: {
      type: 'string',
      value: '<dir>',
      description: 'where the site is written. Default: tools/portal/dist. It works under any path of any static host',
    },
    port: {
      type: 'string',
      default: '4321',
      value: '<n>',
      description: 'port to serve on; 0 takes any free one. Default: 4321',
    },
    host: {
      type: 'string',
      default: '127.0.0.1',
      value: '<h>',
      description: 'address to listen on. Default: 127.0.0.1, this machine only',
    },
  },
  exit: { 0: 'built, or ended by a signal' },
  run: async ({ values }, { root, cwd, out }) => {
    const folder = values.out === undefined ? resolve(root, 'tools/portal/dist') : resolve(cwd, values.out);
    const port = wholeNumber('--port', values.port);
    if (port > 65_535) throw new UsageError(`--port ${port}: a number from 0 to 65535 is needed.`);
    const started = performance.now();
    forgetCoverage(root);
    await build(root, folder);
    out(`${folder}: built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    if (!values.build) await keepServing(root, folder, { port, host: values.host }, out);
    return 0;
  },
});

async function keepServing(root: string, folder: string, where: { port: number; host: string }, out: Terminal['out']) {
  const served = await serve(folder, { ...where, live: true });
  const trials = await startTrials(root);
  for (const line of trials.lines) out(`${line}\n`);
  out(`portal           ${served.url}\n`);
  const unwatch = watch(root, async () => {
    try {
      await build(root, folder);
      served.reload();
      out('built again\n');
    } catch (error) {
      out(`The site is as it was, because it can't be built:\n${error instanceof Error ? error.message : error}\n`);
    }
  });
  await signalled();
  unwatch();
  await Promise.all([served.close(), trials.close()]);
}

/** Settles when somebody asks this process to end. */
function signalled(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.removeAllListeners(signal).once(signal, () => settle());
  });
}
