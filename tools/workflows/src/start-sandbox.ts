import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface RunningSandbox {
  /** The address of each API, by its name. */
  readonly addresses: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

const main = path.resolve(import.meta.dirname, '../../../packages/sandbox/src/main.ts');

/** The sandbox's own command, with invented people and nothing on the disk; its addresses are those that it prints. */
export async function startSandbox(): Promise<RunningSandbox> {
  const argv = [main, '--seed', '--database', ':memory:', '--port', '0', '--log-level', 'silent'];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  const addresses = new Map<string, string>();
  for await (const line of createInterface({ input: child.stdout })) {
    const [, api, address] = /^(\S+) +(http:\S+)(?: {2}.+)?$/.exec(line) ?? [];
    if (api === undefined || address === undefined) break;
    addresses.set(api, address);
  }
  const close = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { addresses, close };
}
