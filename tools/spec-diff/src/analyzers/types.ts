import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ApiModel } from '@rollcall/codegen/model';
import type { JsonObject } from '@rollcall/openapi/json';
import { consumersOf, PRELUDE, type Probe } from './consumers.ts';

const require = createRequire(import.meta.url);

/** Code of a consumer that no longer compiles. */
export interface Broken extends Probe {
  /** What the compiler says. */
  readonly error: string;
}

export interface Surface {
  readonly name: string;
  readonly old: JsonObject;
  readonly new: JsonObject;
}

/**
 * Generated files that make up the surface, with what they import; validators and zod's schemas follow from the types and the
 * components.
 */
const FILES = ['types.ts', 'client.ts', 'server.ts', 'validation.d.ts'] as const;
const IMPORT = /from ['"]\.\/([\w.-]+)\.[jt]s['"]/g;

/**
 * Generates the packages of both versions and compiles what consumers of the old one may have written against the new one,
 * all APIs in one run of the compiler.
 *
 * @throws Error if a version can't be generated, or its own code does not compile.
 */
export async function compileConsumers(surfaces: readonly Surface[], now: Date): Promise<Broken[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'spec-diff-surface-'));
  try {
    await linkRuntime(folder);
    const written: Written[] = [];
    for (const [index, surface] of surfaces.entries())
      written.push(await write(join(folder, `${index}`), surface, now));
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG));
    const errors = await compile(folder);
    return written.map((one, index) => brokenOf(one, errors.get(`${index}/consumers.ts`) ?? new Map()));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lets the generated code find what it imports. */
async function linkRuntime(folder: string): Promise<void> {
  const [found = ''] = /^.*[/\\]runtime(?=[/\\])/.exec(require.resolve('@rollcall/runtime/operation')) ?? [];
  await mkdir(join(folder, 'node_modules/@rollcall'), { recursive: true });
  await symlink(found, join(folder, 'node_modules/@rollcall/runtime'), 'junction');
}

const TSCONFIG = {
  compilerOptions: {
    ...{
      target: 'es2023',
      lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable', 'dom.asynciterable'],
      module: 'nodenext',
      types: [],
    },
    ...{
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      noEmit: true,
      allowImportingTsExtensions: true,
    },
  },
  include: ['*/consumers.ts'],
};

interface Written {
  readonly probes: readonly Probe[];
  /** The line of the first probe. */
  readonly first: number;
}

async function write(folder: string, surface: Surface, now: Date): Promise<Written> {
  const { modelOf } = await import('@rollcall/codegen/model');
  const models = { old: modelOf(surface.name, surface.old as never), new: modelOf(surface.name, surface.new as never) };
  for (const [side, model] of Object.entries(models)) await render(join(folder, side), model);
  const probes = consumersOf(models.old, now);
  const head = `${side('Old', models.old)}${side('New', models.new)}${PRELUDE}`;
  const lines = probes.map(({ code }, index) => `export const probe${index} = ${code};`);
  await writeFile(join(folder, 'consumers.ts'), `${head}\n${lines.join('\n')}\n`);
  return { probes, first: head.split('\n').length + 1 };
}

async function render(folder: string, model: ApiModel): Promise<void> {
  const { targets } = await import('@rollcall/codegen/targets');
  await mkdir(folder, { recursive: true });
  const files = new Set<string>(FILES);
  for (const file of files) {
    const target = await targets[file]?.();
    if (!target) continue;
    const text = await target(model);
    await writeFile(join(folder, file), text);
    for (const [, name] of text.matchAll(IMPORT)) files.add(`${name}.ts`).add(`${name}.d.ts`);
  }
}

function side(name: 'Old' | 'New', { pascalName }: ApiModel): string {
  const from = `./${name.toLowerCase()}`;
  return `import type { ${pascalName}Client as ${name}Client, ${pascalName}ClientOptions as ${name}Options } from '${from}/client.ts';
import type { Handlers as ${name}Handlers } from '${from}/server.ts';
import type { components as ${name}Components } from '${from}/types.ts';
declare namespace ${name} {
  export type Client = ${name}Client;
  export type Options = ${name}Options;
  export type Handlers = ${name}Handlers;
  export type Components = ${name}Components extends { schemas: infer Schemas } ? Schemas : never;
}
`;
}

/** Error messages by file and line. */
async function compile(folder: string): Promise<Map<string, Map<number, string>>> {
  const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  const output = await new Promise<string>((done) => {
    execFile(
      process.execPath,
      [compiler, '-p', folder, '--pretty', 'false'],
      { cwd: folder, maxBuffer: 2 ** 26 },
      (_error, stdout, stderr) => done(stdout + stderr),
    );
  });
  const errors = new Map<string, Map<number, string>>();
  for (const line of output.split('\n').filter((text) => text.includes('error TS'))) {
    const { file, at, message } = /^(?<file>[^(]+)\((?<at>\d+),\d+\): error (?<message>.*)$/.exec(line)?.groups ?? {};
    if (!file?.endsWith('consumers.ts')) throw new Error(`The generated code does not compile: ${line}`);
    const known = errors.get(file) ?? new Map<number, string>();
    known.set(Number(at), known.get(Number(at)) ?? message ?? '');
    errors.set(file, known);
  }
  return errors;
}

function brokenOf({ probes, first }: Written, errors: ReadonlyMap<number, string>): Broken[] {
  return [...errors].map(([line, error]) => {
    const probe = probes[line - first];
    if (!probe) throw new Error(`The consumers do not compile, at line ${line}: ${error}`);
    return { ...probe, error };
  });
}
