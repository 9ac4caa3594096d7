import fs from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectAt, readManifest } from '@rollcall/command/project';
import type TypeScript from 'typescript';

/** Files that import a library: an application that does not have it does without them. */
const LIBRARIES: Readonly<Record<string, string>> = { zod: 'zod' };

/** The files of an API as a project takes them: an application compiles them in its own way, with what it has installed. */
export function fitted(root: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (!projectAt(root).isApplication) return files;
  const { dependencies, devDependencies } = readManifest(root);
  const isInstalled = (name: string) => name in { ...dependencies, ...devDependencies };
  const ending = endingOf(root);
  return new Map(
    [...files]
      .filter(([file]) => {
        const library = LIBRARIES[/^[^./]+/.exec(file)?.[0] ?? ''];
        return library === undefined || isInstalled(library);
      })
      .map(([file, text]) => [file, /\.[jt]s$/.test(file) ? text.replace(IMPORT, `$1${ending}$2`) : text]),
  );
}

/** A statement; what a description says stands in comments and in strings, which begin in another way. */
const IMPORT = /^((?:import|export|\}) [^'"]*'\.[^']*)\.ts(';)$/gm;

/** What imports of TypeScript end with. */
function endingOf(root: string): '.ts' | '.js' | '' {
  const file = join(root, 'tsconfig.json');
  if (!fs.existsSync(file)) return '.ts';
  // Packages have no use for it, and it takes long to load.
  const ts: typeof TypeScript = createRequire(import.meta.url)('typescript');
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const { options = {} } = ts.getParsedCommandLineOfConfigFile(file, {}, host) ?? {};
  if (options.allowImportingTsExtensions || options.rewriteRelativeImportExtensions) return '.ts';
  const { module = ts.ModuleKind.CommonJS } = options;
  return module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext ? '.js' : '';
}
