import type { UserContext } from '@redocly/openapi-core';
import { isBranch, isConstraintOnly } from '../branch.ts';
import { annotations, type Refusal, refusedKeywords } from '../portable.ts';
import { type RefusedShape, refusedShapes } from '../portable-shapes.ts';
import { RecursionCheck } from '../recursion.ts';
import { refuse } from '../refuse.ts';
import type { Rule } from '../rule.ts';
import type { Placed, Schema } from '../schema.ts';
import { checkAllOf, checkDiscriminator } from '../unions.ts';

/** Refuse, don't drop: what one artefact cannot carry must not be promised by the contract. */
export const PortableKeywords: Rule = {
  docs: 'What one generated artefact cannot carry would silently be missing there, so it is refused before generating.',
  visitor: () => {
    const recursion = new RecursionCheck();
    return {
      Schema(node, context) {
        const schema = { node: node as Schema, location: context.location };
        checkKeywords(schema, context);
        checkShapes(schema, context);
        checkDiscriminator(schema, context);
        checkAllOf(schema, context);
      },
      ref(node, context) {
        if (context.type.name !== 'Schema') return;
        checkSiblings(node, context);
        recursion.check({ node, location: context.location }, context);
      },
    };
  },
};

function checkKeywords({ node, location }: Placed, context: UserContext): void {
  for (const keyword of Object.keys(node)) {
    // An unknown keyword is Redocly's `struct` to report, with the name that may be meant.
    const refusal = Object.hasOwn(refusedKeywords, keyword) ? refusedKeywords[keyword] : undefined;
    if (refusal) refuse(context, `The schema has \`${keyword}\``, refusal, location.child(keyword));
  }
}

function checkShapes({ node, location }: Placed, context: UserContext): void {
  // What is wrong with such a branch is not the missing type: `constraint-only-branch` reports it.
  const { typeless, ...others } = refusedShapes;
  const shapes: readonly RefusedShape[] =
    isBranch(location) && isConstraintOnly(node) ? Object.values(others) : Object.values(refusedShapes);
  for (const shape of shapes) {
    for (const path of shape.find(node)) refuse(context, shape.what(node, path), shape, location.child([...path]));
  }
}

const narrowed: Refusal = {
  artefacts: ['types', './zod'],
  why: 'they see the reference and nothing beside it',
  instead: 'Write a schema of its own that has both, or change the one that is referred to.',
};

function checkSiblings(node: object, context: UserContext): void {
  for (const keyword of Object.keys(node)) {
    if (keyword === '$ref' || annotations.has(keyword) || keyword.startsWith('x-')) continue;
    refuse(context, `\`${keyword}\` stands beside \`$ref\``, narrowed, context.location.child(keyword));
  }
}
