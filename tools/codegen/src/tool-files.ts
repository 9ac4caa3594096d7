import fs from 'node:fs';
import { join } from 'node:path';

/** What decides every API's output besides its own files: our code, the rules, and the versions of the libraries. */
const FOLDERS = [
  'tools/codegen/src',
  'tools/codegen/template',
  'tools/spec-rules/src',
  'packages/runtime/src/validation',
];
const FILES = ['pnpm-lock.yaml', 'packages/runtime/src/operation.ts'];

export function toolFiles(root: string): string[] {
  const inFolders = FOLDERS.flatMap((folder) => {
    const path = join(root, folder);
    if (!fs.existsSync(path)) return [];
    const entries = fs.readdirSync(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name));
  });
  return [...inFolders, ...FILES.map((file) => join(root, file))];
}
