import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFolder } from './paths.ts';
import { camelCase, pascalCase } from './print.ts';

const TEMPLATE = join(import.meta.dirname, '../template');

/** What `template/` makes of an API's name: text by path in the package. */
export function scaffoldFiles(api: string): Map<string, string> {
  const names: Record<string, string> = { name: api, pascalName: pascalCase(api), camelName: camelCase(api) };
  const entries = fs.readdirSync(TEMPLATE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const source = join(entry.parentPath, entry.name);
      const text = fs.readFileSync(source, 'utf8').replace(/\{\{(\w+)\}\}/g, (_all, name: string) => names[name] ?? '');
      return [source.slice(TEMPLATE.length + 1).replace(/\.template$/, ''), text];
    }),
  );
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
  for (const [file, text] of scaffoldFiles(api)) {
    const target = join(folder, file);
    if (fs.existsSync(target)) continue;
    fs.mkdirSync(dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
  return true;
}
