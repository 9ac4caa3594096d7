import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Manager, managerOf, readManifest } from '@rollcall/command/project';
import manifest from '../package.json' with { type: 'json' };

export interface Template {
  readonly template: 'packages' | 'app';
  readonly platform: 'github' | 'gitlab' | 'none' | undefined;
  readonly scope: string | undefined;
  /** Nobody has named a description. */
  readonly isExample: boolean;
}

const TEMPLATES = fileURLToPath(new URL('../template', import.meta.url));

/** What is to be written, by path. */
export function filesOf(root: string, { template, platform = platformOf(root), scope, isExample }: Template) {
  const manager = managerOf(root);
  const name = nameOf(root);
  const values = { ...VALUES[manager], name, scope: scope ?? `@${name}`, version: manifest.version };
  const parts = ['common', template, ...(platform === 'none' ? [] : [platform]), ...(isExample ? ['example'] : [])];
  const files = new Map(parts.flatMap((part) => [...filled(join(TEMPLATES, part), values)]));
  if (template === 'packages' && manager === 'pnpm') files.set('pnpm-workspace.yaml', PNPM);
  if (manager === 'yarn') files.set('.yarnrc.yml', 'nodeLinker: node-modules\n');
  return files;
}

/** No library of ours has to run anything when it is installed. */
const PNPM = `packages:
  - packages/*
allowBuilds:
  esbuild: false
  '@scarf/scarf': false
`;

const VALUES: Readonly<Record<Manager, { readonly install: string; readonly run: string }>> = {
  npm: { install: 'npm ci', run: 'npm run' },
  pnpm: { install: 'npx --yes pnpm install --frozen-lockfile', run: 'npx --yes pnpm run' },
  yarn: { install: 'corepack enable && yarn install --immutable', run: 'yarn' },
};

/** What its `package.json` says, or the name of its folder, as npm takes it. */
function nameOf(root: string): string {
  const { name = basename(root) } = readManifest(root);
  return (
    name
      .replace(/^@/, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '') || 'apis'
  );
}

function platformOf(root: string): 'github' | 'gitlab' {
  try {
    const remote = execFileSync('git', ['remote', '--verbose'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /gitlab/i.test(remote) ? 'gitlab' : 'github';
  } catch {
    return 'github';
  }
}

function filled(folder: string, values: Readonly<Record<string, string>>): Map<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const source = join(entry.parentPath, entry.name);
      const text = fs
        .readFileSync(source, 'utf8')
        .replace(/\{\{(\w+)\}\}/g, (all, name: string) => values[name] ?? all);
      // npm leaves files out of packages, or renames them, that begin with a dot.
      return [
        source
          .slice(folder.length + 1)
          .replaceAll('\\', '/')
          .replace(/\.template$/, '')
          .replaceAll('_dot_', '.'),
        text,
      ];
    }),
  );
}
