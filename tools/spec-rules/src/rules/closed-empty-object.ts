import { typesOf } from '@rollcall/openapi/schema';
import { isBranch, isConstraintOnly } from '../branch.ts';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';
import type { Schema } from '../schema.ts';

/** An object that says nothing about its contents is "anything" to one generator and "nothing" to the next. */
export const ClosedEmptyObject: Rule = {
  docs: 'An object without declared contents means anything to one generator and nothing to the next.',
  visitor: () => ({
    Schema(schema, context) {
      const object = schema as Schema;
      if (!saysNothing(object) || isExact(object)) return;
      if (isBranch(context.location) && isConstraintOnly(object)) return;
      fault(context, {
        message:
          object.maxProperties === 0
            ? 'This empty object is not closed.'
            : 'This object does not declare its contents.',
        repair:
          'Write `{type: object, maxProperties: 0, additionalProperties: false}` if it is always empty, `additionalProperties: true` if it holds anything, or its `properties`.',
      });
    },
  }),
};

const contents = ['properties', 'patternProperties', 'allOf', 'anyOf', 'oneOf', 'enum', 'const', '$ref'];

function saysNothing(schema: Schema): boolean {
  if (schema.maxProperties === 0) return true;
  if (!typesOf(schema).includes('object') || contents.some((keyword) => keyword in schema)) return false;
  return schema.additionalProperties === undefined || schema.additionalProperties === false;
}

const isExact = ({ type, maxProperties, additionalProperties, properties }: Schema): boolean =>
  type === 'object' && maxProperties === 0 && additionalProperties === false && properties === undefined;
