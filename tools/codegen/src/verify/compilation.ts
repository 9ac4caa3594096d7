import fs from 'node:fs';
import { join } from 'node:path';
import { compilerOf, projectAt } from '@rollcall/command/project';
import { packageFolder, sourceFolder } from '../writing/paths.ts';

const WITHOUT_CONFIGURATION =
  '--strict --skipLibCheck --target es2023 --module esnext --moduleResolution bundler --allowImportingTsExtensions --resolveJsonModule';

/** What Node is to run to compile what was generated for an API: its package, or the application that it is part of. */
export function compilation(root: string, api: string): string[] {
  const command = [compilerOf(root), '--noEmit'];
  if (!projectAt(root).isApplication) return [...command, '-p', packageFolder(root, api)];
  if (fs.existsSync(join(root, 'tsconfig.json'))) return [...command, '-p', root];
  return [...command, ...WITHOUT_CONFIGURATION.split(' '), join(sourceFolder(root, api), 'index.ts')];
}
