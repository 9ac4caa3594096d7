import fs from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseYaml } from '@redocly/openapi-core';
import { operationsOf as placedOperations } from '@rollcall/openapi/operations';
import { isObject, type Json } from '../json.ts';
import type { Outcome } from './import.ts';
import { type Run, type RunWithData, run } from './run.ts';

/** What became of one description. */
export interface Row {
  readonly title: string;
  readonly version: string;
  readonly bytes: number;
  readonly operations: number;
  /** Neither generated nor refused. */
  readonly failed: boolean;
  readonly waived: number;
  readonly refused: number;
  readonly leftOut: number;
  readonly import: Run;
  /** Absent where nothing was generated. */
  readonly package?: Package;
}

export interface Package {
  readonly operations: number;
  readonly bytes: number;
  readonly types: Run;
  readonly load: Run;
  /** The tests of some operations; absent where none were asked for. */
  readonly contract?: Run & { readonly passed: number; readonly failed: number };
}

interface Options {
  /** How many operations the contract tests try; 0 for none. */
  readonly contract: number;
  /** Gets all that the commands print. */
  readonly log: (text: string) => void;
}

const IMPORT = 'tools/new-api/src/survey/import.ts';
const GENERATE = ['packages/cli/src/main.js', 'generate'];
const MODULES = [
  'index.ts',
  'server.ts',
  'generated/calls.ts',
  'generated/fetch.ts',
  'generated/validation.js',
  'generated/zod.ts',
];

/** Sends a description through `pnpm new-api`, judges what comes out, and takes it away again. */
export async function survey(root: string, file: string, options: Options): Promise<Row> {
  const { log } = options;
  const api = `survey-${basename(file, extname(file))
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')}`;
  const importing = async () => {
    const result = await run(root, [IMPORT, api, file, '--skip-tests']);
    log(result.output);
    return { run: result, outcome: outcomeOf(result) };
  };
  const remove = () => fs.rmSync(join(root, 'specs', api), { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const { run: imported, outcome } = await importing();
    const folder = join(root, 'packages', api);
    return {
      ...titleOf(file),
      bytes: fs.statSync(file).size,
      failed: !fs.existsSync(folder) && !outcome.isRefused,
      waived: outcome.waived,
      refused: outcome.refused,
      leftOut: outcome.leftOut,
      import: imported,
      ...(fs.existsSync(folder) && { package: await judge(root, api, options) }),
    };
  } finally {
    remove();
    process.off('exit', remove);
    log((await run(root, GENERATE)).output);
  }
}

/** Of a process that was killed, nothing is known. */
function outcomeOf({ data }: RunWithData): Outcome {
  return data === '' ? { refused: 0, waived: 0, leftOut: 0, isRefused: false } : JSON.parse(data);
}

async function judge(root: string, api: string, { contract, log }: Options): Promise<Package> {
  const folder = join(root, 'packages', api);
  const types = await run(folder, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '--noEmit',
    '--skipLibCheck',
    'false',
  ]);
  const imports = MODULES.map((module) => `await import(${JSON.stringify(join(folder, 'src', module))});`);
  const load = await run(folder, ['--input-type=module', '--eval', imports.join('\n')]);
  log(types.output + load.output);
  const generated = join(folder, 'src/generated');
  const files = fs.readdirSync(generated, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const operations = operationsOf(JSON.parse(fs.readFileSync(join(generated, 'openapi.json'), 'utf8')));
  return {
    operations,
    bytes: files.reduce((sum, { parentPath, name }) => sum + fs.statSync(join(parentPath, name)).size, 0),
    types,
    load,
    ...(contract > 0 && { contract: await tryContract(root, folder, contract, log) }),
  };
}

/** The tests of the package, as `pnpm new-api` runs them, of so many operations. */
async function tryContract(root: string, folder: string, operations: number, log: Options['log']) {
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    '../../vitest.config.ts',
    '--reporter=minimal',
  ];
  const result = await run(folder, args, { CONTRACT_SAMPLE: String(operations), NO_COLOR: '1' });
  log(result.output);
  const number = (what: string) => Number(new RegExp(`^ *Tests .*?(\\d+) ${what}`, 'm').exec(result.output)?.[1] ?? 0);
  return { ...result, passed: number('passed'), failed: number('failed') };
}

function titleOf(file: string): Pick<Row, 'title' | 'version' | 'operations'> {
  const document = parse(file);
  const { openapi, swagger, info } = document;
  return {
    title: info?.title ?? basename(file),
    version: String(openapi ?? swagger ?? '?'),
    operations: operationsOf(document),
  };
}

/** A file that is not a description is surveyed like any other. */
function parse(file: string): Json {
  try {
    const document = parseYaml(fs.readFileSync(file, 'utf8'));
    return isObject(document) ? document : {};
  } catch {
    return {};
  }
}

function operationsOf({ paths = {} }: Json): number {
  return Object.values<Json>(paths).flatMap((item) => placedOperations(item)).length;
}
