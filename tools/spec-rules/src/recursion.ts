import type { UserContext } from '@redocly/openapi-core';
import type { Refusal } from './portable.ts';
import { refuse } from './refuse.ts';
import { follow, type Placed, type Schema } from './schema.ts';

const endless: Refusal = {
  artefacts: ['types', './validation', './zod', 'mock'],
  why: 'to judge a value it would have to be judged first',
  instead: 'Remove the reference, or put it below `properties` or `items`, where each turn judges another value.',
};

const lists = ['allOf', 'anyOf', 'oneOf'] as const;
const single = ['not', 'if', 'then', 'else'] as const;

/** Finds references that lead back to themselves without a step into the value, each circle once. */
export class RecursionCheck {
  readonly #known = new Set<unknown>();

  /** @param reference a schema that holds a `$ref` */
  check(reference: Placed<{ $ref: string }>, context: UserContext): void {
    if (this.#known.has(reference.node) || !this.#leadsBack(reference, reference.node, context, new Set())) return;
    refuse(context, `${reference.node.$ref} leads back to this reference`, endless, reference.location);
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
  const at = (path: (string | number)[], child: Schema | boolean | undefined) => ({
    node: child,
    location: location.child(path),
  });
  return [
    ...lists.flatMap((keyword) => (node[keyword] ?? []).map((child, index) => at([keyword, index], child))),
    ...single.map((keyword) => at([keyword], node[keyword])),
    ...Object.entries(node.dependentSchemas ?? {}).map(([name, child]) => at(['dependentSchemas', name], child)),
  ];
}
