import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { JsonObject } from '@rollcall/openapi/json';
import { knowSelf, openApi32 } from '@rollcall/openapi/redocly';
import { type Bundled, readSource, type Source, type Text } from './source.ts';

/** References to other files, as text: the cheap question before the linter's parser is loaded. */
const FOREIGN = /\$ref["']?\s*:\s*["']?[^"'#\s]/;

/**
 * Reads the description in a file; what it refers to in files below its folder becomes part of it.
 *
 * @param path - where the file is
 */
export async function readSpecFile(path: string, { name, file }: Omit<Text, 'text'>): Promise<Source> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${name} can't be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
  return readSource({ name, file, text }, FOREIGN.test(text) ? await bundle(path, file) : undefined);
}

export const refersToFiles = (text: string): boolean => FOREIGN.test(text);

async function bundle(path: string, file: string): Promise<Bundled> {
  process.env.REDOCLY_TELEMETRY = 'off';
  const [redocly, { documentsIn }, { placer }] = await Promise.all([
    import('@redocly/openapi-core'),
    import('@rollcall/spec-rules/documents'),
    import('@rollcall/spec-rules/place'),
  ]);
  const { BaseResolver, bundleDocument, createConfig, detectSpec, getTypes, isAbsoluteUrl, parseYaml } = redocly;
  const folder = dirname(path);
  // A description is hostile input: it reads nothing but its own folder.
  const resolver = new (class extends BaseResolver {
    override async loadExternalRef(target: string) {
      const inside = relative(folder, target);
      if (isAbsoluteUrl(target) || inside === '..' || inside.startsWith(`..${sep}`))
        throw new Error(`${target} is outside of ${folder}.`);
      return super.loadExternalRef(target);
    }
  })();
  const root = await resolver.resolveDocument(null, path, true);
  if (root instanceof Error) throw root;
  knowSelf(resolver, root);
  const { bundle: result, problems } = await bundleDocument({
    document: { ...root, parsed: structuredClone(root.parsed) },
    config: await createConfig({ plugins: [openApi32] }),
    externalRefResolver: resolver,
    types: getTypes(detectSpec(root.parsed)),
  });
  const [problem] = problems.filter(({ severity }) => severity === 'error');
  if (problem) throw new Error(`${file}: ${problem.message}`);
  // Bundling changes what is parsed of the files.
  const read = (await documentsIn(resolver)).map(({ source }) => ({ source, parsed: parseYaml(source.body) }));
  const documents = new Map([root, ...read].map((document) => [document.source.absoluteRef, document]));
  const place = placer({ root, bundle: result.parsed as never, documents, resolver, reportOnKey: true });
  return {
    document: result.parsed as JsonObject,
    locate: (pointer) => {
      const found = place(pointer);
      return { file: join(dirname(file), relative(folder, found.file)), line: found.line };
    },
  };
}
