import type { EventData } from '../../operation.ts';
import { itemsIn, readerOf } from '../../streams/index.ts';
import { ItemError, type ItemReader } from '../../streams/item.ts';
import type { AnySchema } from '../../validation/schema.ts';
import { issue, issuesOf, Malformed, type RequestIssue } from '../faults.ts';
import { judge } from '../judge.ts';
import type { ServerLimits } from '../types.ts';
import { TooLarge } from './bytes.ts';
import { parseJsonText } from './json.ts';

/** Thrown to a handler that reads a stream: an item breaks the contract. Unless it is caught, the caller is told as of any body. */
export class InvalidItem extends Error {
  readonly issues: readonly RequestIssue[];

  constructor(issues: readonly RequestIssue[]) {
    super('An item of the body breaks the contract.');
    this.issues = issues;
  }
}

interface StreamedBody {
  readonly contentType: string;
  readonly events: EventData | undefined;
  readonly schema: AnySchema | undefined;
  readonly limits: Required<Pick<ServerLimits, 'maxBodyBytes' | 'maxDepth'>>;
}

/** The items of a request body as they come, each within the limit of a body and judged. @throws InvalidItem, TooLarge */
export async function* receivedItems(
  chunks: AsyncIterable<Uint8Array>,
  { contentType, events, schema, limits }: StreamedBody,
): AsyncGenerator<unknown> {
  const parse = (text: string) => parseJsonText(text, limits.maxDepth);
  const reader = readerOf(contentType, events, { parse, maxBytes: limits.maxBodyBytes }) as ItemReader;
  try {
    for await (const { value, position } of itemsIn(chunks, reader)) {
      const issues = schema && (await judge(schema, value));
      if (issues)
        throw new InvalidItem(issues.map((each) => ({ ...each, path: [position.item, ...each.path], in: 'body' })));
      yield value;
    }
  } catch (error) {
    throw explained(error, reader);
  }
}

function explained(error: unknown, { next }: ItemReader): unknown {
  if (error instanceof Malformed) return new InvalidItem(issuesOf(error, 'body', [next.item]));
  if (!(error instanceof ItemError)) return error;
  const { fault, position, cause } = error;
  if (fault === 'tooLarge') return new TooLarge();
  const path = [position.item];
  if (cause instanceof Malformed) return new InvalidItem(issuesOf(cause, 'body', path));
  const message = fault === 'cut' ? 'The stream ends within the item.' : 'The item is malformed.';
  return new InvalidItem([{ ...issue('malformed', message, path), in: 'body' }]);
}
