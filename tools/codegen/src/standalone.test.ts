import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { expect, test } from 'vitest';
import { moduleCode } from './standalone.ts';

const standaloneCode = (standalone as unknown as { default: typeof standalone.default }).default ?? standalone;

/** A compiler that has the schemas, by their names. */
function compiler(schemas: Readonly<Record<string, object>>): Ajv2020 {
  const ajv = new Ajv2020({
    ...{ inlineRefs: false, unevaluated: true, meta: false, validateSchema: false },
    code: { source: true, esm: true, lines: true },
  });
  for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);
  return ajv;
}

const sets: Readonly<Record<string, Record<string, object>>> = {
  'that refer to one another': {
    A: { type: 'object', properties: { b: { $ref: 'B' }, pattern: { pattern: '^a' } } },
    B: { enum: [{ deep: [1] }, 'b'] },
    C: { items: { $ref: 'A' }, const: { x: 1 } },
  },
  'that contain themselves': { Tree: { properties: { children: { items: { $ref: 'Tree' } } } } },
  'that contain each other': {
    Chicken: { properties: { egg: { $ref: 'Egg' } } },
    Egg: { properties: { chicken: { $ref: 'Chicken' } }, required: ['chicken'] },
    Farm: { items: { $ref: 'Egg' }, uniqueItems: true },
  },
  'that look at what others leave': {
    Base: { properties: { a: { minLength: 2 } } },
    Closed: { $ref: 'Base', properties: { b: true }, unevaluatedProperties: false },
  },
};

test.each(Object.entries(sets))('the module of schemas %s is what ajv writes', (_, schemas) => {
  const names = Object.keys(schemas);
  const exported = names.map((name) => [`validate_${name}`, name] as const);
  expect(moduleCode(compiler(schemas), new Map(exported))).toBe(
    standaloneCode(compiler(schemas), Object.fromEntries(exported)),
  );
});

test('a schema that is not there is named', () => {
  expect(() => moduleCode(compiler({}), new Map([['validate_A', 'A']]))).toThrow('ajv has compiled no A');
});
