import fs from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { faultOf, type ProjectConfig } from './config.ts';
import { withoutTypes } from './strip-types.ts';
import { stripsTypes } from './strips-types.ts';

const FILES = ['ts', 'js', 'mjs', 'json'].map((ending) => `rollcall.config.${ending}`);

/** The configuration of a folder, if it has one. */
export const configFile = (folder: string): string | undefined =>
  FILES.map((name) => join(folder, name)).find((file) => fs.existsSync(file));

/** The configuration of a folder and the files that it imports, however indirectly; not what is installed. */
export function configFiles(root: string): string[] {
  const first = configFile(root);
  const found = new Set(first === undefined ? [] : [first]);
  for (const file of found) {
    if (!fs.existsSync(file)) continue;
    for (const [, name = ''] of fs.readFileSync(file, 'utf8').matchAll(/\bfrom\s*['"](\.[^'"]+)['"]/g))
      found.add(join(dirname(file), name));
  }
  return [...found];
}

/**
 * Reads the configuration of a project; nothing where there is none.
 *
 * @throws Error that names the file and says what is wrong with it.
 */
export function readConfig(root: string): ProjectConfig {
  const file = configFile(root);
  if (file === undefined) return {};
  let loaded: unknown;
  try {
    loaded = load(file);
  } catch (error) {
    throw new Error(`${file} can't be loaded: ${(error as Error).message}`, { cause: error });
  }
  const config = file.endsWith('.json') ? withoutSchema(loaded) : (loaded as { default?: unknown }).default;
  const fault = faultOf(config);
  if (fault !== undefined) throw new Error(`${file}: ${fault}.`);
  return config as ProjectConfig;
}

/** What editors check it with is no part of what it says. */
function withoutSchema(loaded: unknown): unknown {
  if (typeof loaded !== 'object' || loaded === null || Array.isArray(loaded)) return loaded;
  const { $schema: _, ...config } = loaded as { readonly $schema?: unknown };
  return config;
}

function load(file: string): unknown {
  if (stripsTypes || !file.endsWith('.ts')) return createRequire(file)(file);
  type Compilable = Module & { paths: string[]; _compile(text: string, file: string): void };
  const made = new Module(file) as Compilable;
  made.filename = file;
  made.paths = (Module as unknown as { _nodeModulePaths(folder: string): string[] })._nodeModulePaths(dirname(file));
  made._compile(withoutTypes(file, 'CommonJS'), file);
  return made.exports;
}
