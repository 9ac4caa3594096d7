import type { Document } from '@redocly/openapi-core';
import { joinPointer, valueAt } from '@rollcall/openapi/pointer';
import { isReference, refTarget } from '@rollcall/openapi/reference';
import type { Problem } from './finding.ts';
import { sentence } from './report.ts';

/** The problem of a `$ref` that leads to itself, at the first one; at the root if other files take part in it. */
export function circularReference({ parsed, source }: Document): Problem {
  const pointer = findCircle(parsed, parsed, '#') ?? '#/';
  return {
    ruleId: 'no-unresolved-refs',
    severity: 'error',
    ...sentence({
      message: 'A `$ref` leads back to itself and never to a value.',
      repair: 'Write what it should name, or let it lead there.',
    }),
    suggest: [],
    location: [{ source, pointer }],
  };
}

function findCircle(root: unknown, node: unknown, pointer: string): string | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (leadsNowhere(root, node)) return pointer;
  for (const [key, child] of Object.entries(node)) {
    const found = findCircle(root, child, joinPointer(pointer, key));
    if (found) return found;
  }
  return undefined;
}

function leadsNowhere(root: unknown, node: unknown): boolean {
  const seen = new Set<unknown>();
  let target: unknown = node;
  while (isReference(target) && target.$ref.startsWith('#/')) {
    if (seen.has(target)) return true;
    seen.add(target);
    target = valueAt(root, refTarget(target.$ref));
  }
  return false;
}
