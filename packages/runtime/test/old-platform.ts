/** Stand-ins for what React Native has: an `AbortController` as abort-controller 3 has it, and a `Response` as whatwg-fetch has it. */

class FirstAbortSignal extends EventTarget {
  aborted = false;
}

export class FirstAbortController {
  readonly signal = new FirstAbortSignal();

  /** A reason is not kept. */
  abort(): void {
    if (this.signal.aborted) return;
    this.signal.aborted = true;
    this.signal.dispatchEvent(new Event('abort'));
  }
}

/** Has come as a whole: there is no `body`. */
export class WholeResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly statusText = '';
  readonly headers: Headers;
  readonly #content: Blob | string;

  constructor(content: Blob | string | null, { status = 200, headers = {} }: ResponseInit = {}) {
    this.status = status;
    this.ok = status >= 200 && status < 300;
    this.headers = new Headers(headers);
    this.#content = content ?? '';
  }

  async text(): Promise<string> {
    return typeof this.#content === 'string' ? this.#content : this.#content.text();
  }

  async blob(): Promise<Blob> {
    return new Blob([this.#content]);
  }
}
