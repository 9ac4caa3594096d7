import type { UserContext } from '@redocly/openapi-core';
import { isObject } from '@rollcall/openapi/json';
import { fault } from '../report.ts';
import type { Rule } from '../rule.ts';

interface Provenance {
  readonly 'x-source'?: unknown;
  readonly 'x-inferred'?: unknown;
}

/** What the vendor says and what we concluded must be told apart, wherever a reader looks. */
export const SourceOrInferred: Rule = {
  docs: 'A reader must be able to tell what the vendor documents from what we concluded.',
  visitor: () => ({
    Operation(operation, context) {
      const { 'x-source': source, 'x-inferred': inferred } = operation as Provenance;
      if (source !== undefined || inferred !== undefined) return;
      fault(context, {
        message: 'The operation does not say where it comes from.',
        repair: 'Write `x-source: {document, section}`, or `x-inferred:` with the reason if no document says it.',
        location: context.location.key(),
      });
    },
    any(node, context) {
      // In a map (properties, responses) a key of this name is an entry, not an extension.
      if (context.type.extensionsPrefix !== undefined && isObject(node)) check(node, context.location, context);
    },
    ref(node, context) {
      check(node as Provenance, context.location, context);
    },
  }),
};

function check(node: Provenance, location: UserContext['location'], context: Pick<UserContext, 'report'>): void {
  const wrong = wrongSource(node['x-source']);
  if (wrong) {
    fault(context, {
      message: `\`x-source\` ${wrong}.`,
      repair: 'Write `document` as a plain file name and `section` as the heading within it.',
      location: location.child('x-source'),
    });
  }
  const inferred = node['x-inferred'];
  if (inferred !== undefined && (typeof inferred !== 'string' || inferred.trim() === '')) {
    fault(context, {
      message: '`x-inferred` is not a reason.',
      repair: 'Write in a sentence what the documents leave open and why this follows.',
      location: location.child('x-inferred'),
    });
  }
}

function wrongSource(source: unknown): string | undefined {
  if (source === undefined) return undefined;
  if (!isObject(source)) return 'is not an object';
  const { document, section, ...rest } = source;
  if (typeof document !== 'string' || !/^[\w-][\w.-]*\.\w+$/.test(document))
    return 'has a `document` that is not a plain file name';
  if (typeof section !== 'string' || section.trim() === '') return 'has no `section`';
  const [unknown] = Object.keys(rest);
  return unknown === undefined ? undefined : `has an unknown field \`${unknown}\``;
}
