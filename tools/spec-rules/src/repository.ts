import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of this repository. */
export const repository: string = fileURLToPath(new URL('../../..', import.meta.url));

/** Path of the spec of an API. */
export const specOf = (root: string, api: string): string => join(root, 'specs', api, 'openapi.yaml');

/** The APIs: every folder of `specs/` that holds an `openapi.yaml`, by name. There is no other list. */
export async function listApis(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'specs'));
  return names.filter((name) => existsSync(specOf(root, name))).sort();
}
