import { expect, test } from 'vitest';
import { Redactor } from '../journal/redact.ts';
import { locateRule } from './schema.ts';

/** A branch of `Node`, which has nodes itself. */
const branch = { properties: { child: { $ref: '#/components/schemas/Node' } } };
const DOCUMENT = {
  info: { title: '' },
  paths: {},
  components: { schemas: { Node: { type: 'object', anyOf: [branch, branch, branch] } } },
};
const NODE = '#/components/schemas/Node';
const DEPTH = 20;

test('a schema that several branches refer to is looked at once on every level', () => {
  const path = Array.from({ length: DEPTH }, () => 'child');
  expect(locateRule(DOCUMENT, NODE, path, 'type')).toBe(`${NODE}/type`);
  const value = path.reduce<object>((child) => ({ child }), {});
  expect(new Redactor(DOCUMENT).show(value, NODE)).toEqual(value);
});
