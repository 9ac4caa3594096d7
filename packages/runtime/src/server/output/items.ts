import type { EventData } from '../../operation.ts';
import { chunksOf, isStream } from '../../platform.ts';
import { isStreamed, writeItem } from '../../streams/index.ts';
import { Unwritable } from '../../styles/text.ts';
import type { AnySchema } from '../../validation/schema.ts';
import { fail, Unanswerable } from '../faults.ts';
import { judge } from '../judge.ts';
import { writeJson } from './json.ts';

interface Plan {
  readonly contentType: string;
  readonly events: EventData | undefined;
  readonly schema: AnySchema | undefined;
}

/**
 * The bytes of a stream, made of its items when the platform asks for them. Each item is judged as it will travel before it is sent. One
 * that breaks the contract breaks off the answer, for no sequential media type has words for a failure.
 */
export class ItemWriter implements AsyncIterableIterator<Uint8Array> {
  readonly #plan: Plan;
  readonly #items: AsyncIterator<unknown> | Iterator<unknown>;
  readonly #encoder = new TextEncoder();
  #count = 0;
  /** Told why there are no more bytes, if that is not the end of the items. */
  onFailure: (error: unknown) => void = () => {};

  /** @throws Unanswerable */
  constructor(items: unknown, plan: Plan) {
    if (!isStreamed(items)) throw fail('type', `must be iterable to be sent as ${plan.contentType}`);
    const source = isStream(items) ? chunksOf(items) : items;
    this.#items =
      Symbol.asyncIterator in source
        ? source[Symbol.asyncIterator]()
        : (source as Iterable<unknown>)[Symbol.iterator]();
    this.#plan = plan;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    try {
      const { done, value } = await this.#items.next();
      if (done) return { done, value: undefined };
      return { done: false, value: this.#encoder.encode(await this.#written(value)) };
    } catch (error) {
      this.onFailure(error);
      await this.return().catch(() => {});
      // To break off at once would take back what the platform has not sent yet.
      await new Promise((resolve) => setTimeout(resolve));
      throw error;
    }
  }

  /** Nobody wants more: the handler may let go of what it holds. */
  async return(): Promise<IteratorResult<Uint8Array>> {
    await this.#items.return?.();
    return { done: true, value: undefined };
  }

  async #written(item: unknown): Promise<string> {
    const { contentType, events, schema } = this.#plan;
    const index = this.#count++;
    try {
      const whole = writeJson(item);
      const found = schema && (await judge(schema, whole.judged));
      if (found) throw new Unanswerable(found);
      const json = (value: unknown) =>
        value === whole.judged ? whole.text : value === undefined ? undefined : writeJson(value).text;
      return writeItem(contentType, whole.judged, events, json);
    } catch (error) {
      throw explained(error, index);
    }
  }
}

/** With the place of the item. */
function explained(error: unknown, index: number): unknown {
  if (error instanceof Unwritable)
    return fail('malformed', error.message, error.at === undefined ? [index] : [index, error.at]);
  if (!(error instanceof Unanswerable)) return error;
  return new Unanswerable(error.issues.map((each) => ({ ...each, path: [index, ...each.path] })));
}
