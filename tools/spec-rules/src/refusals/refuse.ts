import type { UserContext } from '@redocly/openapi-core';
import { fault } from '../report.ts';
import type { Location } from '../schema.ts';
import { type Construct, refusalOf } from './index.ts';

/**
 * Reports a construct that cannot be carried.
 *
 * @param found - begins the message: the construct, in the words of the description.
 * @param where - a location, or the path to it from the node that the rule is visiting. Default: that node.
 * @param instead - what to write, where the place tells more than the table of refusals.
 */
export function refuse(
  context: Pick<UserContext, 'report' | 'location'>,
  construct: Construct,
  found: string,
  where: Location | string | (string | number)[] = context.location,
  instead?: string,
): void {
  const location = typeof where === 'string' || Array.isArray(where) ? context.location.child(where) : where;
  const { message, repair } = refusalOf(construct, found);
  fault(context, { message, repair: instead ?? repair, construct, location: location.key() });
}
