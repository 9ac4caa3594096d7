import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import type { JsonObject } from '@rollcall/openapi/json';
import { readSource, type Source } from './source.ts';

/** References to other files, as text: the cheap question before the linter's parser is loaded. */
const FOREIGN = /\$ref["']?\s*:\s*["']?[^"'#\s]/;

/** Reads the description in a file; what it refers to in files below its folder becomes part of it. */
export async function readSpecFile(file: string, name: string): Promise<Source> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${name} can't be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
  return readSource(name, text, FOREIGN.test(text) ? await bundle(file) : undefined);
}

export const refersToFiles = (text: string): boolean => FOREIGN.test(text);

async function bundle(file: string): Promise<JsonObject> {
  process.env.REDOCLY_TELEMETRY = 'off';
  const { BaseResolver, bundle: bundleFile, createConfig, isAbsoluteUrl } = await import('@redocly/openapi-core');
  const folder = dirname(file);
  // A description is hostile input: it reads nothing but its own folder.
  const resolver = new (class extends BaseResolver {
    override async loadExternalRef(target: string) {
      const path = relative(folder, target);
      if (isAbsoluteUrl(target) || path === '..' || path.startsWith(`..${sep}`))
        throw new Error(`${target} is outside of ${folder}.`);
      return super.loadExternalRef(target);
    }
  })();
  const { bundle: result, problems } = await bundleFile({
    ref: file,
    config: await createConfig({}),
    externalRefResolver: resolver,
  });
  const [problem] = problems.filter(({ severity }) => severity === 'error');
  if (problem) throw new Error(`${file}: ${problem.message}`);
  return result.parsed as JsonObject;
}
