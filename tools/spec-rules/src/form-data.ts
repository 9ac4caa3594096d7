import type { UserContext } from '@redocly/openapi-core';
import { typesOf } from '@rollcall/openapi/schema';
import { fault } from './report.ts';
import { composed, follow, type Placed } from './schema.ts';

/** Parts of a multipart body that are neither text nor files. */
export function checkFormData(body: Placed<unknown>, context: UserContext): void {
  for (const { node, location } of composed(context, body))
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      const part = { node: property, location: location.child(['properties', name]) };
      const found = follow(context, part);
      const type = found && typesOf(found.node).find((name) => name === 'object' || name === 'array');
      if (!type) continue;
      fault(context, {
        message: `The part is of type \`${type}\`, which the mock cannot read.`,
        repair: 'Use parts that are text, numbers, booleans or files, or send `application/json`.',
        location: part.location.key(),
      });
    }
}
