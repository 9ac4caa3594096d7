import type { BaseResolver, Document } from '@redocly/openapi-core';

/** The files that were read. What can't be is said elsewhere, if it matters: an example may be missing. */
export async function documentsIn({ cache }: BaseResolver): Promise<Document[]> {
  const read = await Promise.allSettled(cache.values());
  return read.flatMap((result) =>
    result.status === 'fulfilled' && !(result.value instanceof Error) ? [result.value] : [],
  );
}
