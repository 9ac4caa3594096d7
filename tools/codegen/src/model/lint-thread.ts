import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { specFile } from '@rollcall/openapi/apis';
import type { OpenApiDocument } from '@rollcall/openapi/document';
import type { Linted, LintMessage, LintRequest } from './lint.ts';

// Every thread has a compile cache of its own, to be on before anything is imported that it should speed up.
module.enableCompileCache?.(workerData);
const { forget, lintAndBundle } = await import('@rollcall/spec-rules');

async function lint({ root, api, color, fresh }: LintRequest): Promise<Linted> {
  if (fresh) forget();
  try {
    let isKnown = false;
    const onCarriable = (document: unknown) => {
      isKnown = true;
      post({ carriable: document as OpenApiDocument });
    };
    const { findings, bundle, dependencies } = await lintAndBundle(specFile(root, api), { root, onCarriable });
    const isRefused = findings.some(({ severity }) => severity === 'error');
    // Not the bundle a second time: to hand it over takes as long as a rule.
    if (!isRefused && bundle)
      return { dependencies, ...(!isKnown && { bundle: bundle as unknown as OpenApiDocument }) };
    const { text } = await import('@rollcall/spec-rules/text');
    return { refusal: (await text({ apis: [api], findings, root }, { color })).trimEnd() };
  } catch (error) {
    return { error: error as Error };
  }
}

const post = (message: LintMessage): void => parentPort?.postMessage(message);

// One after the other, so that the first is ready while the others are yet to come.
let last = Promise.resolve();
parentPort?.on('message', (request: LintRequest) => {
  last = last.then(async () => post({ linted: await lint(request) }));
});
