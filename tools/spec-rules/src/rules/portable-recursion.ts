import type { UserContext } from '@redocly/openapi-core';
import { refuse } from '../refusals/refuse.ts';
import type { Rule } from '../rule.ts';
import { follow, type Placed, type Schema } from '../schema.ts';

export const PortableRecursion: Rule = {
  docs: 'A schema that applies itself to the same value never ends.',
  visitor: () => {
    const recursion = new RecursionCheck();
    return {
      ref(node, context) {
        if (context.type.name === 'Schema') recursion.check({ node, location: context.location }, context);
      },
    };
  },
};

const lists = ['allOf', 'anyOf', 'oneOf'] as const;
const single = ['not', 'if', 'then', 'else'] as const;

/** Finds references that lead back to themselves without a step into the value, each circle once. */
class RecursionCheck {
  readonly #known = new Set<unknown>();

  /** @param reference a schema that holds a `$ref` */
  check(reference: Placed<{ $ref: string }>, context: UserContext): void {
    if (this.#known.has(reference.node) || !this.#leadsBack(reference, reference.node, context, new Set())) return;
    refuse(context, 'endlessReference', `${reference.node.$ref} leads back to this reference`, reference.location);
  }

  #leadsBack(from: Placed<unknown>, start: unknown, context: UserContext, seen: Set<unknown>): boolean {
    const target = follow(context, from);
    if (!target || seen.has(target.node)) return false;
    seen.add(target.node);
    const found = inPlace(target).some((child) => child.node === start || this.#leadsBack(child, start, context, seen));
    if (found) this.#known.add(from.node);
    return found;
  }
}

/** The schemas that judge the same value, references not followed. */
function inPlace({ node, location }: Placed): Placed<unknown>[] {
  const childAt = (path: (string | number)[], child: Schema | boolean | undefined) => ({
    node: child,
    location: location.child(path),
  });
  return [
    ...lists.flatMap((keyword) => (node[keyword] ?? []).map((child, index) => childAt([keyword, index], child))),
    ...single.map((keyword) => childAt([keyword], node[keyword])),
    ...Object.entries(node.dependentSchemas ?? {}).map(([name, child]) => childAt(['dependentSchemas', name], child)),
  ];
}
