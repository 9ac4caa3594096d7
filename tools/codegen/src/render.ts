import { Failure } from './failure.ts';
import { type Linted, lint } from './lint.ts';
import { modelOf } from './model.ts';
import { timed } from './profile.ts';
import { Progress } from './progress.ts';
import { type Target, targets } from './targets/index.ts';

export interface Rendered {
  readonly api: string;
  /** Content by file name, for `src/generated/`. */
  readonly files: ReadonlyMap<string, string>;
  /** Absolute paths of what the content was made from. */
  readonly dependencies: readonly string[];
}

type Targets = ReadonlyMap<string, Target>;

/**
 * Renders several APIs, one after the other. A second thread lints meanwhile: most of the time goes into loading libraries,
 * and each half of them then loads beside the other.
 *
 * @throws Failure that names everything wrong with any of them.
 */
export async function renderAll(
  root: string,
  apis: readonly string[],
  { isQuiet = false }: { readonly isQuiet?: boolean } = {},
): Promise<Rendered[]> {
  const progress = new Progress(apis.length, isQuiet);
  const rendered: Rendered[] = [];
  const failures: string[] = [];
  const linted = apis.map((api) => lint(root, api));
  const loaded = await timed('loading libraries', loadTargets);
  for (const [index, api] of apis.entries()) {
    progress.step(`Generating ${api}`);
    try {
      const result = await timed('lint and bundle, beside', () => linted[index] as Promise<Linted>);
      delete linted[index];
      rendered.push(await render(api, result, loaded));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error.message);
    }
  }
  progress.end();
  if (failures.length > 0) throw new Failure(failures.join('\n\n'));
  return rendered;
}

async function loadTargets(): Promise<Targets> {
  const loading = Object.entries(targets).map(async ([file, load]) => [file, await load()] as const);
  return new Map(await Promise.all(loading));
}

/** @throws Failure with every finding of the lint, or with what a target can't carry. */
async function render(api: string, linted: Linted, targets: Targets): Promise<Rendered> {
  if ('error' in linted) throw linted.error;
  if ('refusal' in linted) throw new Failure(linted.refusal);
  const { bundle, dependencies } = linted;
  const model = await timed('model', () => modelOf(api, bundle));
  const files = new Map<string, string>();
  for (const [file, target] of targets) {
    try {
      files.set(file, await timed(file, () => target(model)));
    } catch (error) {
      throw new Failure(`specs/${api}/openapi.yaml can't be carried to ${file}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  return { api, files, dependencies };
}
