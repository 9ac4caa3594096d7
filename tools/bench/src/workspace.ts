import fs from 'node:fs';
import os from 'node:os';
import { basename, join } from 'node:path';
import { listApis, repository, specFile } from '@rollcall/openapi/apis';

/** What generation reads, and what it compares to know that nothing has changed. */
const CONTENT = ['specs', 'tools/codegen', 'tools/spec-rules', 'packages/runtime', 'redocly.yaml', 'pnpm-lock.yaml'];
const NOT_CONTENT = new Set(['node_modules', 'dist', '.turbo']);

const temporary: string[] = [];
process.on('exit', () => {
  for (const folder of temporary) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder for one benchmark, gone when the process ends, however it ends. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-bench-'));
  temporary.push(folder);
  return folder;
}

/** Copies the repository's content, or some of it, so that nothing a benchmark does touches the working tree. */
export function copyRepository(root: string, content: readonly string[] = CONTENT): void {
  for (const path of content) {
    fs.cpSync(join(repository, path), join(root, path), {
      recursive: true,
      filter: (source) => !NOT_CONTENT.has(basename(source)),
    });
  }
}

/** The APIs of a copy. */
export const apisOf = (root: string): string[] => listApis(join(root, 'specs'));

/** The API with the longest description: the one that takes most. */
export function largestApi(root: string): string {
  const size = (api: string) => fs.statSync(specFile(root, api)).size;
  const [largest] = apisOf(root).toSorted((a, b) => size(b) - size(a));
  if (!largest) throw new Error(`${join(repository, 'specs')} holds no API`);
  return largest;
}

/** Deletes everything that generation has made, and what it remembers. */
export function deleteGenerated(root: string): void {
  for (const api of apisOf(root)) fs.rmSync(join(root, 'packages', api), { recursive: true, force: true });
  fs.rmSync(join(root, 'node_modules'), { recursive: true, force: true });
}

/**
 * Makes a repository of `count` APIs: copies of one, with paths, operation ids, names of components and limits of their own, so
 * that nothing made for one serves another.
 */
export function multiplyApi(root: string, api: string, count: number): void {
  const text = fs.readFileSync(specFile(root, api), 'utf8');
  const ids = [...text.matchAll(/^ {6}operationId: (\w+)$/gm)].map(([, id]) => id);
  const names = [...text.matchAll(/#\/components\/\w+\/(\w+)/g)].map(([, name]) => name);
  for (let copy = 1; copy <= count; copy++) {
    const folder = join(root, 'specs', `${api}-${copy}`);
    fs.cpSync(join(root, 'specs', api), folder, { recursive: true });
    const renamed = text
      .replace(new RegExp(`\\b(${ids.join('|')})\\b`, 'g'), `$1${copy}`)
      .replace(/^ {2}(\/\S*):$/gm, `  /copy${copy}$1:`)
      .replace(new RegExp(`(?<=^ {4}|#/components/\\w+/)(${names.join('|')})\\b`, 'gm'), `$1${copy}`)
      .replace(/(?<=maxLength: )\d+/g, (limit) => String(Number(limit) + copy));
    fs.writeFileSync(join(folder, 'openapi.yaml'), renamed);
  }
  for (const name of apisOf(root)) {
    if (!name.startsWith(`${api}-`)) fs.rmSync(join(root, 'specs', name), { recursive: true });
  }
}

let edits = 0;

/** Edits a spec as a person would: another summary for its first operation. */
export function editSpec(root: string, api: string): void {
  const file = specFile(root, api);
  const text = fs.readFileSync(file, 'utf8');
  const edited = text.replace(/^( {6}summary: ).*$/m, `$1Edited ${++edits} times`);
  if (edited === text) throw new Error(`${file}: no operation with a one-line summary to edit`);
  fs.writeFileSync(file, edited);
}

/** Edits a spec as a person would who changes a rule: another limit for a text. */
export function editRule(root: string, api: string): void {
  const file = specFile(root, api);
  const text = fs.readFileSync(file, 'utf8');
  const edited = text.replace(/(?<=maxLength: )\d+/, (limit) => String(Number(limit) + 1));
  if (edited === text) throw new Error(`${file}: no limit to edit`);
  fs.writeFileSync(file, edited);
}

/** Lets the packages of a copy find what they import, so that they can be type-checked. */
export function linkDependencies(root: string): void {
  for (const file of ['tsconfig.base.json', 'tsconfig.package.json'])
    fs.copyFileSync(join(repository, file), join(root, file));
  const link = (path: string) => fs.symlinkSync(join(repository, path), join(root, path));
  link('node_modules/@types');
  for (const api of apisOf(root)) link(`packages/${api}/node_modules`);
}
