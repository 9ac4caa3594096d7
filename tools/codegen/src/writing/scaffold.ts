import fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectAt } from '@rollcall/command/project';
import runtime from '../../../../packages/runtime/package.json' with { type: 'json' };
import { camelCase, pascalCase } from '../targets/print.ts';
import { fitted } from './application.ts';
import { generatedFolder, packageFolder } from './paths.ts';

/** Files that only some APIs have. */
const OPTIONAL = ['oauth2', 'webhooks'];

const TEMPLATE = fileURLToPath(new URL('../../template', import.meta.url));

/**
 * What `template/` makes of an API's name: text by path in the package. An application gets what a package has in `src/`. A
 * package exports what was generated: groups of operations one by one, and what only some APIs have.
 */
export function scaffoldFiles(root: string, api: string): Map<string, string> {
  const { config, isApplication, packageName, specs } = projectAt(root);
  const values: Readonly<Record<string, string>> = {
    name: api,
    package: packageName(api),
    pascalName: pascalCase(api),
    camelName: camelCase(api),
    runtime: `^${runtime.version}`,
    specs,
  };
  const folders = [TEMPLATE, ...(config.template === undefined ? [] : [resolve(root, config.template)])];
  const files = new Map(folders.flatMap((folder) => [...filled(folder, values)]));
  if (isApplication) {
    // The command of a package is its own.
    files.delete('src/main.ts');
    const sources = [...files].filter(([file]) => file.startsWith('src/'));
    return new Map(fitted(root, new Map(sources.map(([file, text]) => [file.slice('src/'.length), text]))));
  }
  const isThere = (file: string) => fs.existsSync(join(generatedFolder(root, api), file));
  if (isThere('calls')) change(files, 'package.json', withGroups);
  for (const optional of OPTIONAL.filter((name) => !isThere(`${name}.ts`)))
    change(files, 'package.json', (text) => text.replace(new RegExp(`^.*/${optional}\\b.*\n`, 'gm'), ''));
  return files;
}

function change(files: Map<string, string>, file: string, to: (text: string) => string): void {
  files.set(file, to(files.get(file) ?? ''));
}

function filled(folder: string, values: Readonly<Record<string, string>>): Map<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const source = join(entry.parentPath, entry.name);
      const text = fs
        .readFileSync(source, 'utf8')
        .replace(/\{\{(\w+)\}\}/g, (_all, name: string) => values[name] ?? '');
      return [source.slice(folder.length + 1).replace(/\.template$/, ''), text];
    }),
  );
}

/** Entries that a large API has by group too. */
const GROUPED = ['calls', 'validation', 'zod'];

/** `"./calls": "./dist/generated/calls.js"` gets `"./calls/*": "./dist/generated/calls/*.js"` beside it. */
function withGroups(manifest: string): string {
  return manifest.replace(
    new RegExp(`^( *)"(\\./(?:${GROUPED.join('|')}))": "(.*)(\\.[jt]s)",\\n`, 'gm'),
    (line, indent: string, entry: string, path: string, ending: string) =>
      `${line}${indent}"${entry}/*": "${path}/*${ending}",\n`,
  );
}

/**
 * Makes the package of an API that has none, from `template/`. Once: what stands there afterwards is the team's, all but
 * `generated/`.
 *
 * @returns true if there was none.
 */
export function scaffold(root: string, api: string): boolean {
  const folder = packageFolder(root, api);
  const first = projectAt(root).isApplication ? 'index.ts' : 'package.json';
  if (fs.existsSync(join(folder, first))) return false;
  for (const [file, text] of scaffoldFiles(root, api)) {
    const target = join(folder, file);
    if (fs.existsSync(target)) continue;
    fs.mkdirSync(dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
  return true;
}

/** Of a package that was made by an earlier version of ours: `package.json` with the runtime that its code is generated for now. */
export function outdatedManifest(
  root: string,
  api: string,
): { readonly file: string; readonly text: string } | undefined {
  const file = `${projectAt(root).packageFolder(api)}/package.json`;
  const own = fs.existsSync(join(root, file)) ? fs.readFileSync(join(root, file), 'utf8') : '';
  const text = own.replace(/("@rollcall\/runtime": "\^)(\d[^"]*)/, (all, start: string, version: string) =>
    isOlder(version, runtime.version) ? `${start}${runtime.version}` : all,
  );
  return text === own ? undefined : { file, text };
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(/[.-]/).map(Number));
  const index = b?.findIndex((part, place) => part !== a?.[place]) ?? -1;
  return index >= 0 && (a?.[index] ?? 0) < (b?.[index] ?? 0);
}

/** What a package was scaffolded without and has by now, as members that its `package.json` lacks. */
export function missingExports(root: string, api: string): string[] {
  if (projectAt(root).isApplication) return [];
  const isThere = (file: string) => fs.existsSync(join(generatedFolder(root, api), file));
  const { exports = {}, publishConfig } = JSON.parse(
    fs.readFileSync(join(packageFolder(root, api), 'package.json'), 'utf8'),
  );
  return Object.entries({ exports, 'publishConfig.exports': publishConfig?.exports ?? {} }).flatMap(
    ([place, given]) => {
      const calls: unknown = given['./calls'];
      if (typeof calls !== 'string') return [];
      const path = (entry: string) => calls.replace(/calls(?=\.[jt]s$)/, entry);
      const wanted = [
        ...OPTIONAL.filter((name) => isThere(`${name}.ts`)),
        ...GROUPED.filter((name) => isThere(name)).map((name) => `${name}/*`),
      ];
      const missing = wanted.filter((entry) => !Object.hasOwn(given, `./${entry}`));
      return missing.map((entry) => `"./${entry}": "${path(entry)}" to ${place}`);
    },
  );
}
