/** What a package says of itself: every block of code compiles as it stands, and no text of a description breaks out of its place. */
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listApis, repository, specsFolder } from '@rollcall/openapi/apis';
import type { OpenApiDocument } from '@rollcall/openapi/document';
import { expect, test } from 'vitest';
import { apiReference } from '../src/documents/api-reference.ts';
import { packageReadme } from '../src/documents/package-readme.ts';
import { skill } from '../src/documents/skill.ts';
import { modelOf } from '../src/model/model.ts';

const surroundings = { packageName: '@acme/club', specFolder: 'specs/club', hasSources: false, isInSandbox: false };

/** The TypeScript of a page, block by block. Those that use the client of the quick start are given it. */
function blocksOf(markdown: string): string[] {
  const [start = '', ...others] = [...markdown.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, text]) => text ?? '');
  const made = /^const (\w+) = create/m.exec(start)?.[1];
  return [
    start,
    ...others.map((text) => (new RegExp(`^const ${made} =`, 'm').test(text) ? text : `${start}\n${text}`)),
  ];
}

test('every block of every README and skill compiles', { timeout: 60_000 }, async () => {
  const folders: string[] = [];
  try {
    for (const api of listApis(specsFolder(repository))) {
      const folder = join(repository, `packages/${api}/node_modules/.readme-${process.pid}`);
      fs.mkdirSync(folder, { recursive: true });
      folders.push(folder);
      const read = (file: string) => blocksOf(fs.readFileSync(join(repository, `packages/${api}/${file}`), 'utf8'));
      const blocks = [...read('README.md'), ...read('SKILL.md')];
      expect(blocks.length).toBeGreaterThan(6);
      for (const [index, text] of blocks.entries()) fs.writeFileSync(join(folder, `block-${index}.ts`), text);
    }
    const project = join(folders[0] ?? '', 'tsconfig.json');
    const base = join(repository, 'packages/epixel/tsconfig.json');
    fs.writeFileSync(
      project,
      JSON.stringify({
        extends: base,
        compilerOptions: { types: ['node'] },
        include: folders.map((folder) => `${folder}/*`),
        exclude: [],
      }),
    );
    const tsc = join(repository, 'node_modules/.bin/tsc');
    const { stdout } = await promisify(execFile)(tsc, ['--noEmit', '--checkers', '1', '-p', project]).catch(
      (error) => error,
    );
    expect(String(stdout)).toBe('');
  } finally {
    for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
  }
});

const operation = (operationId: string, more: object = {}) => ({
  operationId,
  summary: `Do | this\n# and that`,
  responses: { 200: { description: 'Done | or\nnot.' } },
  ...more,
});

test('a text of the description stays in its cell and on its line', () => {
  const model = modelOf('club', {
    openapi: '3.1.0',
    info: { title: 'Club\n# Injected', version: '1', description: 'First.\n\n# Second' },
    paths: {
      '/a|b': {
        get: operation('list', {
          parameters: [{ name: 'a|b', in: 'query', required: true, schema: { type: 'string' }, example: '```\n# x' }],
        }),
      },
    },
  } as unknown as OpenApiDocument);
  for (const page of [packageReadme, apiReference, skill].map((document) => document(model, surroundings))) {
    expect(page).not.toMatch(/^#+ (Injected|and that|Second|x)$/m);
    expect((page.match(/^```/gm) ?? []).length % 2).toBe(0);
  }
  expect(packageReadme(model, surroundings)).toContain('| Do \\| this # and that |');
  expect(packageReadme(model, surroundings)).toContain('`GET /a\\|b`');
  expect(apiReference(model, surroundings)).toContain('| Done \\| or not. |');
  expect(apiReference(model, surroundings)).toContain('`query.a\\|b`');
  expect(packageReadme(model, surroundings)).toContain("query: { 'a|b': '```\\n# x' }");
});

test('an API of many operations leaves their list to api.md', () => {
  const paths = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`/p${index}`, { get: operation(`get${index}`) }]),
  );
  const model = modelOf('club', {
    openapi: '3.1.0',
    info: { title: 'Club', version: '1' },
    paths,
  } as unknown as OpenApiDocument);
  expect(packageReadme(model, surroundings)).toContain('The API has 60 operations: see [api.md](api.md).');
  expect(apiReference(model, surroundings).match(/^### get\d+$/gm)).toHaveLength(60);
});

test('an API without operations has a page, too', () => {
  const model = modelOf('club', {
    openapi: '3.1.0',
    info: { title: 'Club', version: '1' },
    webhooks: {},
  } as OpenApiDocument);
  expect(packageReadme(model, surroundings)).toContain('# @acme/club');
  expect(packageReadme(model, surroundings)).not.toContain('undefined');
});
