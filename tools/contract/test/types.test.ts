import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { trialOf } from '../mutations/detect.ts';
import { createContext } from '../src/cases/index.ts';
import { checkTypes } from '../src/oracles/types.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'types-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const schema = {
  type: 'object',
  required: ['name', 'size'],
  properties: {
    name: { type: 'string', minLength: 2 },
    size: { enum: ['S', 'L'] },
    count: { type: ['integer', 'null'] },
  },
};
const json = { 'application/json': { schema } };
const operation = {
  operationId: 'order',
  requestBody: { required: true, content: json },
  responses: { 200: { description: 'Done.', content: json } },
};
const context = createContext({ openapi: '3.1.0', paths: { '/order': { post: operation } } });
const { cases, responseCases } = await trialOf(context);

async function disagreementsWith(type: string): Promise<readonly string[]> {
  const file = path.join(folder, 'types.ts');
  const content = `{ content: { 'application/json': ${type} } }`;
  writeFileSync(
    file,
    `export interface operations { order: { requestBody: ${content}; responses: { 200: ${content} } } }`,
  );
  return (await checkTypes(context, file, cases, responseCases)).disagreements;
}

describe('types', () => {
  test('that say what the description says are agreed with', async () => {
    expect(await disagreementsWith("{ name: string; size: 'S' | 'L'; count?: number | null }")).toEqual([]);
  });

  test.each([
    [
      'know a value less',
      "{ name: string; size: 'S'; count?: number | null }",
      /refuse a value of «order accepts a body .*"L"/,
    ],
    [
      'know a value more',
      '{ name: string; size: string; count?: number | null }',
      /accept a value of «order refuses a body .*\(enum\)/,
    ],
    [
      'do not require a property',
      "{ name?: string; size: 'S' | 'L'; count?: number | null }",
      /accept a value of «order refuses a body that lacks name/,
    ],
    [
      'do not know null',
      "{ name: string; size: 'S' | 'L'; count?: number }",
      /refuse a value of «order .*count is null/,
    ],
    ['do not compile', '{', /'\}' expected/],
  ])('that %s are found out', async (_, type, said) => {
    expect(await disagreementsWith(type)).toContainEqual(expect.stringMatching(said));
  });
});

describe('types of a description from elsewhere are agreed with, though its schemas take more, where they take only', () => {
  const part = (name: string) => ({ type: 'object', properties: { [name]: { type: 'string' } } });
  const refs = ['A', 'B'].map((name) => ({ $ref: `#/components/schemas/${name}` }));

  test.each([
    [
      'what each branch of a union says',
      { A: part('a'), B: part('b') },
      { anyOf: refs },
      '{ a?: string } | { b?: string }',
    ],
    [
      'what each branch says within',
      { A: { type: 'object', properties: { c: part('a') } }, B: { type: 'object', properties: { c: part('b') } } },
      { anyOf: refs },
      '{ c?: { a?: string } } | { c?: { b?: string } }',
    ],
  ])('%s', async (_, schemas, schema, type) => {
    const requestBody = { required: true, content: { 'application/json': { schema } } };
    const post = { operationId: 'order', requestBody, responses: { 200: { description: 'Done.' } } };
    const document = { openapi: '3.1.0', paths: { '/order': { post } }, components: { schemas } };
    const foreign = createContext(document, { ours: false });
    const trial = await trialOf(foreign);
    const file = path.join(folder, 'foreign.ts');
    const body = `{ content: { 'application/json': ${type} } }`;
    writeFileSync(file, `export interface operations { order: { requestBody: ${body} } }`);
    const { assignments, disagreements } = await checkTypes(foreign, file, trial.cases, trial.responseCases);
    expect(disagreements).toEqual([]);
    expect(assignments).toBeGreaterThan(5);
  });
});
