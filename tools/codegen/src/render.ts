import { lintAndBundle } from '@rollcall/spec-rules';
import { text } from '@rollcall/spec-rules/text';
import { Failure } from './failure.ts';
import { modelOf } from './model.ts';
import type { OpenApiDocument } from './openapi.ts';
import { specFile } from './paths.ts';
import { Progress } from './progress.ts';
import { targets } from './targets/index.ts';

export interface Rendered {
  readonly api: string;
  /** Content by file name, for `src/generated/`. */
  readonly files: ReadonlyMap<string, string>;
  /** Absolute paths of what the content was made from. */
  readonly dependencies: readonly string[];
}

/**
 * Renders several APIs, one after the other.
 *
 * @throws Failure that names everything wrong with any of them.
 */
export async function renderAll(root: string, apis: readonly string[]): Promise<Rendered[]> {
  const progress = new Progress(apis.length);
  const rendered: Rendered[] = [];
  const failures: string[] = [];
  for (const api of apis) {
    progress.step(`Generating ${api}`);
    try {
      rendered.push(await render(root, api));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error.message);
    }
  }
  progress.end();
  if (failures.length > 0) throw new Failure(failures.join('\n\n'));
  return rendered;
}

/**
 * Lints, bundles and renders one API, in memory.
 *
 * @throws Failure with every finding of the lint, or with what a target can't carry.
 */
export async function render(root: string, api: string): Promise<Rendered> {
  const { findings, bundle, dependencies } = await lintAndBundle(specFile(root, api), { root });
  if (findings.length > 0 || !bundle)
    throw new Failure((await text({ apis: [api], findings, root }, { color: process.stderr.isTTY })).trimEnd());
  const model = modelOf(api, bundle as unknown as OpenApiDocument);
  const files = new Map<string, string>();
  for (const [file, load] of Object.entries(targets)) {
    const target = await load();
    try {
      files.set(file, await target(model));
    } catch (error) {
      throw new Failure(`specs/${api}/openapi.yaml can't be carried to ${file}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  return { api, files, dependencies };
}
