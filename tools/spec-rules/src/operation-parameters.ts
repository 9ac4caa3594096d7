import type { Oas3Parameter, UserContext } from '@redocly/openapi-core';
import type { OperationPlace } from './operation-places.ts';
import { follow, type Location, type Placed } from './schema.ts';

/** The location of a parameter is that in the list, even where a reference stands there. */
export interface PlacedParameter extends Placed<Oas3Parameter> {
  /** Where the parameter itself stands. */
  readonly declared: Location;
}

/** The parameters of an operation, those of its path item included, each once: an operation's own come instead of its path's. */
export function parametersOf(
  { item, operation }: Pick<OperationPlace, 'item' | 'operation'>,
  context: Pick<UserContext, 'resolve'>,
): PlacedParameter[] {
  const all = [...listed(item, context), ...listed(operation, context)];
  return [...new Map(all.map((parameter) => [`${parameter.node.in} ${parameter.node.name}`, parameter])).values()];
}

function listed(
  { node: { parameters }, location }: Placed<{ readonly parameters?: unknown }>,
  context: Pick<UserContext, 'resolve'>,
): PlacedParameter[] {
  if (!Array.isArray(parameters)) return [];
  return parameters.flatMap((parameter, index) => {
    const place = location.child(['parameters', index]);
    const found = follow<Oas3Parameter>(context, { node: parameter, location: place });
    return found ? [{ node: found.node, location: place, declared: found.location }] : [];
  });
}
