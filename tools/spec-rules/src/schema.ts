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
