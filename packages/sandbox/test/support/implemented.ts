import fs from 'node:fs';
import { join } from 'node:path';

const apis = join(import.meta.dirname, '../../src/apis');

/** Whether an operation has its handler. Until then it answers 501, and `pnpm generate` lists it. */
export function isImplemented(api: string, operationId: string): boolean {
  const files = fs.readdirSync(join(apis, api)).map((file) => fs.readFileSync(join(apis, api, file), 'utf8'));
  return files.some((text) => new RegExp(`\\b${operationId}\\b`).test(text));
}
