import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectAt } from '@rollcall/command/project';

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly dependencies: readonly string[];
}

/** The packages that are published, each after those that it depends on. */
export function publishedPackages(root: string): Package[] {
  const packages = join(root, projectAt(root).packages);
  const folders = readdirSync(packages).map((name) => join(packages, name));
  const found = folders.flatMap((folder) => {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) return [];
    const { name, version, private: isPrivate, dependencies = {} } = JSON.parse(readFileSync(file, 'utf8'));
    return isPrivate ? [] : [{ name, version, folder, dependencies: Object.keys(dependencies) } as Package];
  });
  return sorted(found);
}

function sorted(packages: readonly Package[]): Package[] {
  const done: Package[] = [];
  const visit = (current: Package): void => {
    if (done.includes(current)) return;
    for (const dependency of packages.filter(
      ({ name }) => current.dependencies.includes(name) && name !== current.name,
    ))
      visit(dependency);
    done.push(current);
  };
  packages.forEach(visit);
  return done;
}
