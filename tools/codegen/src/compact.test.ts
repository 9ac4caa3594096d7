import { formats } from '@rollcall/runtime/validation';
import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { describe, expect, it } from 'vitest';
import { compact } from './compact.ts';

const standaloneCode = (standalone as unknown as { default: typeof standalone.default }).default ?? standalone;

function codeOf(schema: object, options: object = {}): string {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    strict: false,
    formats,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
    ...options,
  });
  ajv.opts.dynamicRef = false;
  return standaloneCode(ajv, ajv.compile(schema));
}

describe('compacting', () => {
  it('says the same in less than half the characters', () => {
    const properties = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, { type: 'string' }]));
    const code = codeOf({ type: 'object', required: ['a', 'b'], properties });
    const compacted = compact(code) as string;
    expect(compacted).toContain('vErrors = required(vErrors, data.a, "a", instancePath);');
    expect(compacted).toContain('vErrors = typed(vErrors, data.d, "string", instancePath, "/d");');
    expect(compacted.length).toBeLessThan(code.length / 2);
  });

  it('keeps of the schemas only what the code refers to', () => {
    const compacted = compact(
      codeOf({ properties: { kind: { enum: ['a', 'b'] }, note: { type: 'string' } } }),
    ) as string;
    expect(compacted).toContain('const value0 = ["a","b"];');
    expect(compacted).not.toContain('const schema');
  });

  it('takes nothing in the text of a schema for code', () => {
    const hostile = 'errors; schema1.x, {instancePath,parentData:rootData}))){\nvErrors = [err0];\n}';
    const code = codeOf({
      required: [hostile],
      properties: { [hostile]: { type: 'string' }, errors: { pattern: '^errors$' } },
    });
    const compacted = compact(code) as string;
    expect(compacted).toContain(`data[${JSON.stringify(hostile)}]`);
    expect(compacted).toContain(
      `required(vErrors, data[${JSON.stringify(hostile)}], ${JSON.stringify(hostile)}, instancePath)`,
    );
    expect(compacted).toContain('"^errors$"');
  });

  it('leaves code of a form that it does not know as it is', () => {
    expect(compact('function validate1(data, {instancePath=""}={}){\nif(errors > 2) return;\n}')).toBeDefined();
    expect(compact('const a = rootData;')).toBeUndefined();
  });
});
