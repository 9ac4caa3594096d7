import { streamKindOf } from '../../media-type.ts';
import type { BodyContent } from '../../operation.ts';
import { chunksOf, isStream, toStream } from '../../platform.ts';
import { isStreamed, writeItem } from '../../streams/index.ts';
import { Unwritable } from '../../styles/text.ts';
import type { CallContext } from '../call/call-context.ts';
import { jsonText } from '../request/body.ts';
import type { Payload } from '../request/payload.ts';
import { orInvalidRequest } from '../request/write-request.ts';
import { judgeRequest, judgeResponse } from './judge-items.ts';
import { received } from './received.ts';

/** Bodies of sequential media types: what is given is sent item by item, and what comes is read so. */
export const streams = {
  judgeRequest,
  judgeResponse,
  isStream: (mediaType: string): boolean => streamKindOf(mediaType) !== undefined,

  /** A list is sent at once, and can be sent again; anything else as the server takes it. @throws Unwritable */
  write(context: CallContext, mediaType: string, { events }: BodyContent): Payload | undefined {
    if (!streamKindOf(mediaType)) return undefined;
    const { body } = context.input;
    if (!isStreamed(body)) throw new Unwritable(`${mediaType} is a stream: give a list, or what can be iterated over`);
    const json = (value: unknown) => jsonText(value, context.parts);
    const write = (item: unknown) => writeItem(mediaType, item, events, json);
    if (Array.isArray(body)) return { body: body.map(write).join(''), contentType: mediaType };
    const items = isStream(body) ? chunksOf(body) : body;
    return { body: toStream(sent(context, items, write)), contentType: mediaType };
  },

  read(context: CallContext, response: Response, declared: string): AsyncIterable<unknown> | undefined {
    return streamKindOf(declared) && received(context, response, declared);
  },
};

/** The bytes of each item, made when they are asked for. `fetch` would hide why there are no more. */
async function* sent(
  context: CallContext,
  items: AsyncIterable<unknown> | Iterable<unknown>,
  write: (item: unknown) => string,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let index = 0;
  try {
    for await (const item of items) {
      await context.judgeSent?.(item, index++);
      yield encoder.encode(orInvalidRequest(context, () => write(item)));
    }
  } catch (error) {
    context.bodyFault = { error };
    throw error;
  }
}
