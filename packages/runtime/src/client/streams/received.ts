import { chunksOf } from '../../platform.ts';
import type { EventReader } from '../../streams/events.ts';
import { itemsIn, readerOf } from '../../streams/index.ts';
import { ItemError, type ItemReader, type Position } from '../../streams/item.ts';
import type { CallContext } from '../call/call-context.ts';
import { withTimeLimits } from '../call/time-limits.ts';
import { InvalidJsonError } from '../errors/invalid-json-error.ts';
import { RollcallError } from '../errors/rollcall-error.ts';
import { TruncatedBodyError } from '../errors/truncated-body-error.ts';
import { byStatus } from '../response/read-response.ts';
import { Resumption } from './resumption.ts';

/**
 * The items of a response, read as the caller asks for them. A caller who stops early ends the request. Events go on after the last one
 * that came when the connection breaks, where that is safe.
 */
export async function* received(context: CallContext, first: Response, declared: string): AsyncGenerator<unknown> {
  const resumption = new Resumption(context, declared);
  let response: Response | undefined = first;
  let reader = readerFor(context, first, declared);
  try {
    while (response) {
      try {
        for await (const { value, position } of itemsIn(chunks(context, response, reader), reader)) {
          await context.judgeReceived?.(value, position.item);
          resumption.hasItems();
          yield value;
        }
        return;
      } catch (error) {
        response = await resumption.after(explained(context, response, error), reader as EventReader);
        reader = readerFor(context, first, declared);
      }
    }
  } catch (error) {
    context.connection.features.hooks?.error(context, error);
    throw error;
  }
}

function readerFor(context: CallContext, response: Response, declared: string): ItemReader {
  const { operation, parts } = context;
  const events = byStatus(operation.responses, response.status)?.events?.[declared];
  const parse = (text: string) => {
    const value: unknown = JSON.parse(text);
    parts.numbers?.check(context, response, text);
    return value;
  };
  return readerOf(declared, events, { parse }) as ItemReader;
}

/** The bytes of a body: each chunk within the time limits of an attempt, and all of them within that of the call. */
async function* chunks(context: CallContext, response: Response, reader: ItemReader): AsyncGenerator<Uint8Array> {
  // Where bodies are not streams, all of it has come.
  const source = response.body === undefined ? whole(response) : response.body ? chunksOf(response.body) : none();
  try {
    for (;;) {
      const { done, value } = await withTimeLimits(context, () => source.next());
      if (done) return;
      yield value;
    }
  } catch (error) {
    const { signal } = context.options;
    if (signal?.aborted || error instanceof RollcallError) throw error;
    throw context.bodyFault ? context.bodyFault.error : truncated(context, response, reader.next);
  } finally {
    source.return(undefined).catch(() => {});
    response.body?.cancel?.().catch(() => {});
  }
}

async function* whole(response: Response): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await response.arrayBuffer());
}

async function* none(): AsyncGenerator<Uint8Array> {}

/** How the caller sees an item that can't be read. */
function explained(context: CallContext, response: Response, error: unknown): unknown {
  if (!(error instanceof ItemError)) return error;
  const { fault, position, text, cause } = error;
  const { trace } = context;
  if (fault === 'cut') return truncated(context, response, position);
  if (cause instanceof RollcallError) return cause;
  const place = `item ${position.item} of the stream, at byte ${position.byte},`;
  return new InvalidJsonError(`answered ${response.status}, and ${place} is invalid JSON`, trace, response, text);
}

function truncated({ trace }: CallContext, response: Response, position: Position): TruncatedBodyError {
  const place = `item ${position.item} of the stream, which begins at byte ${position.byte}`;
  return new TruncatedBodyError(trace, response, position, place);
}
