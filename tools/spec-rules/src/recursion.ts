import type { UserContext } from '@redocly/openapi-core';
import type { Refusal } from './portable.ts';
import { refuse } from './refuse.ts';
import { follow, isObject, type Placed, subschemas } from './schema.ts';

const recursive: Refusal = {
  artefacts: ['./zod', 'mock'],
  why: 'below the first level anything would pass',
  instead: 'Write the levels that the API has as schemas of their own, or refer to the nested value by its id.',
};

/** Finds references that lead back to themselves, each circle once. */
export class RecursionCheck {
  readonly #known = new Set<unknown>();

  /** @param reference a schema that holds a `$ref` */
  check(reference: Placed<{ $ref: string }>, context: UserContext): void {
    if (this.#known.has(reference.node)) return;
    const circle = this.#pathBack(reference, reference.node, context, new Set());
    if (!circle) return;
    for (const node of circle) this.#known.add(node);
    refuse(context, `${reference.node.$ref} leads back to this reference`, recursive, reference.location);
  }

  /** The references on the way from one back to `start`; nothing if no way leads there. */
  #pathBack(
    from: Placed<unknown>,
    start: unknown,
    context: UserContext,
    seen: Set<unknown>,
  ): readonly unknown[] | undefined {
    const target = follow(context, from);
    if (!target || seen.has(target.node)) return undefined;
    seen.add(target.node);
    for (const child of subschemas(target)) {
      if (child.node === start) return [from.node];
      const rest = this.#pathBack(child, start, context, seen);
      if (rest) return isReference(from.node) ? [from.node, ...rest] : rest;
    }
    return undefined;
  }
}

const isReference = (node: unknown): boolean => isObject(node) && typeof node.$ref === 'string';
