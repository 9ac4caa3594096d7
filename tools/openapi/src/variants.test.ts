import { describe, expect, it } from 'vitest';
import { hiddenNames, isHidden, requiredNames } from './variants.ts';

const document = {
  components: {
    schemas: {
      Id: { type: 'integer', readOnly: true },
      Base: { type: 'object', required: ['id', 'pin'], properties: { id: { $ref: '#/components/schemas/Id' } } },
      Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }], properties: { pin: { writeOnly: true } } },
    },
  },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe('a property is hidden', () => {
  it('where it says so itself, behind references, or in what holds together', () => {
    expect(isHidden(document, { readOnly: true }, 'readOnly')).toBe(true);
    expect(isHidden(document, { allOf: [{ type: 'integer' }, ref('Id')] }, 'readOnly')).toBe(true);
  });

  it('in the other direction, or in one branch alone, by nothing', () => {
    expect(isHidden(document, ref('Id'), 'writeOnly')).toBe(false);
    expect(isHidden(document, { anyOf: [ref('Id'), { type: 'string' }] }, 'readOnly')).toBe(false);
  });
});

describe('the names of properties', () => {
  it('that are hidden, or required, are those of all that a schema is composed of', () => {
    const schema = { oneOf: [ref('Base'), ref('Loop')], required: ['name'] };
    expect(hiddenNames(document, schema, 'readOnly')).toEqual(new Set(['id']));
    expect(hiddenNames(document, schema, 'writeOnly')).toEqual(new Set(['pin']));
    expect(requiredNames(document, schema)).toEqual(new Set(['name', 'id', 'pin']));
  });
});
