/** What an editor shows as an example can be pasted: it compiles. */
import fs from 'node:fs';
import { join } from 'node:path';
import { listApis, repository, specFile } from '@rollcall/openapi/apis';
import type { OpenApiDocument } from '@rollcall/openapi/document';
import { lintAndBundle } from '@rollcall/spec-rules';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiModel, modelOf, type OperationModel } from '../src/model/model.ts';
import { callExample } from '../src/targets/examples/call.ts';
import { targets } from '../src/targets/index.ts';
import { compilerOutput } from './compiler.ts';

const folder = join(import.meta.dirname, `../node_modules/.examples-${process.pid}`);

/** Inputs that are required and have no example, and ids that are hard to call. */
const odd = {
  openapi: '3.1.0',
  info: { title: 'Odd', version: '1' },
  paths: {
    '/boats/{boat}/{berth}': {
      get: operation('result', {
        parameters: [
          { name: 'boat', in: 'path', required: true, schema: { type: 'integer', minimum: 7 } },
          { name: 'berth', in: 'path', required: true, schema: { enum: ['north', 'south'] } },
          { name: 'since', in: 'query', required: true, schema: { type: 'string', format: 'date' } },
          {
            name: 'tags',
            in: 'query',
            required: true,
            schema: { type: 'array', items: { type: 'string' }, minItems: 2 },
          },
          { name: 'X-Trace id', in: 'header', required: true, schema: { type: 'string' } },
          { name: 'seen', in: 'cookie', required: true, schema: { type: 'boolean' }, example: 'yes' },
          { name: 'filter', in: 'query', required: true, content: { 'application/json': { schema: ref('Filter') } } },
          { name: 'page', in: 'query', schema: { type: 'integer' } },
        ],
      }),
    },
    '/odd': {
      put: operation('odd', { requestBody: body({ 'application/json': { schema: ref('Boat') } }) }),
      post: operation('connectOdd', {
        requestBody: body({
          'application/x-www-form-urlencoded': { schema: ref('Filter') },
          'multipart/form-data': { schema: ref('Photo') },
        }),
      }),
      patch: operation('a "quoted" */ id', {
        requestBody: body({
          'application/json': {
            schema: ref('Boat'),
            examples: {
              full: { value: { id: 1, name: 'Ada */ ```', extra: true, engine: { kind: 'sail', area: 3 } } },
            },
          },
        }),
      }),
      delete: operation('class', { requestBody: body({ 'image/*': {} }) }),
    },
    '/await': {
      put: operation('await', { requestBody: body({ 'text/plain': { schema: { type: 'string', minLength: 9 } } }) }),
    },
    '/never': { put: operation('never', { requestBody: body({ 'application/json': { schema: ref('Endless') } }) }) },
    '/Blob': { put: operation('Blob', { requestBody: body({ 'application/json': { schema: ref('Tree') } }) }) },
  },
  components: {
    schemas: {
      Filter: { type: 'object', required: ['least'], properties: { least: { type: 'number', exclusiveMinimum: 0 } } },
      Photo: {
        type: 'object',
        required: ['file', 'at'],
        properties: {
          file: { type: 'string', format: 'binary' },
          at: { type: 'array', items: { type: 'number' }, minItems: 2 },
        },
      },
      Boat: {
        type: 'object',
        required: ['id', 'name', 'engine', 'secret'],
        properties: {
          id: { type: 'integer', readOnly: true },
          name: { allOf: [{ type: 'string' }, { minLength: 3 }] },
          secret: { type: 'string', writeOnly: true, format: 'password' },
          engine: { oneOf: [ref('Motor'), ref('Sail')], discriminator: { propertyName: 'kind' } },
        },
      },
      Motor: {
        type: 'object',
        required: ['kind', 'power'],
        properties: { kind: { const: 'motor' }, power: { type: 'integer' } },
      },
      Sail: { type: 'object', required: ['kind'], properties: { kind: { const: 'sail' }, area: { type: 'number' } } },
      Tree: {
        type: 'object',
        required: ['children', 'parent'],
        properties: {
          children: { type: 'array', items: ref('Tree') },
          parent: { anyOf: [ref('Tree'), { type: 'null' }] },
        },
      },
      Endless: { type: 'object', required: ['next'], properties: { next: ref('Endless') } },
    },
  },
} as unknown as OpenApiDocument;

function operation(operationId: string, more: object) {
  return { operationId, responses: { 204: { description: 'Done.' } }, ...more };
}

function body(content: object) {
  return { required: true, content };
}

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

/** The calls in the comments of `signatures.ts`. */
function examplesOf(code: string): string[] {
  const comments = code.matchAll(/@example\n\s*\* ```ts\n((?:\s*\*.*\n)*?)\s*\* ```\n/g);
  return [...comments].map(([, example = '']) => example.replace(/^\s*\* ?/gm, ''));
}

