import fs from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema, OpenApiDocument } from '@rollcall/openapi/document';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelOf } from '../src/model/model.ts';
import { targets } from '../src/targets/index.ts';
import { compilerOutput } from './compiler.ts';

const text: JsonSchema = { type: 'string' };
const whole: JsonSchema = { type: 'integer' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const named: JsonSchema = { type: 'object', required: ['name'], properties: { name: text } };

interface Construct {
  readonly schema: JsonSchema;
  /** Values that fit, as TypeScript: they compile as the type and are accepted. */
  readonly good: readonly string[];
  /** Values that neither compile nor are accepted. */
  readonly bad?: readonly string[];
  /** Values that no type can tell from good ones, and that are refused. */
  readonly refused?: readonly string[];
}

/** Every way of writing a schema that some generator is known to drop or to turn into what nothing fits. */
const CONSTRUCTS: Record<string, Construct> = {
  Not: {
    schema: { type: 'object', properties: { a: text, b: text }, not: { required: ['a', 'b'] } },
    good: ['{}', '{ a: "" }'],
    bad: ['{ a: 1 }'],
    refused: ['{ a: "", b: "" }'],
  },
  Conditional: {
    schema: { type: 'object', properties: { a: text, b: text }, if: { required: ['a'] }, then: { required: ['b'] } },
    good: ['{}', '{ a: "", b: "" }'],
    refused: ['{ a: "" }'],
  },
  DependentRequired: {
    schema: { type: 'object', properties: { a: text, b: text }, dependentRequired: { a: ['b'] } },
    good: ['{ b: "" }'],
    refused: ['{ a: "" }'],
  },
  DependentSchemas: {
    schema: { type: 'object', properties: { a: text, b: text }, dependentSchemas: { a: { required: ['b'] } } },
    good: ['{ b: "" }'],
    refused: ['{ a: "" }'],
  },
  Patterns: {
    schema: { type: 'object', properties: { a: text }, patternProperties: { '^x-': whole } },
    good: ['{ a: "", "x-b": 1 }', '{ other: true }'],
    bad: ['{ a: 1 }'],
    refused: ['{ "x-b": "" }'],
  },
  ClosedPatterns: {
    schema: {
      type: 'object',
      properties: { a: text },
      patternProperties: { '^x-': whole },
      additionalProperties: false,
    },
    good: ['{ a: "", "x-b": 1 }'],
    bad: ['{ a: 1 }', '{ "x-b": true }'],
    refused: ['{ b: 1 }'],
  },
  Names: {
    schema: { type: 'object', propertyNames: { maxLength: 1 } },
    good: ['{}', '{ a: 1 }'],
    refused: ['{ ab: 1 }'],
  },
  Contains: {
    schema: { type: 'array', contains: text, maxContains: 1 },
    good: ['["a", 1]'],
    refused: ['[]', '["a", "b"]'],
  },
  ListedOfOtherTypes: {
    schema: { type: 'string', enum: [null, 'a', 1, ['b']] },
    good: ['"a"'],
    bad: ['null', '1', '["b"]'],
  },
  ListedNumbers: {
    schema: { type: ['integer', 'null'], enum: [1, 2.5, null] },
    good: ['1', 'null'],
    bad: ['2.5', '3'],
  },
  ConstantOfAnotherType: { schema: { type: 'string', const: 1 }, good: [], bad: ['1', '"1"', 'null'] },
  Tuple: {
    schema: { type: 'array', prefixItems: [text, whole], items: false, minItems: 1 },
    good: ['["a"]', '["a", 1]'],
    bad: ['[]', '[1]', '["a", 1, 2]'],
  },
  OpenTuple: { schema: { type: 'array', prefixItems: [text, whole] }, good: ['[]', '["a", 1, true]'], bad: ['[1]'] },
  Closed: {
    schema: { allOf: [ref('Named')], properties: { age: whole }, unevaluatedProperties: false },
    good: ['{ name: "a", age: 1 }'],
    bad: ['{ age: 1 }', '{ name: "a", age: "1" }', '{ name: "a", other: 1 }'],
  },
  BooleanProperties: {
    schema: { type: 'object', properties: { a: true, b: false } },
    good: ['{ a: 1 }'],
    bad: ['{ b: 1 }'],
  },
  NoItems: { schema: { type: 'array', items: false }, good: ['[]'], bad: ['[1]'] },
  Typeless: { schema: { minLength: 2 }, good: ['"ab"', '1'], refused: ['"a"'] },
  TypelessObject: {
    schema: { properties: { a: text }, required: ['a'] },
    good: ['{ a: "" }'],
    bad: ['{}', '{ a: 1 }'],
  },
  AnyArray: { schema: { type: 'array' }, good: ['[]', '[1, "a"]'], bad: ['1'] },
  AnyObject: { schema: { type: 'object' }, good: ['{}', '{ a: 1 }'], bad: ['1'] },
  Recursive: {
    schema: { type: 'object', properties: { next: ref('Recursive'), all: { type: 'array', items: ref('Recursive') } } },
    good: ['{ next: { all: [{}] } }'],
    bad: ['{ next: { all: [1] } }'],
  },
  Mutual: {
    schema: {
      anyOf: [{ type: 'array', items: ref('Mutual') }, { type: 'object', additionalProperties: ref('Mutual') }, text],
    },
    good: ['[{ a: ["b"] }]'],
    bad: ['[{ a: [1] }]'],
  },
  AnyValues: {
    schema: { enum: [{ a: [1] }, 2, 'x', null, true] },
    good: ['{ a: [1] }', '2', '"x"', 'null', 'true'],
    bad: ['{ a: [2] }', '3', 'false'],
  },
  Constant: { schema: { const: { a: [1] } }, good: ['{ a: [1] }'], bad: ['{ a: [2] }', '1'] },
  Null: { schema: { const: null }, good: ['null'], bad: ['1'] },
  NullNotListed: { schema: { type: ['string', 'null'], enum: ['a'] }, good: ['"a"'], bad: ['null', '"b"'] },
  ConstrainedValues: {
    schema: { type: 'string', enum: ['a', 'bb'], minLength: 2 },
    good: ['"bb"'],
    bad: ['"c"'],
    refused: ['"a"'],
  },
  OneOf: { schema: { oneOf: [{ type: 'number' }, { type: 'integer' }] }, good: ['1.5'], bad: ['"a"'], refused: ['1'] },
  Bounds: {
    schema: { type: 'integer', minimum: 1, exclusiveMinimum: 1, maximum: 9, exclusiveMaximum: 8 },
    good: ['2', '7'],
    bad: ['"2"'],
    refused: ['1', '8'],
  },
  MixedMap: {
    schema: { type: 'object', properties: { a: whole }, required: ['a'], additionalProperties: text },
    good: ['{ a: 1, b: "" }'],
    bad: ['{ b: "" }', '{ a: "" }', '{ a: 1, b: true }'],
    refused: ['{ a: 1, b: 2 }'],
  },
  Sibling: {
    schema: { ...ref('Named'), properties: { age: whole }, required: ['age'] },
    good: ['{ name: "a", age: 1 }'],
    bad: ['{ name: "a" }', '{ age: 1 }'],
  },
  SiblingRequired: { schema: { ...ref('Optional'), required: ['a'] }, good: ['{ a: "" }'], bad: ['{}', '{ a: 1 }'] },
  Slashes: { schema: { type: 'string', pattern: '/a/' }, good: ['"/a/"'], bad: ['1'], refused: ['"a"'] },
  Either: {
    schema: { type: 'object', properties: { a: text, b: text }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    good: ['{ a: "" }', '{ a: "", b: "" }'],
    bad: ['{}', '{ a: 1 }'],
  },
  AnyOfBeside: {
    schema: {
      type: 'object',
      properties: { a: text },
      required: ['a'],
      anyOf: [
        { type: 'object', properties: { b: text }, required: ['b'] },
        { type: 'object', properties: { c: whole }, required: ['c'] },
      ],
    },
    good: ['{ a: "", b: "" }', '{ a: "", c: 1 }'],
    bad: ['{ b: "" }', '{ a: "" }'],
  },
  Counted: {
    schema: { allOf: [ref('Optional'), { type: 'object', minProperties: 1 }] },
    good: ['{ a: "" }'],
    bad: ['{ a: 1 }'],
    refused: ['{}'],
  },
  UnionOfConstraints: {
    schema: { type: 'string', anyOf: [{ minLength: 3 }, { enum: ['a'] }] },
    good: ['"abc"', '"a"'],
    bad: ['1'],
    refused: ['"b"'],
  },
  Several: {
    schema: { type: ['string', 'integer', 'null'], minLength: 2, minimum: 5 },
    good: ['"ab"', '5', 'null'],
    bad: ['true'],
    refused: ['"a"', '4'],
  },
  Part: {
    schema: { type: 'array', items: { $ref: '#/components/schemas/Holder/properties/list/items' } },
    good: ['[{ a: 1 }]'],
    bad: ['[{ a: "" }]'],
  },
  Definitions: {
    schema: {
      type: 'object',
      properties: { a: { $ref: '#/components/schemas/Definitions/$defs/x' } },
      $defs: { x: whole },
    },
    good: ['{ a: 1 }'],
    bad: ['{ a: "" }'],
  },
  Union: {
    schema: {
      oneOf: [ref('Cat'), ref('Dog')],
      discriminator: { propertyName: 'kind', mapping: { cat: '#/components/schemas/Cat', hound: 'Dog' } },
    },
    good: ['{ kind: "cat", lives: 9 }', '{ kind: "hound", name: "a" }'],
    bad: ['{ kind: "cat", lives: "9" }', '{ lives: 9 }'],
  },
};

const HELPERS: Record<string, JsonSchema> = {
  Named: named,
  Optional: { type: 'object', properties: { a: text } },
  Holder: {
    type: 'object',
    properties: { list: { type: 'array', items: { type: 'object', properties: { a: whole } } } },
  },
  Cat: { type: 'object', required: ['kind', 'lives'], properties: { kind: text, lives: whole } },
  Dog: { type: 'object', required: ['kind', 'name'], properties: { kind: text, name: text } },
};

const valuesOf = (list: readonly string[] = []): unknown[] =>
  list.map((code) => JSON.parse(JSON.stringify(evaluate(code))));
const evaluate = (code: string): unknown => new Function(`return (${code});`)();

describe('every way of writing a schema', () => {
  const folder = join(import.meta.dirname, `../node_modules/.constructs-${process.pid}`);
  const schemas = Object.fromEntries(Object.entries(CONSTRUCTS).map(([name, { schema }]) => [name, schema]));
  const uses = Object.entries(CONSTRUCTS).flatMap(([name, { good, bad = [] }]) => [
    ...good.map((code) => `use<components['schemas']['${name}']>(${code});`),
    ...bad.map((code) => `// @ts-expect-error\nuse<components['schemas']['${name}']>(${code});`),
  ]);

  beforeAll(async () => {
    const document: OpenApiDocument = {
      openapi: '3.1.0',
      info: { title: 'x', version: '1' },
      components: { schemas: { ...schemas, ...HELPERS } },
    };
    const model = modelOf('club', document);
    fs.mkdirSync(folder, { recursive: true });
    for (const file of ['types.ts', 'validation.js', 'validation.d.ts', 'zod.ts'])
      fs.writeFileSync(join(folder, file), (await (await targets[file]?.())?.(model)) ?? '');
    const use = 'declare function use<T>(value: T): void;';
    fs.writeFileSync(
      join(folder, 'use.ts'),
      `import type { components } from './types.ts';\n${use}\n${uses.join('\n')}\n`,
    );
    fs.writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: '../../tsconfig.json', include: ['*'] }));
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test('has a type that good values fit and bad ones do not, under strict and exactOptionalPropertyTypes', async () => {
    expect(await compilerOutput(folder)).toBe('');
  });

  describe.each(['validation.js', 'zod.ts'])('is judged by %s', (file) => {
    test.each(Object.keys(CONSTRUCTS))('%s', async (name) => {
      const module = await import(/* @vite-ignore */ join(folder, file));
      const accepted = (value: unknown) => module[name]['~standard'].validate(value).issues === undefined;
      const { good, bad, refused } = CONSTRUCTS[name] as Construct;
      expect(valuesOf(good).filter((value) => !accepted(value))).toEqual([]);
      expect([...valuesOf(bad), ...valuesOf(refused)].filter(accepted)).toEqual([]);
    });
  });
});
