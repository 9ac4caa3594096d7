import fs from 'node:fs';
import { join } from 'node:path';
import { apis } from '../../src/apis/index.ts';
import type { ApiName } from '../../src/apis/names.ts';
import { operationsOf } from '../../src/description/document.ts';

const folder = join(import.meta.dirname, '../../src/apis');

/** Whether an operation has its handler. Until then it answers 501, and `pnpm generate` lists it. */
export function isImplemented(api: string, operationId: string): boolean {
  const files = fs.readdirSync(join(folder, api)).map((file) => fs.readFileSync(join(folder, api, file), 'utf8'));
  return files.some((text) => new RegExp(`\\b${operationId}\\b`).test(text));
}

/** The ids of those that have one. */
export const implementedOf = (api: ApiName): string[] =>
  operationsOf(apis[api].document)
    .map(({ operationId }) => operationId)
    .filter((id) => isImplemented(api, id));