const OF_CALLS = /^\/\/ With \.\/calls: (await )(\S+?)(\(.*?\))(?:, of `import \{ (.*) as call \}`)?$/m;

/** A module that holds every example of an API in a scope of its own, as a method and as a function. */
function moduleOf({ pascalName }: ApiModel, signatures: string): string {
  const examples = examplesOf(signatures);
  const inputs = [...signatures.matchAll(/^export (?:interface|type) (\S+Input)\b/gm)].map(([, name = '']) => name);
  const functions = examples.map((example, index) => {
    const [, , call, , imported] = OF_CALLS.exec(example) ?? [];
    return `import { ${imported ?? call} as call${index} } from './calls.ts';\n`;
  });
  const scopes = examples.map((example, index) => {
    const lines = example.replace(OF_CALLS, (_all, keyword, _call, given) => `${keyword}call${index}${given};`);
    return `async () => {\n${lines}};\n`;
  });
  return `import type { Connection } from '@rollcall/runtime/client';
import type { ${pascalName}Client } from './client.ts';
import type { ${inputs.join(', ')} } from './signatures.ts';
${functions.join('')}
declare const client: ${pascalName}Client;
declare const connection: Connection;
${scopes.join('')}`;
}

const files = ['signatures.ts', 'client.ts', 'calls.ts', 'operations.ts', 'types.ts'];
const written = new Map<string, { model: ApiModel; examples: number }>();

async function write(name: string, document: OpenApiDocument): Promise<void> {
  const model = modelOf(name, document);
  fs.mkdirSync(join(folder, name), { recursive: true });
  const texts: string[] = [];
  for (const [file, load] of Object.entries(targets).filter(([file]) => files.includes(file))) {
    texts[files.indexOf(file)] = String(await (await load())(model));
    fs.writeFileSync(join(folder, name, file), texts[files.indexOf(file)] ?? '');
  }
  const [signatures = ''] = texts;
  fs.writeFileSync(join(folder, name, 'use.ts'), moduleOf(model, signatures));
  written.set(name, { model, examples: examplesOf(signatures).length });
}

const bundleOf = async (spec: string) => (await lintAndBundle(spec)).bundle as unknown as OpenApiDocument;

beforeAll(async () => {
  for (const api of listApis(join(repository, 'specs'))) await write(api, await bundleOf(specFile(repository, api)));
  await write('everything', await bundleOf(join(import.meta.dirname, 'everything.openapi.yaml')));
  await write('odd', odd);
  fs.writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../../tsconfig.json', include: ['**/*'] }),
  );
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe('the examples of operations', () => {
  it('are read from the description where it gives them, and made up where it does not', () => {
    const examples = examplesOf(fs.readFileSync(join(folder, 'odd/signatures.ts'), 'utf8'));
    expect(examples[0]).toBe(`const input: ResultInput = {
  path: { boat: 7, berth: 'north' },
  query: { since: '2026-01-31', tags: ['example', 'example'], filter: { least: 1 } },
  headers: { 'X-Trace id': 'example' },
  cookies: { seen: true },
};
const result = await client.result(input);
// With ./calls: await result(connection, input)
`);
    expect(
      examples,
    ).toContainEqual(`const input: AQuotedIdInput = { body: { name: 'Ada *\\/ \`\`\`', engine: { kind: 'sail', area: 3 }, secret: 'example' } };
const result = await client['a "quoted" *\\/ id'](input);
// With ./calls: await call(connection, input), of \`import { 'a "quoted" *\\/ id' as call }\`
`);
  });

  it('end in unions with more branches than anybody waits for', () => {
    const chain = Array.from({ length: 40 }, (_, index) => [
      `U${index}`,
      { anyOf: [ref(`U${index + 1}`), ref(`U${index + 1}`), { type: 'null' }] },
    ]);
    const schemas = Object.fromEntries([...chain, ['U40', { type: 'null' }]]);
    const content = { 'application/json': { schema: ref('U0') } };
    const paths = { '/u': { put: operation('put', { requestBody: body(content) }) } };
    const model = modelOf('hostile', { ...odd, paths, components: { schemas } } as unknown as OpenApiDocument);
    expect(callExample(model, model.operations[0] as OperationModel)).toContain('= { body: null };');
  });

  it('compile, of every API here and of one that uses everything', async () => {
    expect(await compilerOutput(folder)).toBe('');
  });

  it('are there for every operation, but for a body that no value can be', () => {
    for (const [name, { model, examples }] of written) {
      const without = name === 'odd' ? 1 : 0;
      expect(examples, name).toBe(model.operations.length - without);
    }
  });
});
