import { join } from 'node:path';
import { specFile } from '@rollcall/openapi/apis';
import type { Command } from './process.ts';

/** kubb and its 166 packages are installed for benchmarks alone: see docs/adr/0011. */
export const PEERS = join(import.meta.dirname, '../peers');

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
