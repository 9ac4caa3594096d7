const SECONDS = 30;
const SECONDS_IN_ALL = 300;
/** At a time: a server that is asked for hundreds at once lets some of them wait too long. */
const AT_ONCE = 8;
const MAX_MIB = 64;
const MAX_MIB_IN_ALL = 256;

const MIB = 1024 * 1024;

interface Download {
  /** Where it was found, after redirects. */
  readonly url: URL;
  readonly text: string;
}

/** What is fetched for one description: no more, and no longer, than any description needs. */
export class Downloads {
  /** What was asked for. */
  readonly urls = new Set<string>();
  readonly #deadline = AbortSignal.timeout(SECONDS_IN_ALL * 1000);
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #bytes = 0;

  /** @throws Error for any answer but a success, and beyond 30 seconds, 5 minutes in all, 64 MiB, or 256 MiB in all. */
  async get(url: URL): Promise<Download> {
    if (!/^https?:$/.test(url.protocol)) throw new Error(`${url} is not an http(s) URL`);
    this.urls.add(url.href);
    await this.#turn();
    try {
      return await this.#fetch(url);
    } finally {
      this.#next();
    }
  }

  async #turn(): Promise<void> {
    if (this.#running < AT_ONCE) this.#running++;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #next(): void {
    const resolve = this.#waiting.shift();
    if (resolve) resolve();
    else this.#running--;
  }

  async #fetch(url: URL): Promise<Download> {
    const timeout = AbortSignal.timeout(SECONDS * 1000);
    try {
      const response = await fetch(url, {
        signal: AbortSignal.any([timeout, this.#deadline]),
        headers: { accept: 'application/yaml, application/json;q=0.9, */*;q=0.1' },
      });
      if (!response.ok) throw new Error(`it was answered ${response.status}`);
      return { url: new URL(response.url), text: await this.#text(response) };
    } catch (error) {
      const late = this.#deadline.aborted ? `${SECONDS_IN_ALL} s have passed` : `no answer within ${SECONDS} s`;
      const reason = timeout.aborted || this.#deadline.aborted ? late : reasonOf(error as Error);
      throw new Error(`${url.origin}${url.pathname} can't be fetched: ${reason}`);
    }
  }

  async #text(response: Response): Promise<string> {
    const decoder = new TextDecoder();
    let size = 0;
    let read = '';
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      this.#bytes += chunk.byteLength;
      if (size > MAX_MIB * MIB) throw new Error(`it is larger than ${MAX_MIB} MiB`);
      if (this.#bytes > MAX_MIB_IN_ALL * MIB) throw new Error(`with it, more than ${MAX_MIB_IN_ALL} MiB are fetched`);
      read += decoder.decode(chunk, { stream: true });
    }
    return read + decoder.decode();
  }
}

/** `fetch` says only that it failed; its cause, or the first of several, says why. */
function reasonOf({ message, cause }: Error): string {
  const { message: why, errors } = (cause ?? {}) as Partial<AggregateError>;
  return why || (errors?.[0] as Error | undefined)?.message || message;
}
