/** What CONTRIBUTING says of adding an operation, done in a copy of the repository, with three operations for each API. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { projectCopy } from './copy.ts';
import { noteHandlers, noteOperations } from './note-operations.ts';

const root = join(import.meta.dirname, '../../..');
const BUDGET = 'tools/bench/src/clients/budget.json';
const OPERATIONS = ['addNote', 'getNote', 'attachFile'];
const TABLE = '...unimplemented,';

/** The APIs that have handlers in the sandbox. */
const apis = fs
  .readdirSync(join(root, 'packages/sandbox/src/apis'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
/** Nobody has written anything by hand for the last one yet. */
const [done, [unfinished = '']] = [apis.slice(0, -1), apis.slice(-1)];

const copy = projectCopy(root, 'new-operation');
afterAll(() => fs.rmSync(copy, { recursive: true }));
for (const file of [BUDGET, 'tsconfig.base.json', 'tsconfig.package.json', 'tsconfig.tools.json'])
  fs.cpSync(join(root, file), join(copy, file));

const read = (path: string): string => fs.readFileSync(join(copy, path), 'utf8');
const write = (path: string, text: string): void => fs.writeFileSync(join(copy, path), text);
const handlersOf = (api: string): string => `packages/sandbox/src/apis/${api}/index.ts`;

/** What is installed for the APIs and the sandbox, with the copies of the APIs in their own places. */
function install(): void {
  for (const name of [...apis, 'sandbox-control', 'sandbox'])
    link(join(root, 'packages', name, 'node_modules'), join(copy, 'packages', name, 'node_modules'));
  link(join(root, 'node_modules'), join(copy, 'node_modules'));
  link(join(root, 'tools/checks/node_modules'), join(copy, 'tools/checks/node_modules'));
}

function link(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(from).filter((entry) => !entry.startsWith('.'))) {
    const own = to.endsWith('@rollcall') && fs.existsSync(join(copy, 'specs', name));
    if (name.startsWith('@')) link(join(from, name), join(to, name));
    else fs.symlinkSync(own ? join(copy, 'packages', name) : fs.realpathSync(join(from, name)), join(to, name));
  }
}

function addOperations(api: string): void {
  const spec = parseDocument(read(`specs/${api}/openapi.yaml`));
  const { paths, schemas } = noteOperations(spec.toJS());
  for (const [path, item] of Object.entries(paths)) spec.setIn(['paths', path], item);
  for (const [name, schema] of Object.entries(schemas)) spec.setIn(['components', 'schemas', name], schema);
  write(`specs/${api}/openapi.yaml`, spec.toString());
}

function writeByHand(api: string): void {
  write(join(handlersOf(api), '../notes.ts'), noteHandlers(`@rollcall/${api}`));
  const table = read(handlersOf(api)).replace(TABLE, `${TABLE} ...notes,`);
  write(handlersOf(api), `import * as notes from './notes.ts';\n${table}`);
  write(`packages/${api}/test/notes.test.ts`, `// ${OPERATIONS.join(', ')}\n`);
  const weights = OPERATIONS.map((id) => [`${api} ${id}`, {}] as const);
  write(BUDGET, JSON.stringify({ ...JSON.parse(read(BUDGET)), ...Object.fromEntries(weights) }, null, 2));
}

/** What generation says is left, line by line. */
function generate(): string[] {
  const command = [join(root, 'packages/cli/src/main.js'), 'generate', '--root', copy];
  const [, list = ''] = execFileSync(process.execPath, command, { encoding: 'utf8' }).split(
    '\nStill to be written by hand:\n',
  );
  return list.trimEnd().split('\n');
}

function lacking(api: string): string[] {
  const operations = `${OPERATIONS.join(', ')} of ${api}`;
  const line = read(handlersOf(api))
    .slice(0, read(handlersOf(api)).indexOf(TABLE))
    .split('\n').length;
  return [
    `  ${handlersOf(api)}:${line}: ${operations}: no handler, so the sandbox answers 501`,
    `  packages/${api}/test: ${operations}: no test that calls it and shows how`,
    `  ${BUDGET}: ${operations}: no byte budget: run \`pnpm bench:budget\``,
  ];
}

const CHANGESET = 'A new operation needs a changeset, too: `pnpm spec-diff --write` writes it.';

/** What the compiler has against these files and all that they import. */
function errorsIn(include: readonly string[]): string {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const extend = join(root, 'tsconfig.tools.json');
  write('tsconfig.json', JSON.stringify({ extends: extend, include, exclude: ['**/contract.test.ts'] }));
  try {
    return execFileSync(process.execPath, [compiler, '-p', 'tsconfig.json', '--singleThreaded'], {
      cwd: copy,
      encoding: 'utf8',
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

const load = <Module>(path: string): Promise<Module> => import(pathToFileURL(join(copy, path)).href);

type Sandboxes = typeof import('../../../packages/sandbox/src/index.ts');
type Apis = typeof import('../../../packages/sandbox/src/apis/index.ts');
type Settings = typeof import('../../../packages/sandbox/src/config/settings.ts');
type Documents = typeof import('../../../packages/sandbox/src/description/document.ts');
type Requests = typeof import('../../../packages/sandbox/src/description/example-request.ts');

/** What the sandbox answers to the example of every new operation. */
async function statuses(): Promise<Readonly<Record<string, readonly number[]>>> {
  const source = 'packages/sandbox/src';
  const { createSandbox } = await load<Sandboxes>(`${source}/index.ts`);
  const { credentials } = (await load<Settings>(`${source}/config/settings.ts`)).settingsSchema.parse({});
  const { operationsOf } = await load<Documents>(`${source}/description/document.ts`);
  const { exampleRequest } = await load<Requests>(`${source}/description/example-request.ts`);
  const sandbox = await createSandbox({});
  const found = Object.entries((await load<Apis>(`${source}/apis/index.ts`)).apis).map(
    async ([api, { document, prefix, secrets }]) => {
      const added = operationsOf(document).filter(({ operationId }) => OPERATIONS.includes(operationId));
      const answers = added.map(async (operation) => {
        const { method, path, headers, body } = exampleRequest(document, operation, secrets(credentials)[0]);
        const type = body?.kind === 'text' && { 'content-type': body.contentType };
        const init = { method, headers: { ...headers, ...type }, ...(body && { body: payloadOf(body) }) };
        return (await sandbox.app.request(prefix + path, init)).status;
      });
      return [api, await Promise.all(answers)] as const;
    },
  );
  const answered = Object.fromEntries(await Promise.all(found));
  await sandbox.close();
  return answered;
}

function payloadOf(body: NonNullable<ReturnType<Requests['exampleRequest']>['body']>): string | FormData {
  if (body.kind === 'text') return body.text;
  const form = new FormData();
  for (const [name, value] of body.fields) form.append(name, value);
  return form;
}

describe('operations that are new', () => {
  let listed: readonly string[];
  let expected: readonly string[];
  beforeAll(() => {
    for (const api of apis) addOperations(api);
    listed = generate();
    expected = apis.flatMap(lacking);
    for (const api of done) writeByHand(api);
    install();
  }, 60_000);

  test('are listed with all that they lack, by file and line', () => {
    expect(listed).toEqual([...expected, CHANGESET]);
  });

  test('are not listed any more when they have it', () => {
    expect(generate()).toEqual([...lacking(unfinished), CHANGESET]);
  });

  test('break no types, with a handler or without', { timeout: 60_000 }, () => {
    expect(errorsIn(['packages/sandbox/src', ...apis.map((api) => `packages/${api}/test`)])).toBe('');
  });

  test('are answered 501 by the sandbox until they have a handler', async () => {
    const implemented = Object.fromEntries(done.map((api) => [api, [200, 200, 200]]));
    expect(await statuses()).toEqual({ ...implemented, [unfinished]: [501, 501, 501] });
  });
});
