import { describe, expect, test } from 'vitest';
import { pets, schemas, workspace } from '../test/workspace.ts';

describe('the report of an import', () => {
  test('waives what the lint wants, and lists it with file, line, pointer and repair', async () => {
    const { add, read, printed, write } = workspace();
    write(
      'from/pets.yaml',
      pets.replace("'schemas.yaml#/Pet'", "'#/components/schemas/Pet'") +
        `components: { schemas: { ${schemas.trim()} } }\n`,
    );
    await add();
    expect(read('specs/pets/waivers.yaml')).toContain(
      "- rule: rollcall/operation-id-camel-case\n  reason: 'Imported: the description breaks it once.'",
    );
    expect(printed()).toMatch(
      /operation-id-camel-case: Use letters.*\n.*camelCase\.\n {4}\S*from\/pets\.yaml:7:20 {2}#\/paths\/~1pets~1\{id}\/get\/operationId\n/,
    );
    expect(read('specs/pets/IMPORTED.md')).toMatch(
      /## rollcall\/operation-id-camel-case\n\nUse letters.*\n\n.*camelCase\.\n\n- pets\.yaml:7:20 `#\/paths\/~1pets~1\{id}\/get\/operationId`\n/,
    );
  });

  test('carries a pattern and examples that other tools read otherwise, and says so', async () => {
    const { add, read, printed, write } = workspace();
    const media = (example: string) =>
      `{ application/json: { schema: { type: string, pattern: '^\\d+$' }, examples: { ${example}: { value: '1' } } } }`;
    write(
      'from/pets.yaml',
      `${pets}  /count:
    post:
      requestBody: { required: true, content: ${media('asked')} }
      responses: { '200': { description: Done., content: ${media('answered')} } }
`,
    );
    expect(await add()).toBe(0);
    expect(read('packages/pets/src/generated/validation.js')).toContain("new RegExp('^\\\\d+$', 'u')");
    for (const rule of ['pattern-interoperable', 'example-names-paired'])
      expect(read('specs/pets/waivers.yaml')).toContain(`- rule: rollcall/${rule}\n`);
    expect(printed()).toMatch(/example-names-paired/);
    expect(read('specs/pets/IMPORTED.md')).toContain('Write `[0-9]`.');
    expect(read('specs/pets/IMPORTED.md')).toContain('No response has an example `asked`, as the request body has.');
  });

  test('takes brackets for the notation of nested values, and says that it guessed', async () => {
    const deep = 'style: deepObject, explode: true';
    const { add, read, printed, write } = workspace();
    const parameters = `[{ name: expand, in: query, ${deep}, schema: { type: array, items: { type: string } } }, { name: flat, in: query, ${deep}, schema: { type: object } }, { name: own, in: query, x-nested: 3, schema: { type: string } }]`;
    const form = `{ schema: { type: object, properties: { lines: { type: array, items: { type: object } } } }, encoding: { lines: { ${deep} } } }`;
    write(
      'from/pets.yaml',
      `openapi: 3.0.3
info: { title: Orders, version: '1' }
servers: [{ url: https://orders.example.com }]
paths:
  /orders:
    post:
      operationId: order
      parameters: ${parameters}
      requestBody: { content: { application/x-www-form-urlencoded: ${form} } }
      responses: { '204': { description: Done. } }
`,
    );
    expect(await add()).toBe(0);
    const spec = read('specs/pets/openapi.yaml');
    expect(spec.match(/x-nested: brackets/g)).toHaveLength(2);
    expect(spec).toContain('x-imported-nested: 3');
    expect(printed()).toContain('Decided (2):');
    const media = 'application~1x-www-form-urlencoded';
    for (const pointer of ['parameters/0', `requestBody/content/${media}/encoding/lines`])
      for (const text of [printed(), read('specs/pets/IMPORTED.md')])
        expect(text).toContain(`#/paths/~1orders/post/${pointer}`);
    expect(read('specs/pets/IMPORTED.md')).toMatch(/decided in 2 places[\s\S]*taken to be `a\[b\]\[c\]=1`/);
  });

  test('counts what the lint wants where it is much, and lists it in a file', async () => {
    const { add, read, printed, write } = workspace();
    const paths = Array.from(
      { length: 30 },
      (_, index) => `  /many/${index}: { get: { responses: { '204': { description: Gone. } } } }\n`,
    );
    write('from/pets.yaml', pets + paths.join(''));
    await add();
    expect(printed()).toMatch(
      /waived as imported \(\d{3}\), each with its place in specs\/pets\/IMPORTED\.md:\n\n +\d+ {2}/,
    );
    expect(printed()).toMatch(/^ +31 {2}operation-summary$/m);
    expect(printed()).not.toContain('/many/7');
    expect(read('specs/pets/IMPORTED.md')).toContain('`#/paths/~1many~17/get`');
  });

  test('refuses values that JavaScript reads as others, and tells of bounds and examples', async () => {
    const { add, printed, read, traces, write } = workspace();
    const integer = (more: string) => `Pet: { type: integer, format: int64, ${more} }\n`;
    write('from/schemas.yaml', integer('enum: [1, 9007199254740993]'));
    await expect(add()).rejects.toThrow(
      /from\/schemas\.yaml:1:\d+ at #\/Pet\/enum\/1: `9007199254740993` is read as 9007199254740992: .* cannot hold it exactly\. Write a number/,
    );
    expect(traces()).toEqual([]);
    write('from/schemas.yaml', integer('maximum: 9223372036854775807, example: 12345678901234567891'));
    write('from/pets.yaml', `${pets}x-number: 9007199254740993\n`);
    expect(await add()).toBe(0);
    for (const text of [printed(), read('specs/pets/IMPORTED.md')])
      for (const digits of ['9223372036854775807', '12345678901234567891', '9007199254740993'])
        expect(text).toContain(`\`${digits}\` is read as `);
    expect(printed()).toContain('Decided (3):');
    expect(printed()).toMatch(/pets\.yaml:\d+:\d+ {2}#\/x-number/);
  });

  test('says where in which file a fault is', async () => {
    const { add, printed, write, read } = workspace();
    write('from/schemas.yaml', "Pet:\n  type: object\n  properties:\n    owner: { $ref: 'deep/more.yaml#/Owner' }\n");
    write(
      'from/deep/more.yaml',
      '# Owners\nOwner:\n  type: object\n  properties:\n    name: { type: string, $anchor: a }\n',
    );
    await expect(add()).rejects.toThrow("1 thing can't be carried");
    expect(printed()).toMatch(
      /from\/deep\/more\.yaml:5:36 {2}#\/components\/schemas\/Owner\/properties\/name\/\$anchor\n/,
    );
    write('from/deep/more.yaml', '# Owners\nOwner:\n  type: object\n  required: [age]\n');
    await add();
    expect(read('specs/pets/IMPORTED.md')).toMatch(
      /^- deep\/more\.yaml:4:\d+ `#\/components\/schemas\/Owner\/required/m,
    );
  });
});
