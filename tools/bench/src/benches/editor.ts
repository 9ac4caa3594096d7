import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { Editor } from '@rollcall/codegen/test/editor';
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
    const language = new Editor(folder);
    const call = `api.createItem|7(${leading}{ body: { name: 'Crate' } });`;
    const questions = {
      [ASKED.hover]: (edit: string) => language.hover(`${head}${call}${edit}`).comment,
      [ASKED.properties]: (edit: string) =>
        language.completions(`${head}api.createItem7(${leading}{ body: { | } });${edit}`),
      [ASKED.operations]: (edit: string) => language.completions(`${head}api.|${edit}`),
    };
    for (const [what, ask] of Object.entries(questions)) {
      progress(`${what}, ${name}`);
      const answers = Array.from({ length: 1 + rounds * 3 }, (_, round) => timeOf(() => ask(`\n// ${round}`)));
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
    counts.push(`${language.instantiations(`${head}${call}`).toLocaleString('en')} through ${name}`);
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

function timeOf(ask: () => unknown): number {
  const started = performance.now();
  const answer = ask();
  const time = performance.now() - started;
  if (!answer || (Array.isArray(answer) && answer.length === 0)) throw new Error('The editor has no answer.');
  return time;
}
