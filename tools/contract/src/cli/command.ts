import path from 'node:path';
import { defineCommand } from '@rollcall/command';
import { projectAt } from '@rollcall/command/project';
import { options, readArguments } from './arguments.ts';
import { listPackages } from './load-package.ts';

export const command = defineCommand({
  name: 'contract',
  usage: '<api>',
  description: `
Tries everything that an API's description says, case by case: without --base-url against the generated package (its
validators, its client, its server stub and a mock, who have to agree), with --base-url against any server.`,
  options,
  exit: { 0: 'the contract is kept', 1: 'it is not' },
  run: async (input, { out, env, root }) => {
    const asked = readArguments(input, listPackages(root), env);
    if (asked.baseUrl !== undefined) await reach(asked.baseUrl);
    // Nobody waits for the compiler, the mock and all others to be loaded before hearing that there is no server.
    const { runContract } = await import('./run-contract.ts');
    return runContract(asked, path.join(root, projectAt(root).sourceFolder(asked.api)), out);
  },
});

/** How long a server may take to say that it is there, in milliseconds. */
const GREETING = 1_500;

/** @throws Error if no server answers, whatever it may answer. */
async function reach(baseUrl: string): Promise<void> {
  // What `fetch` loads when it is called first is not the server's time.
  await fetch('data:,');
  try {
    await fetch(baseUrl, { signal: AbortSignal.timeout(GREETING), redirect: 'manual' });
  } catch (error) {
    const { cause, name } = error as Error & { readonly cause?: { readonly code?: string; readonly message?: string } };
    const reason = name === 'TimeoutError' ? `nothing within ${GREETING} ms` : (cause?.code ?? cause?.message ?? name);
    throw new Error(`No server answers at ${baseUrl} (${reason}).`);
  }
}
