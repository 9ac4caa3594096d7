/**
 * `pnpm build` of one package, run in its folder: `dist/` gets JavaScript and declarations of everything in `src/` but tests,
 * and the modules and data that are in their final form already.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const SRC = 'src';
const STAGING = 'dist.staging';

function filesBelow(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function compile(): void {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  for (const config of fs.readdirSync('.').filter((name) => /^tsconfig\.build(?:\.\w+)?\.json$/.test(name)))
    execFileSync(process.execPath, [compiler, '-p', config, '--outDir', STAGING], { stdio: 'inherit' });
}

/** What the compiler does not emit because it is not TypeScript. */
function copyFinished(): void {
  for (const file of filesBelow(SRC).filter((name) => /\.(js|d\.ts|json)$/.test(name))) {
    const target = join(STAGING, relative(SRC, file));
    fs.mkdirSync(dirname(target), { recursive: true });
    fs.copyFileSync(file, target);
  }
}

/** The compiler rewrites `./x.ts` to `./x.js` in JavaScript, but not in declarations, which consumers resolve too. */
function rewriteDeclarations(): void {
  for (const file of filesBelow(STAGING).filter((name) => name.endsWith('.d.ts'))) {
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace(/((?:from|import) |import\()(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g, '$1$2$3.js$2'));
  }
}

fs.rmSync(STAGING, { recursive: true, force: true });
try {
  compile();
  copyFinished();
  rewriteDeclarations();
  fs.rmSync('dist', { recursive: true, force: true });
  fs.renameSync(STAGING, 'dist');
} catch (error) {
  // The compiler has said what is wrong.
  process.stderr.write(`Build of ${process.cwd()} failed: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  fs.rmSync(STAGING, { recursive: true, force: true });
}
