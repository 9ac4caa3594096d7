import fs from 'node:fs';
import { join } from 'node:path';
import { specFile } from '@rollcall/openapi/apis';
import { pnpm } from './pnpm.ts';
import type { Command } from './process.ts';

/** kubb and its 166 packages are installed for benchmarks alone: see docs/adr/0011. */
const PEERS = join(import.meta.dirname, '../peers');

/** Installs what the lock file of `peers/` says, unless that is done. */
export function installPeers(): void {
  const lock = fs.readFileSync(join(PEERS, 'pnpm-lock.yaml'), 'utf8');
  const installed = join(PEERS, 'node_modules/.pnpm/lock.yaml');
  if (fs.existsSync(installed) && fs.readFileSync(installed, 'utf8') === lock) return;
  pnpm(PEERS, ['install', '--frozen-lockfile', '--ignore-scripts', '--ignore-workspace']);
}

/** kubb's types, zod schemas and fetch client of an API. */
export function kubb(root: string, api: string): Command {
  return {
    args: [
      join(PEERS, 'node_modules/@kubb/cli/bin/kubb.cjs'),
      ...['generate', '--config', join(PEERS, 'kubb.config.js')],
    ],
    cwd: root,
    env: { KUBB_INPUT: specFile(root, api), KUBB_OUTPUT: join(root, 'out', api, 'kubb') },
    says: /Generated: +\d+ files/,
  };
}
