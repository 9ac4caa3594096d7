import type { BaseResolver, Document } from '@redocly/openapi-core';

/** The files that were read, each once. What can't be is said elsewhere, if it matters: an example may be missing. */
export async function documentsIn({ cache }: BaseResolver): Promise<Document[]> {
  const read = await Promise.allSettled(cache.values());
  const documents = read.flatMap((result) =>
    result.status === 'fulfilled' && !(result.value instanceof Error) ? [result.value] : [],
  );
  // One that has a URI of its own is known by that too.
  return [...new Set(documents)];
}
