/** `node write-tsdoc.ts <root> <file>`: writes what TSDoc says of the public entries, as Markdown by the names of the entries. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readApis } from '../facts/api.ts';
import { type Entry, entriesOf } from './entries.ts';

/** What was written, and the hashes of all files that the compiler read for it. */
interface Written {
  readonly pages: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
}

const [, , root = '.', file = ''] = process.argv;
const entries = entriesOf(root, readApis(root));

const compilerOptions = (entries: readonly Entry[]) => ({
  extends: join(root, 'tsconfig.base.json'),
  compilerOptions: { allowImportingTsExtensions: true, typeRoots: [join(root, 'node_modules/@types')] },
  files: entries.map((entry) => join(root, entry.file)),
});

/** https://typedoc.org/documents/Options.html, https://typedoc-plugin-markdown.org/docs/options */
const OPTIONS = {
  skipErrorChecking: true,
  excludeInternal: true,
  excludeExternals: true,
  excludeReferences: true,
  readme: 'none',
  disableSources: true,
  sort: ['source-order'],
  logLevel: 'Error',
  router: 'module',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  parametersFormat: 'table',
  propertyMembersFormat: 'table',
  classPropertiesFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  tableColumnSettings: { hideDefaults: true, hideInherited: true, hideModifiers: true, hideOverrides: true },
};

/** To document takes seconds, so it is done again only after a change. */
function isCurrent(): boolean {
  if (!fs.existsSync(file)) return false;
  const { pages, sources }: Written = JSON.parse(fs.readFileSync(file, 'utf8'));
  const isSame = ([source, hash]: [string, string]) => fs.existsSync(source) && hashOf(source) === hash;
  return (
    String(Object.keys(pages)) === String(entries.map(({ name }) => name)) && Object.entries(sources).every(isSame)
  );
}

async function write(): Promise<Written> {
  const folder = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-tsdoc-'));
  try {
    const sources = await runTypeDoc(folder);
    return {
      pages: Object.fromEntries(entries.map(({ name }) => [name, fs.readFileSync(join(folder, `${name}.md`), 'utf8')])),
      sources: Object.fromEntries(sources.map((source) => [source, hashOf(source)])),
    };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** @returns the files of the repository that it read. */
async function runTypeDoc(folder: string): Promise<string[]> {
  // They are installed with the site alone, so the compiler does not know their types.
  const { resolve } = createRequire(join(import.meta.dirname, '../../site/package.json'));
  const { Application, ReflectionKind } = await import(pathToFileURL(resolve('typedoc')).href);
  const tsconfig = join(folder, 'tsconfig.json');
  fs.writeFileSync(tsconfig, JSON.stringify(compilerOptions(entries)));
  const app = await Application.bootstrapWithPlugins({
    ...OPTIONS,
    tsconfig,
    plugin: [resolve('typedoc-plugin-markdown')],
    entryPoints: entries.map((entry) => join(root, entry.file)),
  });
  const points = app.getEntryPoints();
  const nameOf = new Map(entries.map((entry) => [join(root, entry.file), entry.name]));
  for (const point of points) point.displayName = nameOf.get(point.sourceFile.fileName);
  // After it knows what is inherited, and before it groups what there is.
  app.converter.on('resolveEnd', ({ project }: Context) => removeNoise(project, ReflectionKind.Constructor), -50);
  const project = app.converter.convert(points);
  await app.outputs.writeOutput({ name: 'markdown', path: folder }, project);
  if (app.logger.hasErrors()) throw new Error('TypeDoc can’t read the packages.');
  const files: string[] = points[0].program.getSourceFiles().map((source: { fileName: string }) => source.fileName);
  return files.filter((name) => !name.includes('/node_modules/'));
}

interface Project {
  readonly reflections: Readonly<Record<number, { kind: number; inheritedFrom?: unknown; overwrites?: unknown }>>;
  readonly removeReflection: (reflection: object) => void;
}
type Context = { readonly project: Project };

/** An error is not made by those who catch it, and what it inherits stands with the class that it extends. */
function removeNoise(project: Project, constructorKind: number): void {
  for (const reflection of Object.values(project.reflections)) {
    if (reflection.inheritedFrom || reflection.kind === constructorKind) project.removeReflection(reflection);
    else delete reflection.overwrites;
  }
}

const hashOf = (source: string): string => createHash('sha256').update(fs.readFileSync(source)).digest('hex');

if (!isCurrent()) fs.writeFileSync(file, JSON.stringify(await write()));
