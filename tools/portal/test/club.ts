import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from '@rollcall/openapi/apis';
import { parse } from 'yaml';

/** A repository with one API, which is made from its description as any other is. */
export interface ClubRepository {
  readonly root: string;
  /** Generates, and says what the command said. */
  readonly generate: () => string;
  readonly dispose: () => void;
}

/** @param parts - of the club's description, one after the other. */
export function clubRepository(...parts: readonly object[]): ClubRepository {
  // Below the workspace, so that its libraries can be imported.
  const root = fs.mkdtempSync(join(import.meta.dirname, '../.samples-'));
  const write = (path: string, text: string) => {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    fs.writeFileSync(join(root, path), text);
  };
  const config = { scope: '@rollcall', template: join(repository, 'tools/build/template') };
  write('rollcall.config.mjs', `export default ${JSON.stringify(config)};\n`);
  write('specs/club/openapi.yaml', JSON.stringify([START, ...parts].reduce(merged)));
  const main = join(repository, 'packages/cli/src/main.js');
  return {
    root,
    generate: () =>
      execFileSync(process.execPath, [main, 'generate', '--root', root], { encoding: 'utf8', stdio: 'pipe' }),
    dispose: () => fs.rmSync(root, { recursive: true, force: true }),
  };
}

const START = {
  openapi: '3.2.0',
  info: { title: 'Club', version: '1.0.0' },
  servers: [{ url: 'https://club.example' }],
};

function merged(whole: object, part: object): object {
  const old = whole as Readonly<Record<string, object>>;
  return {
    ...old,
    ...Object.fromEntries(Object.entries(part).map(([name, value]) => [name, { ...old[name], ...value }])),
  };
}

/** What the guides show of the club's description. */
export function describedInGuides(): object[] {
  return fs
    .globSync('docs/guides/*.md', { cwd: repository })
    .flatMap((file) => [...fs.readFileSync(join(repository, file), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)])
    .map(([, text = '']) => parse(text))
    .filter((part) => part.paths ?? part.webhooks);
}
