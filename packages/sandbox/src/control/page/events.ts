import { setTimeout as sleep } from 'node:timers/promises';
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { problem } from '../../http/problem.ts';
import type { Journal } from '../../journal/journal.ts';

const MOST_LISTENERS = 20;
/** Milliseconds after which something is sent, so that nothing in between takes the connection for dead. */
const HEARTBEAT = 15_000;
/** Milliseconds between two events: those who listen fetch what is new. */
const PAUSE = 100;

/** News that are not lost while nobody waits for them. */
class News {
  #isNew = false;
  #wake: () => void = () => {};

  readonly report = (): void => {
    this.#isNew = true;
    this.#wake();
  };

  /** @returns whether there are any; not if it became too late first, or nobody is to wait any longer. */
  async wait(milliseconds: number, signal: AbortSignal): Promise<boolean> {
    if (!this.#isNew) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      await Promise.race([promise, sleep(milliseconds, undefined, { signal }).catch(() => {})]);
    }
    const isNew = this.#isNew;
    this.#isNew = false;
    return isNew;
  }
}

async function tell(stream: SSEStreamingApi, news: News, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const isNew = await news.wait(HEARTBEAT, signal);
    if (signal.aborted) return;
    if (isNew) await stream.writeSSE({ event: 'change', data: 'journal' });
    else await stream.write(': still here\n\n');
    await sleep(PAUSE, undefined, { signal }).catch(() => {});
  }
}

/** Tells pages that the journal has changed: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export class Events {
  readonly #stopping: AbortSignal;
  #listeners = 0;

  /** @param stopping - ends all. */
  constructor(stopping: AbortSignal) {
    this.#stopping = stopping;
  }

  answer(context: Context, journal: Journal): Response {
    if (this.#listeners >= MOST_LISTENERS) return problem(503, 'Service Unavailable', 'Too many pages are open.');
    this.#listeners++;
    const gone = new AbortController();
    const news = new News();
    const end = journal.subscribe(news.report);
    return streamSSE(context, async (stream) => {
      stream.onAbort(() => gone.abort());
      try {
        await stream.write(': here\n\n');
        await tell(stream, news, AbortSignal.any([gone.signal, this.#stopping]));
      } finally {
        end();
        this.#listeners--;
      }
    });
  }
}
