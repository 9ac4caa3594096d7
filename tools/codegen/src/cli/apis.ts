import { UsageError } from '@rollcall/command';
import { chooseApis, listApis, specsFolder } from '@rollcall/openapi/apis';

/**
 * The APIs to generate: those asked for, that of the folder, or all.
 *
 * @throws UsageError for an unknown name, and if any API's name can't name its package.
 */
export function apisToGenerate(root: string, asked: readonly string[], cwd = root): string[] {
  listApis(specsFolder(root)).forEach(checkApiName);
  return chooseApis(root, asked, cwd);
}

/** What can be the name of a folder, a package and a part of an identifier at once. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** @throws UsageError for a name that can't be a folder's, a package's and a part of an identifier's. */
export function checkApiName(name: string): void {
  if (!NAME.test(name))
    throw new UsageError(
      `specs/${name}: a package name needs lower-case letters, digits and single hyphens; choose another.`,
    );
}
