import { argon2, randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { ServiceUnavailable } from '@rollcall/runtime/server';
import type { Settings } from './config/settings.ts';

/** Hashes the passwords of one API. */
export interface Hasher {
  /**
   * An argon2id hash as a PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
   *
   * @param signal - spares the work when nobody waits for it any more.
   * @throws the signal's reason; ServiceUnavailable when too many wait, or it has waited too long.
   */
  hash(password: string, signal?: AbortSignal): Promise<string>;
}

interface Waiter {
  readonly proceed: () => void;
}

/** A processor is left for all that is not a hash, and one of libuv's threads for files and names. */
function mostAtOnce(): number {
  const threads = Number(process.env.UV_THREADPOOL_SIZE) || 4;
  return Math.max(1, Math.min(availableParallelism(), threads) - 1);
}

/**
 * Hashes passwords, so many at once. Who comes when all are busy waits, in the queue of the API that was called: queues are short, and
 * served in turn, so that those who call one API, which may be anybody, keep nobody else from theirs.
 */
export class Passwords {
  readonly #settings: Settings['passwords'];
  readonly #queues: Waiter[][] = [];
  #free = mostAtOnce();
  #lastServed = -1;

  constructor(settings: Settings['passwords']) {
    this.#settings = settings;
  }

  /** A queue of its own. */
  queue(): Hasher {
    const queue: Waiter[] = [];
    this.#queues.push(queue);
    return {
      hash: async (password, signal) => {
        await this.#enter(queue, signal);
        try {
          return await this.#hash(password);
        } finally {
          this.#leave();
        }
      },
    };
  }

  async #hash(password: string): Promise<string> {
    const { memory, passes, parallelism } = this.#settings;
    const nonce = randomBytes(16);
    const digest = await promisify(argon2)('argon2id', {
      message: password,
      nonce,
      memory,
      passes,
      parallelism,
      tagLength: 32,
    });
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(digest)}`;
  }

  async #enter(queue: Waiter[], signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (this.#free > 0) this.#free--;
    else if (queue.length < this.#settings.waiting) await this.#wait(queue, signal);
    else throw new ServiceUnavailable('Too many passwords are waiting to be hashed.');
  }

  async #wait(queue: Waiter[], signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const waiter: Waiter = { proceed: resolve };
    const giveUp = (reason: unknown) => {
      const index = queue.indexOf(waiter);
      // Not there any more: it has just been told to proceed.
      if (index >= 0) queue.splice(index, 1);
      reject(reason);
    };
    const late = () => giveUp(new ServiceUnavailable('The password has waited too long to be hashed.'));
    const gone = () => giveUp(signal?.reason);
    const timer = setTimeout(late, this.#settings.patience);
    signal?.addEventListener('abort', gone);
    queue.push(waiter);
    try {
      await promise;
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', gone);
    }
  }

  #leave(): void {
    const count = this.#queues.length;
    for (let step = 1; step <= count; step++) {
      const index = (this.#lastServed + step) % count;
      const waiter = this.#queues[index]?.shift();
      if (waiter === undefined) continue;
      this.#lastServed = index;
      waiter.proceed();
      return;
    }
    this.#free++;
  }
}

/** https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md#b64 */
const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
