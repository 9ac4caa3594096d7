import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { repository, specFile } from '@rollcall/openapi/apis';
import { kubb } from './kubb.ts';
import { type Command, run } from './process.ts';

const require = createRequire(import.meta.url);

/** The file behind a command of an installed package, so that no package manager's time is measured. */
export function binOf(name: string, command: string): string {
  const [packageFile] = (require.resolve.paths(name) ?? [])
    .map((path) => join(path, name, 'package.json'))
    .filter((path) => fs.existsSync(path));
  if (!packageFile) throw new Error(`${name} is not installed; run \`pnpm install\``);
  const { bin } = JSON.parse(fs.readFileSync(packageFile, 'utf8')) as { bin: Record<string, string> };
  return join(dirname(packageFile), bin[command] ?? '');
}

/** Our generator on a copy of the repository. */
export function rollcall(root: string, says: RegExp, env?: Record<string, string>): Command {
  return {
    args: [join(repository, 'packages/cli/src/main.js'), 'generate', '--root', root],
    says,
    ...(env && { env }),
  };
}

/** Generates until there is nothing left to do: a file that was copied a moment ago is looked at a second time. */
export function settle(root: string): void {
  run(rollcall(root, /^Generated/m));
  run(rollcall(root, /^(Generated|Nothing changed)/m));
  run(rollcall(root, /^Nothing changed/));
}

/**
 * What a normal setup runs for one API: a linter, a bundler and a generator for types, validators and server, each by its
 * own command.
 *
 * @param folder - where they write.
 */
export function commandLineTools(root: string, api: string, folder = join(root, 'out', api)): Command[] {
  const spec = specFile(root, api);
  const out = (name: string) => join(folder, name);
  const redocly = binOf('@redocly/cli', 'redocly');
  const orval = binOf('orval', 'orval');
  return [
    // The same rules as ours, at a severity at which a waived finding is not a failure.
    [redocly, 'lint', spec, '--extends=recommended', '--skip-rule=no-path-trailing-slash'],
    [redocly, 'bundle', spec, '--output', out('openapi.json')],
    [
      binOf('openapi-typescript', 'openapi-typescript'),
      spec,
      '--output',
      out('types.ts'),
      '--default-non-nullable=false',
    ],
    [orval, '--input', spec, '--output', out('zod.ts'), '--client', 'zod'],
    [orval, '--input', spec, '--output', out('hono.ts'), '--client', 'hono'],
  ].map((args) => ({ args, cwd: root }));
}

/** Generators that make a client, and types of one API in one run; the first two make validators, too. */
export const peers: Readonly<Record<string, (root: string, api: string) => Command>> = {
  kubb,
  'hey-api': (root, api) => ({
    args: [
      binOf('@hey-api/openapi-ts', 'openapi-ts'),
      ...['--input', specFile(root, api), '--output', join(root, 'out', api, 'hey-api'), '--no-log-file'],
      ...['--client', '@hey-api/client-fetch', '--plugins', '@hey-api/typescript', '@hey-api/sdk', 'zod'],
    ],
    cwd: root,
    // It exits with 0 when it fails, too.
    says: /files/,
  }),
  'orval fetch': (root, api) => ({
    args: [
      binOf('orval', 'orval'),
      ...['--input', specFile(root, api), '--output', join(root, 'out', api, 'fetch.ts'), '--client', 'fetch'],
    ],
    cwd: root,
  }),
  'redocly generate-client': (root, api) => ({
    args: [
      binOf('@redocly/cli', 'redocly'),
      ...['generate-client', specFile(root, api), '--output', join(root, 'out', api, 'redocly.ts')],
    ],
    cwd: root,
  }),
};
