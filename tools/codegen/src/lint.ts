import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { OpenApiDocument } from './openapi.ts';

export interface LintRequest {
  readonly root: string;
  readonly api: string;
  /** Whether a refusal is for a terminal. */
  readonly color: boolean;
}

/** A spec that may be generated from, or what is wrong with it, or why it could not be read. */
export type Linted =
  | { readonly bundle: OpenApiDocument; readonly dependencies: readonly string[] }
  | { readonly refusal: string }
  | { readonly error: Error };

let thread: Worker | undefined;
/** In the order of the requests, which is that of the answers. */
const waiting: ((linted: Linted) => void)[] = [];

/** Lints and bundles a spec in a thread that is kept, warm, for as long as the process has something else to do. Never rejects. */
export function lint(root: string, api: string): Promise<Linted> {
  thread ??= start();
  thread.ref();
  thread.postMessage({ root, api, color: process.stderr.isTTY === true } satisfies LintRequest);
  return new Promise((resolve) => waiting.push(resolve));
}

function start(): Worker {
  const worker = new Worker(new URL('lint-thread.ts', import.meta.url), { workerData: getCompileCacheDir() });
  const answer = (linted: Linted) => {
    waiting.shift()?.(linted);
    if (waiting.length === 0) worker.unref();
  };
  return worker.on('message', answer).on('error', (error) => {
    thread = undefined;
    while (waiting.length > 0) answer({ error: error as Error });
  });
}
