import fs from 'node:fs';
import os from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from '@rollcall/openapi/apis';
import { onTestFinished, vi } from 'vitest';
import { addApi } from '../src/add-api.ts';
import type { Request } from '../src/request.ts';
import { type UpdateRequest, updateApi } from '../src/update/update-api.ts';

export const pets = `openapi: 3.0.3
info: { title: Pets, version: '1' }
servers: [{ url: https://pets.example.com }]
paths:
  /pets/{id}:
    get:
      operationId: find_pet
      parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
      responses:
        '200': { description: A pet., content: { application/json: { schema: { $ref: 'schemas.yaml#/Pet' } } } }
`;
export const schemas = 'Pet: { type: object, properties: { name: { type: string, nullable: true, example: Rex } } }\n';
/** Adds an operation with a body that can't be carried. */
export const withXml = `${pets}  /xml:
    post:
      requestBody: { content: { application/xml: { schema: { type: object } } } }
      responses: { '204': { description: Done. } }
`;

/** A repository without APIs, and a description beside it, in a temporary folder; what is printed is kept. */
export function workspace(files: Record<string, string> = { 'pets.yaml': pets, 'schemas.yaml': schemas }) {
  const root = fs.mkdtempSync(join(os.tmpdir(), 'rollcall-add-api-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true }));
  const write = (path: string, text: string) => {
    fs.mkdirSync(dirname(join(root, path)), { recursive: true });
    fs.writeFileSync(join(root, path), text);
  };
  fs.copyFileSync(join(repository, 'redocly.yaml'), join(root, 'redocly.yaml'));
  write('pnpm-lock.yaml', 'lock');
  fs.mkdirSync(join(root, 'specs'));
  for (const [file, text] of Object.entries(files)) write(`from/${file}`, text);
  const printed: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => void vi.restoreAllMocks());
  const calls: string[] = [];
  const request: Request = {
    root,
    name: 'pets',
    from: join(root, 'from/pets.yaml'),
    within: undefined,
    isStrict: false,
    asText: false,
    test: true,
    install: async () => {
      calls.push('install');
      return 0;
    },
    runTests: async () => {
      calls.push('test');
      return 0;
    },
    verify: async () => {},
  };
  return {
    write,
    path: (path: string) => join(root, path),
    calls,
    printed: () => printed.join(''),
    add: (changes: Partial<Request> = {}) => addApi({ ...request, ...changes }),
    update: ({ diff, ...changes }: Partial<UpdateRequest> = {}) => {
      const { root, name, install, runTests, verify } = request;
      const spy: UpdateRequest['diff'] = async (_root, args) => {
        calls.push(`diff ${args.slice(1).join(' ')}`);
        return 0;
      };
      const commands = { install, runTests, verify, diff: diff ?? spy };
      return updateApi({ root, name, test: true, check: false, ...commands, ...changes });
    },
    read: (path: string) => fs.readFileSync(join(root, path), 'utf8'),
    /** What an import could have left. */
    traces: () => [
      ...fs.readdirSync(join(root, 'specs')),
      ...(fs.existsSync(join(root, 'packages')) ? fs.readdirSync(join(root, 'packages')) : []),
    ],
  };
}
