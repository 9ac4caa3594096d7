import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { binOf } from '../generators.ts';
import { temporaryFolder } from '../workspace.ts';
import { registration } from './exchange.ts';
import { listenHono, type Start } from './listen.ts';

const { resolve } = createRequire(import.meta.url);

/** Fills in the one handler, and names the files as Node looks for them. */
function completed(text: string): string {
  return text
    .replaceAll(/from '(\.\/[^']+)'/g, "from '$1.ts'")
    .replace(
      /(async \(c: RegisterUserContext\) => \{)\s*\}/,
      `$1 return c.json(${JSON.stringify(registration.answer)}, 201) }`,
    );
}

/** What orval generates for Hono from the same description, its handler filled in: zod validates the body. */
export const start: Start = async () => {
  const folder = temporaryFolder();
  const input = resolve('@rollcall/conscent/openapi.json');
  fs.symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  const args = [binOf('orval', 'orval'), '--input', input, '--output', join(folder, 'api.ts'), '--client', 'hono'];
  const { stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.ts'));
  for (const file of files.map((name) => join(folder, name)))
    fs.writeFileSync(file, completed(fs.readFileSync(file, 'utf8')));
  if (!files.includes('api.ts')) throw new Error(`orval generated nothing:\n${stderr}`);
  const { default: app } = (await import(join(folder, 'api.ts'))) as { default: Hono };
  return listenHono(app);
};
