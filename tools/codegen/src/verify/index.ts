import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { projectAt } from '@rollcall/command/project';
import { isObject } from '@rollcall/openapi/json';
import { nameOf } from '@rollcall/openapi/operation-name';
import { generatedFolder, packageFolder } from '../writing/paths.ts';
import { compilation } from './compilation.ts';

/** Where something that was generated breaks. */
export interface Breakage {
  /** Relative to the repository. */
  readonly file: string;
  readonly line?: number;
  /** The id of the operation that the place is about, as far as that can be told. */
  readonly operation?: string;
  readonly message: string;
}

const LOAD = fileURLToPath(new URL('load.ts', import.meta.url));

/** More than the largest description takes on a busy machine. */
const MOST_MS = 600_000;

/**
 * Compiles the package of an API, with everything in it, or the application that it is part of: then what is wrong elsewhere in
 * that is not told.
 *
 * @param root - the repository.
 * @returns what does not compile; nothing if all does.
 */
export async function compileGenerated(root: string, api: string): Promise<Breakage[]> {
  const { code, output } = await run([...compilation(root, api), '--pretty', 'false'], root);
  if (code === 0) return [];
  const found = [...output.matchAll(/^(\S.*?)\((\d+),\d+\): error (.*)$/gm)].map(([, file = '', line, message = '']) =>
    breakageAt(root, api, join(root, file), Number(line), message),
  );
  const { isApplication } = projectAt(root);
  if (isApplication && found.length > 0)
    return found.filter(({ file }) => isBelow(packageFolder(root, api), root, file));
  return found.length > 0 ? found : [{ file: relative(root, packageFolder(root, api)), message: output.trim() }];
}

const isBelow = (folder: string, root: string, file: string): boolean => join(root, file).startsWith(join(folder, '/'));

/**
 * Loads all that was generated for an API, awaits its client and starts its server.
 *
 * @param root - the repository.
 * @returns what breaks first; nothing if nothing does.
 */
export async function loadGenerated(root: string, api: string): Promise<Breakage | undefined> {
  const folder = generatedFolder(root, api);
  const { code, output, errors } = await run([LOAD, folder], root);
  if (code === 0) return undefined;
  const said = output
    .trim()
    .split('\n')
    .map((line): Said => (line === '' ? {} : JSON.parse(line)));
  const file = said.findLast((message) => message.file !== undefined)?.file ?? '';
  const operation = said.find((message) => message.operation !== undefined)?.operation;
  const message = /^(?:\w*Error\b.*|Warning: Detected unsettled.*)$/m.exec(errors)?.[0] ?? errors.trim();
  const [, at, line] = new RegExp(`${escaped(folder)}/([^:\\s]+):(\\d+)`).exec(errors) ?? [];
  const found = breakageAt(root, api, join(folder, at ?? file), Number(line ?? 0), message);
  return operation === undefined ? found : { ...found, operation };
}

interface Said {
  readonly file?: string;
  readonly operation?: string;
}

function breakageAt(root: string, api: string, path: string, line: number, message: string): Breakage {
  const operation = operationAt(idsOf(root, api), path, line, message);
  return {
    file: relative(root, path),
    ...(line > 0 && { line }),
    ...(operation !== undefined && { operation }),
    message,
  };
}

/** Path templates and ids of an API: what a message or a line of code can name an operation by. */
function idsOf(root: string, api: string): Map<string, string> {
  const { paths = {}, components } = JSON.parse(
    fs.readFileSync(join(generatedFolder(root, api), 'openapi.json'), 'utf8'),
  );
  const items = Object.entries<Record<string, unknown>>({ ...components?.pathItems, ...paths });
  const found = new Map<string, string>();
  for (const [path, item] of items)
    for (const operation of Object.values(item)) {
      const name = isObject(operation) ? nameOf(operation) : undefined;
      if (name === undefined) continue;
      found.set(name, name);
      if (/^\/./.test(path)) found.set(path, name);
    }
  return found;
}

/** The operation that the message names, or else the nearest one that the code names in the line or above. */
function operationAt(names: ReadonlyMap<string, string>, path: string, line: number, message: string) {
  const alternatives = [...names.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const named = `(${alternatives.join('|')})(?:Validation|Zod)?`;
  const pattern = new RegExp(`(?<![\\p{ID_Continue}$])${named}(?![\\p{ID_Continue}$])`, 'u');
  const above =
    line > 0 && fs.existsSync(path) ? fs.readFileSync(path, 'utf8').split('\n').slice(0, line).reverse() : [];
  for (const text of alternatives.length > 0 ? [message, ...above] : []) {
    const [, name] = pattern.exec(text) ?? [];
    if (name !== undefined) return names.get(name);
  }
  return undefined;
}

/** Packages compile this too, with a library that lacks `RegExp.escape`. */
const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

async function run(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: MOST_MS });
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const ended = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [code, output, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  process.off('exit', stop);
  return { code, output: stripVTControlCharacters(output), errors: stripVTControlCharacters(errors) };
}

/** So many places can be read at a glance. */
const FEW = 10;

/** What to tell a user who finds something that should never have been generated. */
export function internalError(root: string, api: string, breaks: string, breakages: readonly Breakage[]): string {
  const lines = breakages.slice(0, FEW).map(({ file, line, operation, message }) => {
    const place = `${file}${line === undefined ? '' : `:${line}`}`;
    return `  ${place}${operation === undefined ? '' : `, operation ${operation}`}: ${message}\n`;
  });
  if (breakages.length > FEW) lines.push(`  … and ${breakages.length - FEW} more.\n`);
  return (
    `Internal error: what was generated from ${projectAt(root).specFolder(api)} ${breaks}. The description is not to blame:\n` +
    `${lines.join('')}Please report it, with this message and the description.`
  );
}

/**
 * Compiles, loads and starts what was generated for an API.
 *
 * @throws Error that names the file and the operation, and asks to report it.
 */
export async function verifyGenerated(root: string, api: string): Promise<void> {
  const breakages = await compileGenerated(root, api);
  if (breakages.length > 0) throw new Error(internalError(root, api, 'does not compile', breakages));
  const broken = await loadGenerated(root, api);
  if (broken) throw new Error(internalError(root, api, 'does not load', [broken]));
}
