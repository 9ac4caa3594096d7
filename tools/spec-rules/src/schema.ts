import type { Oas3_1Schema, ResolveResult, UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { subschemasOf } from '@rollcall/openapi/subschemas';

export type Schema = Oas3_1Schema;
export type Location = UserContext['location'];

/** A schema where it stands; behind a `$ref`, where the reference leads. */
export interface Placed<T = Schema> {
  readonly node: T;
  readonly location: Location;
}

/** The types that a schema allows; empty if it names none. */
export function typesOf({ type }: Schema): readonly string[] {
  return type === undefined ? [] : [type].flat();
}

/** A schema of no type, or of one of these. */
export function fits(schema: Schema, types: readonly string[]): boolean {
  return typesOf(schema).length === 0 || typesOf(schema).some((type) => types.includes(type));
}

/** Follows a `$ref`; the node itself where there is none, nothing where there is no object in the end. */
export function follow<T = Schema>(
  context: Pick<UserContext, 'resolve'>,
  { node, location }: Placed<unknown>,
): Placed<T> | undefined {
  if (!isObject(node)) return undefined;
  if (typeof node.$ref !== 'string') return { node: node as T, location };
  const found = context.resolve(node as { $ref: string }, location.source.absoluteRef) as ResolveResult<object>;
  return isObject(found.node) && found.location ? { node: found.node as T, location: found.location } : undefined;
}

/** The schemas directly within a schema, references not followed. */
export function subschemas({ node, location }: Placed): Placed<unknown>[] {
  return subschemasOf(node)
    .filter(({ schema }) => isObject(schema))
    .map(({ tokens, schema }) => ({ node: schema, location: location.child([...tokens]) }));
}

/** Every schema that is reachable from one, itself included and each once, references followed. */
export function reachable(context: Pick<UserContext, 'resolve'>, start: Placed<unknown>): Placed[] {
  const found = new Map<unknown, Placed>();
  const visit = (from: Placed<unknown>): void => {
    const schema = follow(context, from);
    if (!schema || found.has(schema.node)) return;
    found.set(schema.node, schema);
    subschemas(schema).forEach(visit);
  };
  visit(start);
  return [...found.values()];
}

/**
 * Can a text fit? What lists properties has objects in mind, though it doesn't say so. Each schema is looked at once, and fits
 * for those that lead back to it.
 */
export function acceptsText(
  schema: Placed<unknown>,
  context: UserContext,
  known = new Map<unknown, boolean>(),
): boolean {
  const found = follow(context, schema);
  if (!found) return true;
  const { node, location } = found;
  if (!known.has(node)) {
    known.set(node, true);
    known.set(
      node,
      takesText(node, (branch) => acceptsText({ node: branch, location }, context, known)),
    );
  }
  return known.get(node) === true;
}

function takesText(node: Schema, fits: (branch: unknown) => boolean): boolean {
  if (node.type !== undefined) return typesOf(node).includes('string');
  if (node.properties || node.items) return false;
  return (node.allOf ?? []).every(fits) && [node.anyOf, node.oneOf].every((branches) => branches?.some(fits) ?? true);
}
