import fs from 'node:fs';
import { join } from 'node:path';
import type { OpenApiDocument } from '@rollcall/openapi/document';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelOf } from '../src/model/model.ts';
import { filesOf, targets } from '../src/targets/index.ts';
import { compilerOutput } from './compiler.ts';

/** Everything that ends a string, a comment, a template or a regular expression, with something to run behind it. */
const ATTACKS = [
  `*/globalThis.pwned=1;/*`,
  `"];globalThis.pwned=1;["`,
  `'];globalThis.pwned=1;['`,
  '`${globalThis.pwned=1}`',
  '${globalThis.pwned=1}',
  `\\"+(globalThis.pwned=1)+\\"`,
  '\n globalThis.pwned=1 //',
  '\u2028globalThis.pwned=1//',
  '*\\/globalThis.pwned=1;//',
  '</script><script>globalThis.pwned=1',
  'constructor',
  'toString',
];

/** Hostile text in every place where a description may hold text. */
function hostileDocument(): OpenApiDocument {
  const text = ATTACKS.join(' ');
  const properties = Object.fromEntries(ATTACKS.map((name) => [name, { type: 'string', description: text }]));
  const values = { type: 'object', required: ATTACKS, properties, description: text };
  const choice = { type: 'string', enum: ATTACKS, description: text };
  const content = {
    'application/json': {
      schema: { $ref: '#/components/schemas/Values' },
      examples: { [ATTACKS[0] ?? '']: { summary: text, value: properties } },
    },
  };
  const operations = ATTACKS.map((attack, index) => [
    `/${attack}/{id}`,
    {
      post: {
        operationId: index % 2 === 0 ? attack : `operation${index}`,
        summary: text,
        description: text,
        tags: [text],
        'x-retry': 'never',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: text,
            schema: { $ref: '#/components/schemas/Choice' },
          },
          { name: attack, in: 'query', description: text, schema: { type: 'string', const: attack } },
        ],
        requestBody: { description: text, required: true, content },
        responses: { 200: { description: text, content }, '4XX': { description: text } },
      },
    },
  ]);
  return {
    openapi: '3.1.0',
    info: { title: text, version: '1.0.0', summary: text },
    servers: [{ url: `https://example.com/${text}`, variables: { [ATTACKS[1] ?? '']: { default: text } } }],
    paths: Object.fromEntries(operations),
    components: {
      securitySchemes: { [ATTACKS[0] ?? '']: { type: 'apiKey', in: 'header', name: text } },
      schemas: {
        Values: values,
        Choice: choice,
        Error: { type: 'object', description: text },
        [`${ATTACKS[2]}`]: { type: 'string', pattern: `^['"\`]\\*/$` },
      },
    },
  } as unknown as OpenApiDocument;
}

describe('a description that tries to become code', () => {
  const folder = join(import.meta.dirname, `../node_modules/.hostile-${process.pid}`);

  beforeAll(async () => {
    const model = modelOf('hostile', hostileDocument());
    fs.mkdirSync(folder, { recursive: true });
    for (const [file, text] of await filesOf(model)) fs.writeFileSync(join(folder, file), text);
    fs.writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*'] }));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test.each(['operations.ts', 'validation.js', 'zod.ts', 'client.ts', 'calls.ts', 'fetch.ts', 'server.ts'])(
    'runs nothing when %s is loaded',
    async (file) => {
      await import(/* @vite-ignore */ join(folder, file));
      expect(globalThis).not.toHaveProperty('pwned');
    },
  );

  test('gives TypeScript that compiles under strict', async () => {
    expect(await compilerOutput(folder)).toBe('');
  });

  test('is judged by its own rules all the same', async () => {
    const { Values } = await import(/* @vite-ignore */ join(folder, 'validation.js'));
    const good = JSON.parse(JSON.stringify(Object.fromEntries(ATTACKS.map((name) => [name, 'x']))));
    expect(Values['~standard'].validate(good).issues).toBeUndefined();
    expect(Values['~standard'].validate({}).issues.map(({ path }: { path: string[] }) => path[0])).toEqual(ATTACKS);
  });
});

test('a property named __proto__, which validators cannot hold, is refused by its place', async () => {
  const schema = JSON.parse('{"type":"object","properties":{"__proto__":{"type":"string"}}}');
  const model = modelOf('hostile', {
    openapi: '3.1.0',
    info: { title: 'x', version: '1' },
    components: { schemas: { Odd: schema } },
  });
  const zod = await targets['zod.ts']?.();
  await expect(zod?.(model)).rejects.toThrow(
    'components/schemas/Odd/properties/__proto__: A property is called `__proto__`',
  );
});
