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
  const version = packageManager();
  if (version) files.set('package.json', withManager(files.get('package.json') ?? '', version));
  if (template === 'packages' && manager === 'pnpm') files.set('pnpm-workspace.yaml', PNPM);
  if (manager === 'yarn') files.set('.yarnrc.yml', 'nodeLinker: node-modules\n');
  return files;
}

/** `pnpm@12.21.0`: everybody is to use the one that the project was started with, except for npm, which comes with Node. */
function packageManager(): string | undefined {
  const [, name, version] = /^(pnpm|yarn)\/(\d[\w.-]*)/.exec(process.env.npm_config_user_agent ?? '') ?? [];
  return name && `${name}@${version}`;
}

const withManager = (manifest: string, version: string): string =>
  `${JSON.stringify({ ...JSON.parse(manifest), packageManager: version }, null, 2)}\n`;

/** No library of ours has to run anything when it is installed. */
const PNPM = `packages:
  - packages/*
allowBuilds:
  esbuild: false
  '@scarf/scarf': false
`;

const VALUES: Readonly<Record<Manager, { readonly install: string; readonly run: string }>> = {
  npm: { install: 'npm ci', run: 'npm run' },
  pnpm: { install: 'npm install --global corepack && corepack enable && pnpm install --frozen-lockfile', run: 'pnpm' },
  yarn: { install: 'npm install --global corepack && corepack enable && yarn install --immutable', run: 'yarn' },
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
  // Where yarn keeps packages in archives, entries do not say what folder they are in; names do.
  const names = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(join(folder, name)).isFile());
  return new Map(
    names.map((name) => {
      const text = fs
        .readFileSync(join(folder, name), 'utf8')
        .replace(/\{\{(\w+)\}\}/g, (all, value: string) => values[value] ?? all);
      // npm leaves files out of packages, or renames them, that begin with a dot.
      return [
        name
          .replaceAll('\\', '/')
          .replace(/\.template$/, '')
          .replaceAll('_dot_', '.'),
        text,
      ];
    }),
  );
}
