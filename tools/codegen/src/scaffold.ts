import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { packageFolder } from './paths.ts';
import { camelCase, pascalCase } from './print.ts';

const TEMPLATE = join(import.meta.dirname, '../template');

/**
 * Makes the package of an API that has none, from `template/`. Once: what stands there afterwards is the team's, all but
 * `src/generated/`.
 *
 * @returns true if there was none.
 */
export function scaffold(root: string, api: string): boolean {
  const folder = packageFolder(root, api);
  if (fs.existsSync(join(folder, 'package.json'))) return false;
  const names: Record<string, string> = { name: api, pascalName: pascalCase(api), camelName: camelCase(api) };
  for (const entry of fs.readdirSync(TEMPLATE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(folder, source.slice(TEMPLATE.length).replace(/\.template$/, ''));
    if (fs.existsSync(target)) continue;
    fs.mkdirSync(dirname(target), { recursive: true });
    fs.writeFileSync(
      target,
      fs.readFileSync(source, 'utf8').replace(/\{\{(\w+)\}\}/g, (_all, name: string) => names[name] ?? ''),
    );
  }
  return true;
}
