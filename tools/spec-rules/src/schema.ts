import type { Oas3_1Schema, ResolveResult, UserContext } from '@redocly/openapi-core';
import { isObject, type JsonObject } from '@rollcall/openapi/json';
import { acceptsText, COMPOSITIONS, typesOf } from '@rollcall/openapi/schema';
import { subschemasOf } from '@rollcall/openapi/subschemas';

export type Schema = Oas3_1Schema;
export type Location = UserContext['location'];

/** A schema where it stands; behind a `$ref`, where the reference leads. */
export interface Placed<T = Schema> {
  readonly node: T;
  readonly location: Location;
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
function subschemas({ node, location }: Placed): Placed<unknown>[] {
  return subschemasOf(node)
    .filter(({ schema }) => isObject(schema))
    .map(({ tokens, schema }) => ({ node: schema, location: location.child([...tokens]) }));
}

/** A schema, what it refers to and what it is composed of: all that say something of the same value, each once. */
export function composed(context: Pick<UserContext, 'resolve'>, start: Placed<unknown>): ComposedSchema[] {
  const found = new Map<unknown, ComposedSchema>();
  const visit = ({ node, location }: Placed<unknown>, isBranch: boolean): void => {
    if (!isObject(node) || found.has(node)) return;
    found.set(node, { node: node as Schema, location, isBranch });
    const target = typeof node.$ref === 'string' ? follow(context, { node, location }) : undefined;
    if (target) visit(target, isBranch);
    for (const keyword of COMPOSITIONS)
      for (const [index, branch] of ((node as Schema)[keyword] ?? []).entries())
        visit({ node: branch, location: location.child([keyword, index]) }, true);
  };
  visit(start, false);
  return [...found.values()];
}

interface ComposedSchema extends Placed {
  readonly isBranch: boolean;
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

/** Can a text fit a schema? */
export function takesText(context: Pick<UserContext, 'resolve'>, schema: Placed<unknown>): boolean {
  return acceptsText(schema, (placed) => {
    const found = follow<JsonObject>(context, placed);
    return found && { schema: found.node, branch: (node) => ({ node, location: found.location }) };
  });
}
