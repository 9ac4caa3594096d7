import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { OpenApiDocument } from '@rollcall/openapi/document';
import { type Finding, lintAndBundle } from '@rollcall/spec-rules';
import { onTestFinished } from 'vitest';
import { modelOf } from '../src/model/model.ts';
import { splitFiles } from '../src/split/index.ts';
import { filesOf } from '../src/targets/index.ts';
import { compilerOutput } from './compiler.ts';

export interface Generated {
  readonly folder: string;
  /** Imports a generated module: `client.ts`, `server.ts`, `validation.js`, … */
  readonly load: (file: string) => Promise<any>;
  readonly read: (file: string) => string;
  /**
   * What the compiler says of the modules, declarations included, and of `use`, a module beside them: a line per error.
   * An empty list is a package that compiles under strict and exactOptionalPropertyTypes.
   */
  readonly compile: (use?: string) => Promise<string[]>;
  /** Ends the temporary folder. Called at the end of the test; a `beforeAll` returns it. */
  readonly dispose: () => void;
}

/** Generates every file of a package from a bundled description, in a temporary folder. */
export async function generated(parts: Partial<Record<keyof OpenApiDocument, unknown>>): Promise<Generated> {
  const document = { openapi: '3.1.0', info: { title: 'x', version: '1' }, ...parts } as OpenApiDocument;
  const folder = fs.mkdtempSync(join(import.meta.dirname, '../node_modules/.generated-'));
  const dispose = () => fs.rmSync(folder, { recursive: true, force: true });
  try {
    onTestFinished(dispose);
  } catch {
    // In a hook, which ends the folder by itself.
  }
  const model = modelOf('club', document);
  for (const [file, text] of splitFiles(model, await filesOf(model))) {
    fs.mkdirSync(dirname(join(folder, file)), { recursive: true });
    fs.writeFileSync(join(folder, file), text);
  }
  return {
    folder,
    load: (file) => import(/* @vite-ignore */ join(folder, file)),
    read: (file) => fs.readFileSync(join(folder, file), 'utf8'),
    compile: (use) => compile(folder, use),
    dispose,
  };
}

async function compile(folder: string, use = ''): Promise<string[]> {
  // A file that is no module has everything checked again.
  fs.writeFileSync(join(folder, 'use.ts'), `${use}\nexport {};\n`);
  fs.writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', include: ['**/*'] }),
  );
  // As modules, declarations are checked without those of all libraries, which take three quarters of the time.
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.d.ts')) continue;
    fs.copyFileSync(join(folder, file), join(folder, file.replace(/\.d\.ts$/, '.declarations.ts')));
  }
  const output = await compilerOutput(folder);
  return output.split('\n').filter((line) => line.includes('error TS'));
}

/** What the lint says that `cases/<name>.openapi.yaml` can't be carried for; none: it is generated. */
export async function refusalsOf(name: string): Promise<Finding[]> {
  const { findings } = await lintAndBundle(caseFile(name));
  return findings.filter(({ rule }) => /^(struct|no-unresolved-refs|rollcall\/(portable-|.*unique))/.test(rule));
}

/** Generates from `cases/<name>.openapi.yaml`, as `pnpm generate` would: the API is always called `club`. */
export async function generatedCase(name: string): Promise<Generated> {
  const { bundle } = await lintAndBundle(caseFile(name));
  return generated(bundle as unknown as OpenApiDocument);
}

function caseFile(name: string): string {
  return join(import.meta.dirname, `cases/${name}.openapi.yaml`);
}
