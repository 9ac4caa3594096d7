import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { camelCase, pascalCase } from '../targets/print.ts';
import { generatedFolder, packageFolder } from './paths.ts';

const TEMPLATE = join(import.meta.dirname, '../../template');

/**
 * What `template/` makes of an API's name: text by path in the package.
 *
 * @param isSplit - whether its operations come in groups, which can be imported one by one then.
 */
export function scaffoldFiles(api: string, isSplit: boolean): Map<string, string> {
  const names: Record<string, string> = { name: api, pascalName: pascalCase(api), camelName: camelCase(api) };
  const entries = fs.readdirSync(TEMPLATE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map(
    entries.map((entry) => {
      const source = join(entry.parentPath, entry.name);
      const text = fs.readFileSync(source, 'utf8').replace(/\{\{(\w+)\}\}/g, (_all, name: string) => names[name] ?? '');
      return [source.slice(TEMPLATE.length + 1).replace(/\.template$/, ''), text];
    }),
  );
  return isSplit ? new Map(files).set('package.json', withGroups(files.get('package.json') ?? '')) : files;
}

/** `"./calls": "./dist/generated/calls.js"` gets `"./calls/*": "./dist/generated/calls/*.js"` beside it. */
function withGroups(manifest: string): string {
  return manifest.replace(
    /^( *)"(\.\/(?:calls|validation|zod))": "(.*)(\.[jt]s)",\n/gm,
    (line, indent: string, entry: string, path: string, ending: string) =>
      `${line}${indent}"${entry}/*": "${path}/*${ending}",\n`,
  );
}

/** Whether what was generated for an API is in groups. */
export function isSplit(root: string, api: string): boolean {
  return fs.existsSync(join(generatedFolder(root, api), 'calls'));
}

/**
 * Makes the package of an API that has none, from `template/`. Once: what stands there afterwards is the team's, all but
 * `src/generated/`.
 *
 * @returns true if there was none.
 */
export function scaffold(root: string, api: string): boolean {
  const folder = packageFolder(root, api);
  if (fs.existsSync(join(folder, 'package.json'))) return false;
  for (const [file, text] of scaffoldFiles(api, isSplit(root, api))) {
    const target = join(folder, file);
    if (fs.existsSync(target)) continue;
    fs.mkdirSync(dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
  return true;
}
