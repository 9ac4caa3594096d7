import { Failure, Progress } from '@rollcall/command';
import { projectAt } from '@rollcall/command/project';
import type { OpenApiDocument } from '@rollcall/openapi/document';
import { timed } from '../cli/profile.ts';
import { type RecordUncarried, renderCustom } from '../custom/render-custom.ts';
import { documentsOf } from '../documents/index.ts';
import { type Lint, lint } from '../model/lint.ts';
import { modelOf } from '../model/model.ts';
import { groupsOf } from '../split/groups.ts';
import { type Target, targets } from '../targets/index.ts';
import { Memory } from '../watching/remember.ts';
import { fitted } from './application.ts';

export interface Rendered {
  readonly api: string;
  /** Content by path in `src/generated/`. */
  readonly files: ReadonlyMap<string, string>;
  /** Content by path in the package: documents, which belong to the generator, too. */
  readonly documents: ReadonlyMap<string, string>;
  /** Absolute paths of what the content was made from. */
  readonly dependencies: readonly string[];
}

export interface RenderOptions {
  readonly isQuiet?: boolean;
  readonly fresh?: boolean;
  readonly record?: RecordUncarried | undefined;
}

type Targets = ReadonlyMap<string, Target>;

/**
 * Renders several APIs, one after the other. A second thread lints meanwhile: most of the time goes into loading libraries,
 * and each half of them then loads beside the other.
 *
 * @param options - `isQuiet`: show no progress; `fresh`: use nothing that is remembered from before; `record`: instead of refusing
 *   what a target of the project can't carry.
 * @throws Failure that names everything wrong with any of them.
 */
export async function renderAll(
  root: string,
  apis: readonly string[],
  { isQuiet = false, fresh = false, record }: RenderOptions = {},
): Promise<Rendered[]> {
  const progress = new Progress(apis.length, isQuiet);
  if (fresh) Memory.forget();
  const rendered: Rendered[] = [];
  const failures: string[] = [];
  const linted = apis.map((api) => lint(root, api, fresh));
  const loaded = await timed('loading libraries', loadTargets);
  for (const [index, api] of apis.entries()) {
    progress.step(`Generating ${api}`);
    try {
      rendered.push(await render(root, api, linted[index] as Lint, loaded, record));
      delete linted[index];
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

/**
 * Renders while the lint is still going on, where that is possible.
 *
 * @throws Failure with every finding of the lint, or with what a target can't carry.
 */
async function render(
  root: string,
  api: string,
  lint: Lint,
  targets: Targets,
  record?: RecordUncarried,
): Promise<Rendered> {
  const early = await timed('lint, until it can be carried', () => lint.carriable);
  const rendered = early && renderFiles(root, api, early, targets, record);
  // What a document that is refused gives is of no interest.
  await rendered?.catch(() => {});
  const linted = await timed('lint, the other rules', () => lint.verdict);
  if ('error' in linted) throw linted.error;
  if ('refusal' in linted) throw new Failure(linted.refusal);
  const { bundle, dependencies } = linted;
  const { files, documents } = await (rendered ?? renderFiles(root, api, bundle as OpenApiDocument, targets, record));
  return { api, dependencies, documents, files: fitted(root, files) };
}

async function renderFiles(
  root: string,
  api: string,
  document: OpenApiDocument,
  targets: Targets,
  record?: RecordUncarried,
): Promise<Pick<Rendered, 'files' | 'documents'>> {
  const model = await timed('model', () => modelOf(api, document, `${projectAt(root).specFolder(api)}/openapi.yaml`));
  const documents = documentsOf(root, model);
  const files = new Map<string, string>();
  for (const [file, target] of targets) {
    try {
      const text = await timed(file, () => target(model));
      if (text) files.set(file, text);
    } catch (error) {
      throw new Failure(
        `${projectAt(root).specFolder(api)}/openapi.yaml can't be carried to ${file}: ${(error as Error).message}`,
        {
          cause: error,
        },
      );
    }
  }
  const custom = await timed('targets of the project', () => renderCustom(root, api, model, record));
  if (groupsOf(model).size === 0) return { files: new Map([...files, ...custom]), documents };
  const { splitFiles } = await import('../split/index.ts');
  const split = await timed('splitting', () => splitFiles(model, files));
  return { files: new Map([...split, ...custom]), documents };
}
