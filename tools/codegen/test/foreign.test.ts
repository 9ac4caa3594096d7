import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { modelOf } from '../src/model.ts';
import type { OpenApiDocument } from '../src/openapi.ts';
import { targets } from '../src/targets/index.ts';

/** Generates everything from a description and gives back what the compiler says, declarations included, and the modules. */
async function generated(parts: Partial<Record<keyof OpenApiDocument, unknown>>) {
  const document = { openapi: '3.1.0', info: { title: 'x', version: '1' }, ...parts } as OpenApiDocument;
  const folder = fs.mkdtempSync(join(import.meta.dirname, '../node_modules/.foreign-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const model = modelOf('club', document);
  for (const [file, load] of Object.entries(targets)) {
    fs.mkdirSync(join(folder, file, '..'), { recursive: true });
    fs.writeFileSync(join(folder, file), await (await load())(model));
  }
  fs.writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*'] }));
  const tsc = join(import.meta.dirname, '../../../node_modules/.bin/tsc');
  const args = ['--noEmit', '--skipLibCheck', 'false', '-p', folder];
  const { stdout } = await promisify(execFile)(tsc, args).catch((error) => error);
  return {
    errors: String(stdout)
      .split('\n')
      .filter((line) => line.includes('.foreign-')),
    load: (file: string) => import(/* @vite-ignore */ join(folder, file)),
  };
}

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const answer = (schema: unknown) => ({ 200: { description: 'Done.', ...json(schema) } });

describe('what others write', () => {
  test('a body that is a part of another one, to which nothing else refers', async () => {
    const { errors, load } = await generated({
      paths: {
        '/a': {
          get: { operationId: 'a', responses: answer({ type: 'object', properties: { b: { type: 'string' } } }) },
        },
        '/b': {
          get: {
            operationId: 'b',
            responses: answer({ $ref: '#/paths/~1a/get/responses/200/content/application~1json/schema' }),
          },
        },
      },
    });
    expect(errors).toEqual([]);
    const { bValidation } = await load('validation.js');
    const { clubZod } = await load('zod.ts');
    for (const { responses } of [bValidation, clubZod.b]) {
      const judge = responses[200].body['application/json']['~standard'];
      expect(judge.validate({ b: '' }).issues).toBeUndefined();
      expect(judge.validate({ b: 1 }).issues).toHaveLength(1);
    }
  });

  test('several bodies of which nothing is said', async () => {
    const { errors, load } = await generated({
      paths: {
        '/a': {
          get: { operationId: 'a', responses: { 200: { description: 'Done.', content: { 'application/json': {} } } } },
        },
        '/b': { get: { operationId: 'b', responses: answer(true) } },
        '/c': { get: { operationId: 'c', responses: answer(false) } },
        '/d': { get: { operationId: 'd', responses: answer(false) } },
      },
    });
    expect(errors).toEqual([]);
    const { clubValidation } = await load('validation.js');
    const accepts = (id: string) =>
      clubValidation[id].responses[200].body['application/json']['~standard'].validate(1).issues === undefined;
    expect(['a', 'b', 'c', 'd'].filter(accepts)).toEqual(['a', 'b']);
  });
});
