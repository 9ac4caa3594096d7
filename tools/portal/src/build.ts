import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { installLocked } from '@rollcall/command/pnpm';
import { makeRelative, PLACEHOLDER } from './relative.ts';

const SITE = join(import.meta.dirname, '../site');

/**
 * Builds the portal of a repository: a folder that any static host serves, under any path.
 *
 * @param work - where the pages are written as Markdown; what is unchanged since the last build is not written again.
 * @throws Error with what the failing step said.
 */
export async function build(root: string, out: string, work = workOf(root)): Promise<void> {
  await installLocked(SITE);
  fs.mkdirSync(work, { recursive: true });
  // A process each: a changed module is loaded again, and Astro keeps what it has loaded.
  await runNode([join(import.meta.dirname, 'write-content.ts'), root, work]);
  copyAssets(join(work, 'public/vendor'));
  // Nobody sees half a site.
  const staging = `${out}.staging`;
  fs.rmSync(staging, { recursive: true, force: true });
  try {
    await runNode([join(SITE, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', SITE, '--silent'], {
      PORTAL_CONTENT: work,
      PORTAL_OUT: staging,
      PORTAL_BASE: PLACEHOLDER,
      ASTRO_TELEMETRY_DISABLED: '1',
    });
    makeRelative(staging);
    fs.rmSync(out, { recursive: true, force: true });
    fs.renameSync(staging, out);
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}

const workOf = (root: string): string => join(root, '.rollcall/portal');

/** What is remembered while a portal is served is not known to hold the next time: the contract kit may have changed. */
export function forgetCoverage(root: string): void {
  fs.rmSync(`${workOf(root)}-coverage.json`, { force: true });
}

/** What is nobody's content. */
function copyAssets(folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  const bundle = join(SITE, 'node_modules/@scalar/api-reference/dist/browser/standalone.js');
  fs.copyFileSync(bundle, join(folder, 'scalar.js'));
  fs.copyFileSync(join(SITE, 'src/favicon.svg'), join(folder, '../favicon.svg'));
}

/** Without what a test runner tells its own modules: Astro would take it for what the site is built for. */
function withoutVite({
  BASE_URL: _,
  DEV: __,
  MODE: ___,
  PROD: ____,
  SSR: _____,
  ...env
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, NODE_ENV: 'production' };
}

function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      env: { ...withoutVite(process.env), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
    child.once('error', reject).once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said.trim() || `node ${args[0]} ended with ${code}.`));
    });
  });
}
