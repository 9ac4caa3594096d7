import type { Document } from '@redocly/openapi-core';
import type { Problem } from './finding.ts';
import { sentence } from './report.ts';
import { isObject } from './schema.ts';

/** What Redocly's resolver throws, without saying where, on a `$ref` that leads to itself and never to a value. */
export const isCircularError = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Self-referencing circular pointer';

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
    const found = findCircle(root, child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found) return found;
  }
  return undefined;
}

function leadsNowhere(root: unknown, node: unknown): boolean {
  const seen = new Set<unknown>();
  let target: unknown = node;
  while (isObject(target) && typeof target.$ref === 'string' && target.$ref.startsWith('#/')) {
    if (seen.has(target)) return true;
    seen.add(target);
    target = valueAt(root, target.$ref);
  }
  return false;
}

function valueAt(root: unknown, ref: string): unknown {
  const keys = ref.slice(2).split('/');
  const unescaped = (key: string) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~');
  return keys.reduce((node: unknown, key) => (node as Record<string, unknown> | undefined)?.[unescaped(key)], root);
}
