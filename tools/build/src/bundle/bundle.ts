/**
 * `dist/` of a command, run in the folder of its package: our tools and what they are built on, except for what is installed
 * beside it, in modules that are loaded when they are needed.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { rewriteDeclarations } from '../build-package.ts';
import { assets } from './assets.ts';
import { installed } from './installed.ts';

const repository = join(import.meta.dirname, '../../../..');
const STAGING = 'dist.staging';

/** What editors check files with. */
const SCHEMAS = 'src/schemas';

type Entries = Readonly<Record<string, string>>;

interface Manifest {
  readonly bin?: Entries;
  readonly exports?: Entries;
  readonly dependencies?: Entries;
  readonly publishConfig: { readonly bin?: Entries; readonly exports?: Entries };
}

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;

/** What CommonJS, of which some of the libraries are, finds around itself. */
const COMMONJS = `import { createRequire as createRequire_ } from 'node:module';
const require = createRequire_(import.meta.url), { dirname: __dirname, filename: __filename } = import.meta;`;

/** Sources by the names of the modules that are made of them: `package.json` says both, and when each holds. */
function entriesOf(field: 'bin' | 'exports'): Record<string, string> {
  const published = Object.entries(manifest.publishConfig[field] ?? {});
  return Object.fromEntries(
    published.map(([name, file]) => [basename(file, '.js'), resolve(manifest[field]?.[name] ?? '')]),
  );
}

async function bundle(): Promise<void> {
  const entryPoints = { ...entriesOf('bin'), ...entriesOf('exports') };
  const found = assets(repository);
  const options: BuildOptions = {
    outdir: STAGING,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // What is written as UMD asks for its files in a way that no bundler sees.
    mainFields: ['module', 'main'],
    target: 'node20.19',
    define: { ROLLCALL_PROGRAM: '"rollcall"' },
    inject: [join(import.meta.dirname, 'newer.js')],
    banner: { js: COMMONJS },
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'linked',
    logLevel: 'error',
    plugins: [found.plugin, installed(Object.keys(manifest.dependencies ?? {}))],
  };
  // Workers and programs that the modules start are found while these are bundled; then all are bundled together.
  await build({ ...options, entryPoints, write: false });
  const { metafile } = await build({ ...options, entryPoints: { ...entryPoints, ...found.programs }, metafile: true });
  fs.writeFileSync(join(STAGING, 'bundled.json'), `${JSON.stringify(librariesIn(metafile), null, 2)}\n`);
  if (fs.existsSync(SCHEMAS))
    fs.cpSync(SCHEMAS, join(STAGING, 'schemas'), { recursive: true, filter: (path) => !/\.ts$/.test(path) });
  for (const [name, source] of Object.entries(found.files)) fs.cpSync(source, join(STAGING, name), { recursive: true });
}

/** Name, version and licence of each library that is part of a bundle, for its bill of materials. */
function librariesIn({ inputs }: Metafile): object[] {
  const folders = Object.keys(inputs).flatMap((path) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(fs.readFileSync(join(folder, 'package.json'), 'utf8'));
    return { name, version, license };
  });
}

/** Declarations of what others import: those that stand in `src/`, or else what the compiler makes of the sources, in `types/`. */
function declare(): void {
  const [made, written] = Object.entries(entriesOf('exports')).reduce<[[string, string][], string[]]>(
    ([ours, theirs], [name, source]) =>
      fs.existsSync(`src/${name}.d.ts`) ? [ours, [...theirs, name]] : [[...ours, [name, source]], theirs],
    [[], []],
  );
  for (const name of written) fs.copyFileSync(`src/${name}.d.ts`, join(STAGING, `${name}.d.ts`));
  if (made.length === 0) return;
  const types = join(STAGING, 'types');
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const options = `--ignoreConfig --declaration --emitDeclarationOnly --allowImportingTsExtensions --target esnext --module nodenext
    --strict --skipLibCheck --rootDir ${repository} --outDir ${types}`;
  const sources = made.map(([, source]) => source);
  execFileSync(process.execPath, [compiler, ...options.trim().split(/\s+/), ...sources], { stdio: 'inherit' });
  rewriteDeclarations(types);
  for (const [name, source] of made) {
    const path = relative(repository, source).replaceAll('\\', '/').replace(/\.ts$/, '.js');
    fs.writeFileSync(join(STAGING, `${name}.d.ts`), `export * from './types/${path}';\n`);
  }
}

fs.rmSync(STAGING, { recursive: true, force: true });
try {
  await bundle();
  declare();
  fs.rmSync('dist', { recursive: true, force: true });
  fs.renameSync(STAGING, 'dist');
} catch (error) {
  process.stderr.write(`Build of ${process.cwd()} failed: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  fs.rmSync(STAGING, { recursive: true, force: true });
}
