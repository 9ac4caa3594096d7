import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { compilerOf, rootOf } from '@rollcall/command/project';

function filesBelow(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function compile(folder: string, staging: string): void {
  const compiler = compilerOf(rootOf(folder));
  for (const config of fs.readdirSync(folder).filter((name) => /^tsconfig\.build(?:\.\w+)?\.json$/.test(name)))
    execFileSync(process.execPath, [compiler, '-p', config, '--outDir', staging], { cwd: folder, stdio: 'inherit' });
}

/** What the compiler does not emit because it is not TypeScript. */
function copyFinished(source: string, staging: string): void {
  for (const file of filesBelow(source).filter((name) => /\.(js|d\.ts|json)$/.test(name))) {
    const target = join(staging, relative(source, file));
    fs.mkdirSync(dirname(target), { recursive: true });
    fs.copyFileSync(file, target);
  }
}

/** The compiler rewrites `./x.ts` to `./x.js` in JavaScript, but not in declarations, which consumers resolve too. */
export function rewriteDeclarations(staging: string): void {
  for (const file of filesBelow(staging).filter((name) => name.endsWith('.d.ts'))) {
    const text = fs.readFileSync(file, 'utf8');
    fs.writeFileSync(file, text.replace(/((?:from|import) |import\()(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g, '$1$2$3.js$2'));
  }
}

/**
 * Builds a package: `dist/` gets JavaScript and declarations of everything in `src/` but tests, and the modules and data that are
 * in their final form already. A failure leaves the former `dist/`.
 *
 * @throws Error if the package does not compile; the compiler has said what is wrong.
 */
export function buildPackage(folder: string): void {
  const [source, staging, dist] = [join(folder, 'src'), join(folder, 'dist.staging'), join(folder, 'dist')];
  fs.rmSync(staging, { recursive: true, force: true });
  try {
    compile(folder, staging);
    copyFinished(source, staging);
    rewriteDeclarations(staging);
    fs.rmSync(dist, { recursive: true, force: true });
    fs.renameSync(staging, dist);
  } finally {
    fs.rmSync(staging, { recursive: true, force: true });
  }
}
