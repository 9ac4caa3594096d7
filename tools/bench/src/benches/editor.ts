import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { repository, specFile } from '@rollcall/openapi/apis';
import ts from 'typescript';
import { rollcall } from '../generators.ts';
import { median } from '../measure.ts';
import { run } from '../process.ts';
import type { Row } from '../report.ts';
import { syntheticSpec } from '../synthetic.ts';
import { copyRepository, temporaryFolder } from '../workspace.ts';
import type { Bench } from './bench.ts';

const API = 'warehouse';
const OPERATIONS = 1200;
/** What a person waits for without noticing, in milliseconds. */
const UNNOTICED = 300;

const ASKED = {
  hover: 'hover over a call',
  properties: 'completion in a body',
  operations: 'completion of operations',
} as const;

/** What an editor takes to answer on the package of a large API, once it has read it. */
export const editor: Bench = async ({ rounds, progress }) => {
  progress('preparing');
  const folder = prepare();
  const modules = {
    'the client': `import { createWarehouseClient } from './src/index.ts';\nconst api = createWarehouseClient();\n`,
    './calls': `import * as api from './src/generated/calls.ts';\nconst connection = api.connectWarehouse();\n`,
  };
  const rows: Row[] = [];
  const counts: string[] = [];
  for (const [name, head] of Object.entries(modules)) {
    const leading = name === './calls' ? 'connection, ' : '';
    const service = new Service(join(folder, 'use.ts'));
    const call = `api.createItem|7(${leading}{ body: { name: 'Crate' } });`;
    const questions = {
      [ASKED.hover]: () => service.hover(`${head}${call}`),
      [ASKED.properties]: () => service.completions(`${head}api.createItem7(${leading}{ body: { | } });`),
      [ASKED.operations]: () => service.completions(`${head}api.|`),
    };
    for (const [what, ask] of Object.entries(questions)) {
      progress(`${what}, ${name}`);
      const answers = Array.from({ length: 1 + rounds * 3 }, (_, round) =>
        timeOf(() => ask(), `\n// ${round}`, service),
      );
      const wall = median(answers.slice(1));
      rows.push({
        what: `${what}, ${name}`,
        wall,
        ratio: wall / UNNOTICED,
        against: `${UNNOTICED} ms`,
        aim: 1,
        ours: true,
      });
    }
    counts.push(`${service.instantiations(`${head}${call}`).toLocaleString('en')} through ${name}`);
  }
  return {
    title: `An editor on a package of ${OPERATIONS.toLocaleString('en')} operations`,
    rows,
    notes: [
      `TypeScript's language service (${ts.version}), warm: the module is edited before each question. Medians of ${rounds * 3}.`,
      `Type instantiations of a module that calls one operation: ${counts.join(', ')}.`,
    ],
  };
};

function prepare(): string {
  const root = temporaryFolder();
  copyRepository(root);
  fs.rmSync(join(root, 'specs'), { recursive: true });
  fs.mkdirSync(dirname(specFile(root, API)), { recursive: true });
  fs.writeFileSync(specFile(root, API), syntheticSpec(OPERATIONS));
  run(rollcall(root, /^Generated 1 API /m));
  const folder = join(root, 'packages', API);
  fs.symlinkSync(join(repository, 'packages/epixel/node_modules'), join(folder, 'node_modules'));
  return folder;
}

function timeOf(ask: () => unknown, edit: string, service: Service): number {
  service.edit = edit;
  const started = performance.now();
  if (!ask()) throw new Error('The editor has no answer.');
  return performance.now() - started;
}

const OPTIONS: ts.CompilerOptions = {
  ...{
    strict: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
  },
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

/** An editor with one module open. */
class Service {
  /** What is at the end of the module. */
  edit = '';
  readonly #file: string;
  readonly #service: ts.LanguageService;
  #text = '';
  #version = 0;

  constructor(file: string) {
    this.#file = file;
    const snapshots = new Map<string, ts.IScriptSnapshot | undefined>();
    const snapshotOf = (path: string) => {
      const text = ts.sys.readFile(path);
      const snapshot = snapshots.get(path) ?? (text === undefined ? undefined : ts.ScriptSnapshot.fromString(text));
      snapshots.set(path, snapshot);
      return snapshot;
    };
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => OPTIONS,
      getScriptFileNames: () => [file],
      getScriptVersion: (path) => (path === file ? String(this.#version) : '0'),
      getScriptSnapshot: (path) => (path === file ? ts.ScriptSnapshot.fromString(this.#text) : snapshotOf(path)),
      getCurrentDirectory: () => dirname(file),
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (path) => path === file || ts.sys.fileExists(path),
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
      ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
    });
  }

  hover(code: string): string {
    return ts.displayPartsToString(this.#service.getQuickInfoAtPosition(this.#file, this.#open(code))?.documentation);
  }

  completions(code: string): number {
    return this.#service.getCompletionsAtPosition(this.#file, this.#open(code), {})?.entries.length ?? 0;
  }

  /** Of a module that is checked whole. */
  instantiations(code: string): number {
    this.#open(code);
    const program = this.#service.getProgram();
    program?.getSemanticDiagnostics(program.getSourceFile(this.#file));
    return program?.getInstantiationCount() ?? 0;
  }

  #open(code: string): number {
    this.#text = code.replace('|', '') + this.edit;
    this.#version++;
    return code.indexOf('|');
  }
}
