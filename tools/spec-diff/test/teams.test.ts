import fs from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { capturedTerminal } from '@rollcall/command/testing';
import { afterAll, expect, test } from 'vitest';
import { command } from '../src/command.ts';

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
  /tasks/{id}:
    get:
      operationId: getTask
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Task' } } } }
components:
  schemas:
    NewTask: { type: object, properties: { title: { type: string }, note: { type: string, maxLength: 20 } } }
    Task: { type: object, required: [id, owner], properties: { id: { type: integer }, owner: { type: string } } }
`;

const folder = fs.mkdtempSync(join(os.tmpdir(), 'teams-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => fs.writeFileSync(join(folder, file), text);
const NOTHING = {
  package: '@acme/tasks',
  packageVersion: '1.0.0',
  calls: [],
  implements: [],
  statuses: {},
  fields: [],
  types: [],
};
const team = (name: string, uses: object) =>
  write(`${name}.json`, JSON.stringify({ version: 1, consumer: name, apis: { tasks: { ...NOTHING, ...uses } } }));

/** Whom an edit breaks, and over what. */
async function brokenBy(edit: (spec: string) => string) {
  fs.mkdirSync(join(folder, 'tasks'), { recursive: true });
  write('old.yaml', SPEC);
  write('tasks/new.yaml', edit(SPEC));
  const { terminal, written } = capturedTerminal({ cwd: folder });
  const teams = fs.readdirSync(folder).filter((file) => file.endsWith('.json'));
  await command(['old.yaml', 'tasks/new.yaml', '--json', ...teams.flatMap((file) => ['--uses', file])], terminal);
  const [{ teams: told }] = JSON.parse(written.out).apis;
  return Object.fromEntries(told.map((one: Told) => [one.name, one.breaks.map(({ id }) => id)]));
}

interface Told {
  readonly name: string;
  readonly breaks: readonly { readonly id: string }[];
}

test('a change breaks the teams that use what it takes away, and is told to break nobody else', async () => {
  team('board', { calls: ['getTask'], fields: ['Task.id', 'Task.owner'] });
  team('counter', { calls: ['getTask'], fields: ['Task.id'] });
  team('inbox', { calls: ['createTask'], fields: ['NewTask.note'] });
  team('other', { calls: ['deleteTask'] });
  const withoutOwner = await brokenBy((spec) =>
    spec.replace('[id, owner]', '[id]').replace(', owner: { type: string }', ''),
  );
  expect(withoutOwner).toEqual({ board: [expect.stringContaining('property')], counter: [], inbox: [], other: [] });

  const shorter = await brokenBy((spec) => spec.replace('maxLength: 20', 'maxLength: 10'));
  expect(shorter).toEqual({ inbox: [expect.any(String)], board: [], counter: [], other: [] });

  // Who does not send it yet breaks all the same.
  const demanding = await brokenBy((spec) =>
    spec.replace('NewTask: { type: object,', 'NewTask: { type: object, required: [title],'),
  );
  expect(demanding).toEqual({ inbox: [expect.stringContaining('required')], board: [], counter: [], other: [] });
});

test('the report names them, and a file of another kind is refused', async () => {
  write('old.yaml', SPEC);
  write('tasks/new.yaml', SPEC.replace('maxLength: 20', 'maxLength: 10'));
  const { terminal, written } = capturedTerminal({ cwd: folder });
  expect(await command(['old.yaml', 'tasks/new.yaml', '--uses', 'inbox.json', '--uses', 'board.json'], terminal)).toBe(
    1,
  );
  expect(written.out).toMatch(/^ {2}Breaks inbox: .*note.*\n {2}Does not break board\.$/m);
  write('foreign.json', '{"version": 2}');
  expect(await command(['old.yaml', 'tasks/new.yaml', '--uses', 'foreign.json'], terminal)).toBe(2);
  expect(written.error).toContain('is not what `rollcall uses` of this version writes');
});
