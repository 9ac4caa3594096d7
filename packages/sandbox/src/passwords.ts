import { argon2, randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';

/** What an argon2id hash costs: https://www.rfc-editor.org/rfc/rfc9106#section-3.1 */
export interface PasswordCost {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** Hashes passwords, as many at once as there are processors: more would only take more memory. */
export class Passwords {
  readonly #cost: PasswordCost;
  #free = availableParallelism();
  readonly #waiting: (() => void)[] = [];

  constructor(cost: PasswordCost) {
    this.#cost = cost;
  }

  /**
   * An argon2id hash as a PHC string, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
   *
   * @param signal - spares the work when nobody waits for it any more.
   * @throws the signal's reason
   */
  async hash(password: string, signal?: AbortSignal): Promise<string> {
    await this.#enter();
    try {
      signal?.throwIfAborted();
      return await this.#hash(password);
    } finally {
      this.#leave();
    }
  }

  async #hash(password: string): Promise<string> {
    const { memory, passes, parallelism } = this.#cost;
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

  #enter(): Promise<void> | undefined {
    if (this.#free === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#free--;
    return undefined;
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free++;
  }
}

/** https://github.com/P-H-C/phc-string-format/blob/master/phc-sf-spec.md#b64 */
const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
