import module from 'node:module';
import { Worker } from 'node:worker_threads';
import type { OpenApiDocument } from '@rollcall/openapi/document';

export interface LintRequest {
  readonly root: string;
  readonly api: string;
  /** Whether a refusal is for a terminal. */
  readonly color: boolean;
  /** Look at everything again, even at what has been found good. */
  readonly fresh: boolean;
}

/** A spec that may be generated from, or what is wrong with it, or why it could not be read. */
export type Linted =
  | { readonly dependencies: readonly string[]; readonly bundle?: OpenApiDocument }
  | { readonly refusal: string }
  | { readonly error: Error };

/** What the thread says of the oldest request that it has not answered: that it can be carried, perhaps, and then its verdict. */
export type LintMessage = { readonly carriable: OpenApiDocument } | { readonly linted: Linted };

export interface Lint {
  /** The bundle once it is known that it can be carried, while other rules may yet refuse it; nothing where that comes late. */
  readonly carriable: Promise<OpenApiDocument | undefined>;
  /** With the bundle, unless `carriable` has brought it. */
  readonly verdict: Promise<Linted>;
}

interface Waiting {
  readonly carriable: PromiseWithResolvers<OpenApiDocument | undefined>;
  readonly verdict: PromiseWithResolvers<Linted>;
}

let thread: Worker | undefined;
/** In the order of the requests, which is that of the answers. */
const waiting: Waiting[] = [];

/** Lints and bundles a spec in a thread that is kept, warm, for as long as the process has something else to do. Never rejects. */
export function lint(root: string, api: string, fresh = false): Lint {
  thread ??= start();
  thread.ref();
  thread.postMessage({ root, api, color: process.stderr.isTTY === true, fresh } satisfies LintRequest);
  const request: Waiting = { carriable: Promise.withResolvers(), verdict: Promise.withResolvers() };
  waiting.push(request);
  return { carriable: request.carriable.promise, verdict: request.verdict.promise };
}

function start(): Worker {
  const worker = new Worker(new URL('lint-thread.ts', import.meta.url), { workerData: module.getCompileCacheDir?.() });
  const answer = (linted: Linted) => {
    const oldest = waiting.shift();
    oldest?.carriable.resolve(undefined);
    oldest?.verdict.resolve(linted);
    if (waiting.length === 0) worker.unref();
  };
  const receive = (message: LintMessage) =>
    'carriable' in message ? waiting[0]?.carriable.resolve(message.carriable) : answer(message.linted);
  return worker.on('message', receive).on('error', (error) => {
    thread = undefined;
    while (waiting.length > 0) answer({ error: error as Error });
  });
}
