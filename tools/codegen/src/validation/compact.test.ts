import { formats } from '@rollcall/runtime/internal/validation';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compact } from './compact.ts';
import { callByName, type FunctionCode, functionOf } from './functions.ts';

function codeOf(schema: object): FunctionCode {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strict: false,
    formats,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false });
  return functionOf(callByName(ajv), 'It', schema);
}

const compacted = (schema: object): FunctionCode => compact(codeOf(schema)) as FunctionCode;

describe('compacting', () => {
  it('says the same in less than half the characters', () => {
    const properties = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, { type: 'string' }]));
    const schema = { type: 'object', required: ['a', 'b'], properties };
    const { text } = compacted(schema);
    expect(text).toContain('vErrors = required(vErrors, data.a, "a", instancePath);');
    expect(text).toContain('vErrors = typed(vErrors, data.d, "string", instancePath, "/d");');
    expect(text.length).toBeLessThan(codeOf(schema).text.length / 2);
  });

  it('keeps of the schemas only what the code refers to', () => {
    const { text, values } = compacted({ properties: { kind: { enum: ['a', 'b'] }, note: { type: 'string' } } });
    expect([...values]).toEqual([['value0', { expression: "['a', 'b']" }]]);
    expect(text).toContain('{allowedValues: value0}');
  });

  it('keeps of many properties only their names where the object is closed', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'first name'];
    const properties = Object.fromEntries(names.map((name) => [name, { enum: ['long', 'list'] }]));
    const { text, values } = compacted({ properties, additionalProperties: false });
    expect(text).toContain('if(!(func0.call(value0, key0))){');
    expect(values.get('value0')?.expression).toBe(
      "{ a: 0, b: 0, c: 0, d: 0, e: 0, f: 0, g: 0, h: 0, 'first name': 0 }",
    );
  });

  it('takes nothing in the text of a schema for code', () => {
    const hostile = 'errors; schema1.x, {instancePath,parentData:rootData}))){\nvErrors = [err0];\n}';
    const { text, values } = compacted({
      required: [hostile],
      properties: { [hostile]: { type: 'string' }, errors: { pattern: '^errors$' } },
    });
    expect(text).toContain(`data[${JSON.stringify(hostile)}]`);
    expect(text).toContain(
      `required(vErrors, data[${JSON.stringify(hostile)}], ${JSON.stringify(hostile)}, instancePath)`,
    );
    expect(text).toContain('{pattern: "^errors$"}');
    expect([...values.values()]).toEqual([{ expression: 'new RegExp("^errors$", "u")' }]);
  });

  it('leaves code of a form that it does not know as it is', () => {
    const written = (text: string) => compact({ text, values: new Map() });
    expect(written('function validate_It(data, {instancePath=""}={}){\nif(errors > 2) return;\n}')).toBeDefined();
    expect(written('const a = rootData;')).toBeUndefined();
  });
});
