import type { UserContext } from '@redocly/openapi-core';
import { fault } from './report.ts';
import { follow, type Placed, typesOf } from './schema.ts';

/** Parts of a multipart body that are neither text nor files. */
export function checkFormData(body: Placed<unknown>, context: UserContext): void {
  for (const part of parts(body, context)) {
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

/** The properties of the body, those of its branches included. */
function parts(body: Placed<unknown>, context: UserContext, seen = new Set<unknown>()): Placed<unknown>[] {
  const found = follow(context, body);
  if (!found || seen.has(found.node)) return [];
  seen.add(found.node);
  const { node, location } = found;
  const branches = (['allOf', 'anyOf', 'oneOf'] as const).flatMap((keyword) =>
    (node[keyword] ?? []).map((branch, index) => ({ node: branch, location: location.child([keyword, index]) })),
  );
  return [
    ...Object.entries(node.properties ?? {}).map(([name, part]) => ({
      node: part,
      location: location.child(['properties', name]),
    })),
    ...branches.flatMap((branch) => parts(branch, context, seen)),
  ];
}
