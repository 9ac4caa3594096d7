import fs from 'node:fs';
import { join } from 'node:path';
import { findApis } from './apis.ts';
import { Failure } from './failure.ts';
import { generate } from './generate.ts';
import { isUnchanged, readState } from './state.ts';

/** Editors write a file in several steps. A step caught half-done is refused like any broken spec, and the next one mends it. */
const QUIET_MS = 10;
/** Several quick saves cost one run, but nobody waits for long. */
const PATIENCE_MS = 500;

/** Generates again whenever a spec is saved, in this process: what has been loaded stays warm. A signal ends it. */
export async function watch(root: string, wanted: readonly string[]): Promise<never> {
  let saved = Promise.withResolvers<void>();
  fs.watch(join(root, 'specs'), { recursive: true }, () => saved.resolve());
  // What was saved before the watch began has caused no event.
  await generateStale(root, wanted);
  process.stdout.write('Watching specs/. Ctrl-C ends it.\n');
  for (;;) {
    await saved.promise;
    const until = Date.now() + PATIENCE_MS;
    do {
      saved = Promise.withResolvers();
    } while ((await happensSoon(saved.promise)) && Date.now() < until);
    await generateStale(root, wanted);
  }
}

function happensSoon(event: Promise<void>): Promise<boolean> {
  const quiet = new Promise<boolean>((resolve) => setTimeout(resolve, QUIET_MS, false));
  return Promise.race([event.then(() => true), quiet]);
}

/** A half-typed file fails and leaves the good output; the next save tries again. */
async function generateStale(root: string, wanted: readonly string[]): Promise<void> {
  try {
    const state = readState(root);
    const stale = findApis(root, wanted).filter((api) => !isUnchanged(root, api, state));
    if (stale.length > 0) await generate(root, stale);
  } catch (error) {
    // Also what no run should meet, such as a spec that was moved away: the watch goes on.
    const { message, stack } = error as Error;
    process.stderr.write(`${error instanceof Failure || !process.env.DEBUG ? message : stack}\n`);
  }
}
