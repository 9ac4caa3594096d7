import { isStream } from '../../platform.ts';
import { EventReader } from '../../streams/events.ts';
import type { ItemReader } from '../../streams/item.ts';
import { attempt } from '../call/attempt.ts';
import type { CallContext } from '../call/call-context.ts';
import { isTransient, sleep } from '../call/retry.ts';
import { longestTimer } from '../call/time-limits.ts';
import { ApiError } from '../errors/api-error.ts';
import { option } from '../options/option.ts';

/**
 * Asks for the rest of a stream of events whose connection broke: https://html.spec.whatwg.org/multipage/server-sent-events.html.
 * Only where the operation may be called again, and where the rest is all that comes: after an item with an id, or before any item.
 */
export class Resumption {
  readonly #context: CallContext;
  readonly #declared: string;
  #lastId = '';
  #wait: number | undefined;
  #failures = 0;

  constructor(context: CallContext, declared: string) {
    this.#context = context;
    this.#declared = declared;
  }

  /** An item has come, so the next failure is the first again. */
  hasItems(): void {
    this.#failures = 0;
  }

  /**
   * The response that goes on; `undefined` where the server says that there is no more.
   *
   * @throws the error, where the request must not be sent again.
   */
  async after(error: unknown, reader: ItemReader): Promise<Response | undefined> {
    if (!(reader instanceof EventReader && reader.isCovered)) throw error;
    this.#lastId = reader.lastId || this.#lastId;
    this.#wait = reader.retry ?? this.#wait;
    for (let last = error; ; ) {
      const delay = this.#delayAfter(last);
      if (delay === undefined) throw last;
      const { connection, options } = this.#context;
      connection.features.hooks?.retry(this.#context, { delay, reason: last as Error });
      await sleep(delay, options.signal);
      try {
        return await this.#ask();
      } catch (next) {
        last = next;
      }
    }
  }

  #delayAfter(error: unknown): number | undefined {
    const { connection, operation, body, deadlineAt } = this.#context;
    const settings = option(this.#context, 'retry');
    const mayResend = connection.features.retry && settings !== false && operation.retry !== 'never' && !isStream(body);
    if (!mayResend || !isTransient(error)) return undefined;
    const { attempts = 3, baseDelay = 500, maxDelay = 30_000 } = settings ?? {};
    if (++this.#failures >= attempts) return undefined;
    const wanted = this.#wait ?? Math.random() * baseDelay * 2 ** (this.#failures - 1);
    const delay = Math.min(wanted, maxDelay, longestTimer);
    return Date.now() + delay < deadlineAt ? delay : undefined;
  }

  async #ask(): Promise<Response | undefined> {
    const { headers, trace, connection } = this.#context;
    if (this.#lastId) headers['last-event-id'] = inLatin1(this.#lastId);
    const once = () => attempt(this.#context);
    const result = await (connection.features.retry?.(this.#context, once) ?? once());
    if (result.status === 204) return undefined;
    if (result.ok && result.contentType === this.#declared) return result.response;
    throw new ApiError(result, trace);
  }
}

/** The header is UTF-8, and `fetch` takes each byte of it as a character. */
function inLatin1(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
