import type { UserContext } from '@redocly/openapi-core';
import { besideRef } from '../beside-ref.ts';
import { checkOverlap } from '../overlap.ts';
import { refusedKeywords } from '../portable.ts';
import { type RefusedShape, refusedShapes } from '../portable-shapes.ts';
import { RecursionCheck } from '../recursion.ts';
import { refuse } from '../refuse.ts';
import type { Rule } from '../rule.ts';
import type { Placed, Schema } from '../schema.ts';

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
        checkOverlap(schema, context);
      },
      ref(node, context) {
        if (context.type.name !== 'Schema') return;
        const reference = { node, location: context.location };
        recursion.check(reference, context);
        const beside = besideRef(reference, context);
        checkKeywords(beside, context);
        checkShapes(beside, context);
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
  for (const shape of Object.values<RefusedShape>(refusedShapes)) {
    for (const path of shape.find(node)) refuse(context, shape.what(node, path), shape, location.child([...path]));
  }
}
