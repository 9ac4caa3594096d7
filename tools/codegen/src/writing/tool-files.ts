import fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configFiles } from '@rollcall/command/project';
import { type Stamps, settledStamps } from './state.ts';

/** What decides every API's output besides its own files: our code, the rules, and the versions of the libraries. */
const FOLDERS = [
  'tools/codegen/src',
  'tools/openapi/src',
  'tools/codegen/template',
  'tools/command/src/project',
  'tools/spec-rules/src',
  'packages/runtime/src/validation',
];
const FILES = [
  'pnpm-lock.yaml',
  'redocly.yaml',
  'package-lock.json',
  'yarn.lock',
  'packages/runtime/src/media-type.ts',
  'packages/runtime/src/operation.ts',
];

function toolFiles(root: string): string[] {
  const inFolders = FOLDERS.flatMap((folder) => {
    const path = join(root, folder);
    if (!fs.existsSync(path)) return [];
    const entries = fs.readdirSync(path, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => join(entry.parentPath, entry.name));
  });
  // In the published command, this module is of that version.
  return [...inFolders, ...FILES.map((file) => join(root, file)), ...configFiles(root), fileURLToPath(import.meta.url)];
}

const stamps = new Map<string, Stamps>();

/**
 * Stamps of the files before this process loaded them: what it makes is made by them, even if they change while it runs. To be
 * called before anything is loaded to generate with.
 */
export function toolStamps(root: string): Stamps {
  const known = stamps.get(root) ?? settledStamps(root, toolFiles(root), Date.now());
  stamps.set(root, known);
  return known;
}
