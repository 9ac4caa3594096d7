import type { OpenApiDocument } from '@rollcall/openapi/document';
import type { Case } from './suite.ts';

const ROOT = '#/components/schemas/Case';

/** The schema as component `Case` of an API description: references into the schema itself lead there. */
export function wrap({ schema }: Case): OpenApiDocument {
  return {
    openapi: '3.1.0',
    info: { title: 'Conformance', version: '1.0.0' },
    components: { schemas: { Case: rebase(schema) as Record<string, unknown> } },
  };
}

function rebase(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(rebase);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([name, value]) => {
    if (name === '$ref' && typeof value === 'string' && /^#(\/|$)/.test(value))
      return [name, `${ROOT}${value.slice(1)}`];
    return [name, name === 'const' || name === 'enum' ? value : rebase(value)];
  });
  return Object.fromEntries(entries);
}
