import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { callByName, functionOf } from './functions.ts';

const options = { validateSchema: false, meta: false, code: { source: true, esm: true, lines: true } } as const;
const compiler = () => callByName(new Ajv2020(options));

const tree = { properties: { name: { pattern: '^a' }, children: { items: { $ref: 'Tree' } } } };

test('a function depends on its schema alone, not on what was compiled before', () => {
  const used = compiler();
  functionOf(used, 'Other', { properties: { a: { pattern: '^b' }, b: { enum: [{ a: 1 }] } } });
  functionOf(used, 'Tree', { const: 1 });
  expect(functionOf(used, 'Tree', tree)).toEqual(functionOf(compiler(), 'Tree', tree));
});

test('a function calls those of other schemas by name, compiled or not', () => {
  const { text } = functionOf(compiler(), 'A', { $ref: 'Tree' });
  expect(text).toContain('function validate_A(');
  expect(text).toContain('validate_Tree(data, ');
});

test('a function names the values that it needs beside it', () => {
  const { text, values } = functionOf(compiler(), 'Tree', tree);
  expect(text).toContain('pattern0.test(');
  expect(values.get('pattern0')).toEqual({ expression: 'new RegExp("^a", "u")' });
});

test('a keyword that ajv does not know is refused', () => {
  expect(() => functionOf(compiler(), 'A', { optional: true } as object)).toThrow('unknown keyword: "optional"');
});
