import type { Document } from '@redocly/openapi-core';
import type { Problem } from './finding.ts';
import { isObject } from './schema.ts';

/**
 * A discriminator may map to the name of a schema (https://spec.openapis.org/oas/v3.1.1#discriminator-object), which Redocly
 * takes for a reference to a file.
 */
export function isMappingToName({ parsed }: Document, { ruleId, location: [place] }: Problem): boolean {
  const pointer = /^#\/(.*\/discriminator\/mapping\/[^/]*)$/.exec(place?.pointer ?? '')?.[1];
  if (ruleId !== 'no-unresolved-refs' || pointer === undefined) return false;
  const name = at(parsed, pointer.split('/'));
  return typeof name === 'string' && Object.hasOwn(Object(at(parsed, ['components', 'schemas'])), name);
}

function at(root: unknown, keys: readonly string[]): unknown {
  const unescaped = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~');
  return keys.reduce((node: unknown, key) => {
    const name = unescaped(key);
    return (isObject(node) || Array.isArray(node)) && Object.hasOwn(node, name)
      ? (node as Record<string, unknown>)[name]
      : undefined;
  }, root);
}
