import type { BaseResolver, Document, Source } from '@redocly/openapi-core';
import { findCircularReference } from '@rollcall/openapi/circular';
import { documentsIn } from './documents.ts';
import type { Problem } from './finding.ts';
import { sentence } from './report.ts';

export { isCircularError } from './redocly-messages.ts';

/** Where a `$ref` stands that leads back to itself, in any file that was read; the root of the document if none is found. */
export async function circularPlace(
  document: Document,
  resolver: BaseResolver,
): Promise<{ source: Source; pointer: string }> {
  const documents = new Map(
    [document, ...(await documentsIn(resolver))].map((file) => [file.source.absoluteRef, file]),
  );
  const files = [...documents].map(([name, { parsed }]) => ({ name, content: parsed }));
  const found = findCircularReference(files, (base, uri) => resolver.resolveExternalRef(base, uri));
  const { source } = (found && documents.get(found.file)) ?? document;
  return { source, pointer: found?.pointer ?? '#/' };
}

/** What is wrong with such a reference, and its repair. */
export const circularWords = {
  message: 'A `$ref` leads back to itself and never to a value.',
  repair: 'Write what it should name, or let it lead there.',
} as const;

/** The problem of a `$ref` that leads to itself, at the first one. */
export async function circularReference(document: Document, resolver: BaseResolver): Promise<Problem> {
  return {
    ruleId: 'no-unresolved-refs',
    severity: 'error',
    ...sentence(circularWords),
    suggest: [],
    location: [await circularPlace(document, resolver)],
  };
}
