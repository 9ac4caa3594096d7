/**
 * `dist/` of the published command: our tools and what they are built on, except for what is installed beside it, in modules that
 * are loaded when a command needs them.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import { assets } from './assets.ts';
import { installed } from './installed.ts';

const root = join(import.meta.dirname, '../../..');
const dist = join(import.meta.dirname, '../dist');
const staging = `${dist}.staging`;
const config = 'tools/command/src/project/config.ts';

async function bundle(): Promise<void> {
  const found = assets(root);
  const entries = {
    main: join(root, 'packages/cli/src/main.js'),
    config: join(root, config),
    plugin: join(root, 'tools/spec-rules/src/plugin.ts'),
  };
  const shared: BuildOptions = {
    outdir: staging,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // What is written as UMD asks for its files in a way that no bundler sees.
    mainFields: ['module', 'main'],
    target: 'node20.19',
    define: { ROLLCALL_PROGRAM: '"rollcall"' },
    inject: [join(import.meta.dirname, 'newer.js')],
    // Some of what is bundled is CommonJS, and asks for modules of Node.
    banner: {
      js: "import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);",
    },
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'linked',
    logLevel: 'error',
    plugins: [found.plugin, installed(Object.keys(manifest.dependencies))],
  };
  // Workers and programs that the modules start are found while these are bundled; then all are bundled together.
  await build({ ...shared, entryPoints: entries, write: false });
  await build({ ...shared, entryPoints: { ...entries, ...found.programs } });
  for (const [name, source] of Object.entries(found.files)) fs.cpSync(source, join(staging, name), { recursive: true });
}

/** What a configuration is typed by. */
function declare(): void {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const options = '--declaration --emitDeclarationOnly --target esnext --module nodenext --skipLibCheck'.split(' ');
  execFileSync(process.execPath, [compiler, ...options, '--outDir', staging, join(root, config)], { stdio: 'inherit' });
}

fs.rmSync(staging, { recursive: true, force: true });
try {
  await bundle();
  declare();
  fs.rmSync(dist, { recursive: true, force: true });
  fs.renameSync(staging, dist);
} catch (error) {
  process.stderr.write(`Build of ${relative(root, dist)} failed: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  fs.rmSync(staging, { recursive: true, force: true });
}
