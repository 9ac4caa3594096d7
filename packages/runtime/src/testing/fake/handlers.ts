import type { Api, Operations } from '../../operation.ts';
import { ServiceUnavailable } from '../../server/index.ts';
import { FakeError } from '../errors.ts';
import type { AnyAnswer } from '../fixtures.ts';
import type { Answers, Given } from './answers.ts';
import { isNetworkError } from './network-error.ts';
import type { FakeOptions } from './types.ts';

export type AnyHandlers = Readonly<Record<string, unknown>>;

type Latency = NonNullable<FakeOptions<Record<string, never>>['latency']>;

/** How a fake answers its operations: as its handlers say, and otherwise as the description does. */
export class Handlers {
  readonly #answers: Answers;
  readonly #latency: Latency;
  readonly #usual: AnyHandlers;
  #handlers: AnyHandlers;
  #counts = new Map<string, number>();

  /** @throws TypeError for a handler of an operation that the API does not have. */
  constructor(
    { api, operations }: { readonly api: Api; readonly operations: Operations },
    answers: Answers,
    handlers: AnyHandlers,
    latency: Latency = 0,
  ) {
    for (const id of Object.keys(handlers))
      if (!Object.hasOwn(operations, id)) throw new TypeError(`${api.name} has no operation ${id}`);
    this.#answers = answers;
    this.#latency = latency;
    this.#usual = handlers;
    this.#handlers = handlers;
  }

  use(handlers: AnyHandlers): void {
    this.#handlers = { ...this.#handlers, ...handlers };
    for (const id of Object.keys(handlers)) this.#counts.delete(id);
  }

  reset(): void {
    this.#handlers = this.#usual;
    this.#counts = new Map();
  }

  /** @throws what is to reach the caller instead of an answer: a FakeError or a network error; ServiceUnavailable, which the server answers. */
  async answer(id: string, given: Given, signal: AbortSignal): Promise<AnyAnswer> {
    try {
      await this.#delay(id, signal);
      return await this.#answer(id, given);
    } catch (error) {
      if (error instanceof FakeError || error instanceof ServiceUnavailable || isNetworkError(error)) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw new FakeError(`the fake of ${id} threw: ${message}`, { cause: error });
    }
  }

  async #delay(operationId: string, signal: AbortSignal): Promise<void> {
    const latency = this.#latency;
    const milliseconds = typeof latency === 'function' ? latency({ operationId }) : latency;
    if (milliseconds <= 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal.addEventListener('abort', () => resolve(clearTimeout(timer)), { once: true });
    });
  }

  async #answer(id: string, given: Given): Promise<AnyAnswer> {
    const handler = Object.hasOwn(this.#handlers, id) ? this.#handlers[id] : undefined;
    const count = this.#counts.get(id) ?? 0;
    this.#counts.set(id, count + 1);
    const chosen: unknown = Array.isArray(handler) ? handler[Math.min(count, handler.length - 1)] : handler;
    const answer: unknown = typeof chosen === 'function' ? await chosen(given) : chosen;
    if (answer === undefined && typeof chosen !== 'function') return this.#answers.to(id, given);
    if (typeof answer === 'number') return this.#answers.withStatus(id, answer);
    if (typeof answer !== 'object' || answer === null) throw new FakeError(`the fake of ${id} gives no answer`);
    const { status, headers, ...rest } = answer as AnyAnswer;
    if ('body' in rest) return answer as AnyAnswer;
    const example = this.#answers.withStatus(id, status);
    return { ...example, ...rest, headers: { ...example.headers, ...headers } };
  }
}
