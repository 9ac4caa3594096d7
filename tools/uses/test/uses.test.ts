import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { generate } from '@rollcall/codegen/generate';
import { capturedTerminal } from '@rollcall/command/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { command } from '../src/command.ts';
import { readUsage } from '../src/usage.ts';

const SPEC = `openapi: 3.1.0
jsonSchemaDialect: https://json-schema.org/draft/2020-12/schema
info: { title: Tasks, version: '1' }
servers: [{ url: https://tasks.test }]
paths:
  /tasks:
    post:
      operationId: createTask
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: '#/components/schemas/NewTask' } } }
      responses:
        '201': { description: Created., content: { application/json: { schema: { $ref: '#/components/schemas/Task' } } } }
        '409': { description: It exists., content: { application/json: { schema: { type: object, properties: { why: { type: string } } } } } }
    get:
      operationId: listTasks
      responses:
        '200': { description: All., content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Task' } } } } }
  /tasks/{id}:
    get:
      operationId: getTask
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Task' } } } }
components:
  schemas:
    NewTask: { type: object, required: [title], properties: { title: { type: string }, parts: { type: array, items: { $ref: '#/components/schemas/sub-task' } } } }
    sub-task: { type: object, required: [id, text], properties: { id: { type: integer, readOnly: true }, text: { type: string } } }
    Task:
      type: object
      required: [id, title, owner]
      properties: { id: { type: integer }, title: { type: string }, owner: { $ref: '#/components/schemas/Owner' } }
    Owner: { type: object, required: [name], properties: { name: { type: string }, email: { type: string } } }
`;

const root = fs.realpathSync(fs.mkdtempSync(join(os.tmpdir(), 'uses-')));
afterAll(() => fs.rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  fs.mkdirSync(join(root, file, '..'), { recursive: true });
  fs.writeFileSync(join(root, file), text);
}

beforeAll(async () => {
  write('package.json', JSON.stringify({ name: '@acme/shop' }));
  write('rollcall.config.mjs', "export default { out: 'api' };\n");
  write('specs/tasks/openapi.yaml', SPEC);
  fs.symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'));
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await generate(root, ['tasks']);
  vi.restoreAllMocks();
});

/** What is found in a file of a consumer. */
async function usesOf(code: string, ...args: string[]) {
  write('src/main.ts', code);
  const { terminal, written } = capturedTerminal({ cwd: root });
  const exit = await command(args, terminal);
  return { exit, ...written, tasks: exit === 0 ? readUsage(join(root, 'rollcall-usage.json')).apis.tasks : undefined };
}

const NOTHING = {
  package: '@acme/shop',
  packageVersion: '',
  calls: [],
  implements: [],
  statuses: {},
  fields: [],
  types: [],
};

describe('rollcall uses', () => {
  test('finds calls by method, by function, by query and by path', async () => {
    const { tasks, out } = await usesOf(`import { createTasksClient } from '../api/tasks/index.ts';
import { connectTasks, getTask } from '../api/tasks/generated/calls.ts';
import { createTasksFetch } from '../api/tasks/generated/fetch.ts';
createTasksClient().createTask;
createTasksFetch().GET('/tasks');
getTask(connectTasks(), { path: { id: 1 } });`);
    expect(tasks).toEqual({ ...NOTHING, calls: ['createTask', 'getTask', 'listTasks'], fields: ['getTask.path.id'] });
    expect(out).toBe('tasks: createTask, getTask, listTasks; fields: 1\n');
    const query = await usesOf("import { listTasksOptions } from '../api/tasks/query.ts';\nlistTasksOptions;");
    expect(query.tasks).toEqual({ ...NOTHING, calls: ['listTasks'] });
  });

  test('finds the fields that are written, read, destructured or looked up, and the statuses that are told apart', async () => {
    const { tasks } = await usesOf(`import { createTasksClient, type Owner, unwrap } from '../api/tasks/index.ts';
const client = createTasksClient();
const show = ({ name }: Owner) => name;
export async function main() {
  const result = await client.createTask({ body: { title: 'Milk', parts: [{ text: 'Two' }] } });
  if (result.status === 409) return result.body.why;
  const { id, owner } = unwrap(result);
  return [id, show(owner), owner['email']];
}`);
    expect(tasks).toEqual({
      ...NOTHING,
      calls: ['createTask'],
      statuses: { createTask: ['409'] },
      // As the description calls them, not as the code does.
      fields: [
        ...['NewTask.parts', 'NewTask.title', 'Owner.email', 'Owner.name', 'Task.id', 'Task.owner', 'createTask.why'],
        'sub-task.text',
      ],
      types: ['Owner'],
    });
  });

  test('finds the fields that stand in lists of names', async () => {
    const { tasks } = await usesOf(`import type { NewTask, Owner } from '../api/tasks/index.ts';
interface Row { readonly name: keyof Owner; readonly note: string }
export const rows: readonly Row[] = [{ name: 'email', note: 'name' }];
export const fields: { title: string } & { readonly field: keyof NewTask } = { title: 'parts', field: 'title' };`);
    expect(tasks?.fields).toEqual(['NewTask.title', 'Owner.email']);
  });

  test('finds what a server implements', async () => {
    const { tasks } = await usesOf(`import { createServer } from '../api/tasks/server.ts';
export const make = (one: never) => createServer({ createTask: () => one, listTasks: () => one, getTask: () => one }, {});`);
    expect(tasks).toMatchObject({ calls: [], implements: ['createTask', 'getTask', 'listTasks'] });
  });

  test('says when there is nothing to find, or the file is old', async () => {
    expect(await usesOf('export const none = 1;')).toMatchObject({
      exit: 1,
      error: expect.stringContaining('imports a generated package'),
    });
    const code = "import { createTasksClient } from '../api/tasks/index.ts';\ncreateTasksClient().listTasks;";
    expect(await usesOf(code, '--check')).toMatchObject({ exit: 1, error: expect.stringContaining('not up to date') });
    expect((await usesOf(code)).exit).toBe(0);
    expect((await usesOf(code, '--check')).exit).toBe(0);
  });
});
